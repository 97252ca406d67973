// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/eventlog.h"

#include "core/observer/endpointobserver.h"

#include <algorithm>

namespace Monitor {

namespace {

Event::State stateOf(const ObservedEndpoint &endpoint)
{
    return {endpoint.status, endpoint.subState};
}

// The system's text for a state may change while the state does not.
bool isSameState(const Event::State &left, const Event::State &right)
{
    return left.status.state == right.status.state && left.status.reason == right.status.reason
           && left.subState == right.subState;
}

const LiveConnection *findConnection(const ObservedEndpoint &endpoint, quint64 cookie)
{
    const std::vector<LiveConnection> &all = endpoint.sockets.connections;
    const auto found = std::lower_bound(all.begin(), all.end(), cookie,
                                        [](const LiveConnection &connection, quint64 wanted) {
                                            return connection.cookie < wanted;
                                        });
    return found != all.end() && found->cookie == cookie ? &*found : nullptr;
}

} // namespace

EventLog::EventLog(const EventCapacity &capacity, QObject *parent)
    : QObject(parent)
    , m_capacity{.changes = std::max(capacity.changes, EventCapacity::SmallestCapacity),
                 .connections = std::max(capacity.connections, EventCapacity::SmallestCapacity),
                 .alerts = std::max(capacity.alerts, EventCapacity::SmallestCapacity)}
{}

EventLog::EventLog(const EndpointObserver &observer, const EventCapacity &capacity, QObject *parent)
    : EventLog(capacity, parent)
{
    connect(&observer, &EndpointObserver::snapshotReady, this, &EventLog::takeSnapshot);
    connect(&observer, &EndpointObserver::stalledChanged, this, &EventLog::takeStall);
}

void EventLog::takeSnapshot(const SnapshotPointer &snapshot)
{
    addSocketsError(*snapshot);
    if (m_previous) {
        addConnections(*snapshot);
        addEndpoints(*snapshot);
    }
    m_previous = snapshot;
    publish(snapshot->time);
}

void EventLog::takeStall(bool isStalled)
{
    add(isStalled ? Event::Kind::PollStalled : Event::Kind::PollResumed);
    publish(QDateTime::currentDateTimeUtc());
}

void EventLog::takeAlerts(const QList<Event> &alerts)
{
    for (const Event &alert : alerts)
        add(alert.kind, alert.endpoint).message = alert.message;
    publish(QDateTime::currentDateTimeUtc());
}

EventLog::Sort EventLog::sortOf(const Event &event)
{
    switch (event.kind) {
    case Event::Kind::ConnectionOpened:
    case Event::Kind::ConnectionClosed:
        return Sort::Connections;
    case Event::Kind::AlertRaised:
    case Event::Kind::AlertEnded:
        return Sort::Alerts;
    default:
        return Sort::Changes;
    }
}

qsizetype EventLog::capacityOf(Sort sort) const
{
    switch (sort) {
    case Sort::Connections:
        return m_capacity.connections;
    case Sort::Alerts:
        return m_capacity.alerts;
    case Sort::Changes:
        break;
    }
    return m_capacity.changes;
}

void EventLog::clear()
{
    m_events.clear();
    m_counts = {};
    Q_EMIT cleared();
}

qsizetype EventLog::excess(qsizetype count, qsizetype capacity)
{
    return count <= capacity ? 0 : std::min(count, std::max(count - capacity, capacity / 20));
}

void EventLog::addEndpoints(const ObserverSnapshot &snapshot)
{
    for (const EndpointAddress &address : snapshot.changes.openedEndpoints) {
        Event &event = add(Event::Kind::EndpointAppeared, address);
        if (const auto endpoint = snapshot.find(address))
            event.after = stateOf(*endpoint);
    }
    for (const EndpointAddress &address : snapshot.changes.changedEndpoints)
        addStateChange(snapshot, address);
    for (const EndpointAddress &address : snapshot.changes.closedEndpoints)
        add(Event::Kind::EndpointVanished, address);
}

void EventLog::addStateChange(const ObserverSnapshot &snapshot, const EndpointAddress &address)
{
    const auto before = m_previous->find(address);
    const auto after = snapshot.find(address);
    // A guess is not a state: the first known state follows it.
    if (!before || !after || before->subState == SubState::NotChecked
        || after->subState == SubState::NotChecked
        || isSameState(stateOf(*before), stateOf(*after)))
        return;
    Event &event = add(Event::Kind::StateChanged, address);
    event.before = stateOf(*before);
    event.after = stateOf(*after);
}

void EventLog::addConnections(const ObserverSnapshot &snapshot)
{
    for (const ConnectionChange &change : snapshot.changes.openedConnections) {
        if (m_previous->find(change.endpoint))
            addConnection(Event::Kind::ConnectionOpened, snapshot, change);
    }
    for (const ConnectionChange &change : snapshot.changes.closedConnections)
        addConnection(Event::Kind::ConnectionClosed, *m_previous, change);
}

void EventLog::addConnection(Event::Kind kind, const ObserverSnapshot &found,
                             const ConnectionChange &change)
{
    Event &event = add(kind, change.endpoint);
    event.cookie = change.cookie;
    const auto endpoint = found.find(change.endpoint);
    const LiveConnection *const connection =
        endpoint ? findConnection(*endpoint, change.cookie) : nullptr;
    if (!connection)
        return;
    event.uid = connection->client.uid;
    event.process = connection->client.owner.process;
}

// Logged once, although every snapshot repeats it.
void EventLog::addSocketsError(const ObserverSnapshot &snapshot)
{
    if (snapshot.socketsError && !(m_previous && m_previous->socketsError))
        add(Event::Kind::ToolError).message = snapshot.socketsError->message;
}

Event &EventLog::add(Event::Kind kind, const EndpointAddress &endpoint)
{
    const auto event = std::make_shared<Event>();
    event->number = ++m_lastNumber;
    event->kind = kind;
    event->endpoint = endpoint;
    m_batch.append(event);
    return *event;
}

void EventLog::publish(const QDateTime &time)
{
    if (m_batch.isEmpty())
        return;
    QList<EventPointer> added;
    for (const std::shared_ptr<Event> &event : std::as_const(m_batch)) {
        event->time = time;
        added.append(event);
    }
    m_batch.clear();
    m_events.append(added);
    for (const EventPointer &event : std::as_const(added))
        ++m_counts[static_cast<std::size_t>(sortOf(*event))];
    Q_EMIT eventsAdded(added);
    for (const Sort sort : {Sort::Connections, Sort::Changes, Sort::Alerts})
        dropExcess(sort);
}

void EventLog::dropExcess(Sort sort)
{
    qsizetype &kept = m_counts[static_cast<std::size_t>(sort)];
    const qsizetype count = excess(kept, capacityOf(sort));
    if (count == 0)
        return;
    QList<Range> ranges;
    qsizetype found = 0;
    for (qsizetype place = 0; found < count; ++place) {
        if (sortOf(*m_events[place]) != sort)
            continue;
        ++found;
        if (ranges.isEmpty() || ranges.first().first + ranges.first().count != place)
            ranges.prepend({place, 0});
        ++ranges.first().count;
    }
    for (const Range &range : std::as_const(ranges))
        m_events.remove(range.first, range.count);
    kept -= count;
    Q_EMIT eventsDropped(ranges);
}

} // namespace Monitor
