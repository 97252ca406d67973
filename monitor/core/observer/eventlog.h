// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/event.h"

#include <QtCore/qobject.h>

#include <array>

namespace Monitor {

class EndpointObserver;

/// How many events of each sort to keep; SmallestCapacity or more.
struct EventCapacity
{
    static constexpr qsizetype SmallestCapacity = 20;

    /// Of endpoints, their states and the monitor itself. 5,000 last for days, even if a server
    /// restarts every minute.
    qsizetype changes = 5'000;
    /// 10,000 are the last minutes of a server with 20 short connections a second, in a few
    /// megabytes.
    qsizetype connections = 10'000;
    /// Alerts: what one looks for first, so that nothing else may push them out.
    qsizetype alerts = 1'000;
};

/// The most recent events, in order. Belongs to one thread.
///
/// Connections that come and go have a ring of their own, and alerts another: no flood of the
/// former pushes out the rest, such as the change of state that one is looking for the next
/// morning.
///
/// What existed before we looked is no event: the first snapshot adds none, nor do the connections
/// that an endpoint has when it appears.
class EventLog : public QObject
{
    Q_OBJECT

public:
    /// Some of the oldest events, by place.
    struct Range
    {
        qsizetype first = 0;
        qsizetype count = 0;
    };

    explicit EventLog(const EventCapacity &capacity = {}, QObject *parent = nullptr);

    /// Records everything an observer finds, and its stalls. @param observer must outlive this or
    /// be destroyed in the same thread.
    explicit EventLog(const EndpointObserver &observer, const EventCapacity &capacity = {},
                      QObject *parent = nullptr);

    /// Records the changes of a snapshot. Snapshots must come in order, without gaps.
    void takeSnapshot(const SnapshotPointer &snapshot);
    void takeStall(bool isStalled);
    /// Records alerts at once. Of the events, only kind, endpoint and message count.
    void takeAlerts(const QList<Event> &alerts);

    /// Forgets all events.
    void clear();

    /// Oldest first.
    const QList<EventPointer> &events() const { return m_events; }

    /// How many of the oldest to drop to get within the capacity: none, or at least a twentieth
    /// of it, as dropping one costs as much as dropping many.
    static qsizetype excess(qsizetype count, qsizetype capacity);

Q_SIGNALS:
    /// All of one snapshot at once, at the end.
    void eventsAdded(const QList<Monitor::EventPointer> &events);
    /// @param events last range first, so that each is true when its turn comes.
    void eventsDropped(const QList<Monitor::EventLog::Range> &events);
    void cleared();

private:
    /// What shares a ring.
    enum class Sort { Changes, Connections, Alerts };

    static Sort sortOf(const Event &event);
    qsizetype capacityOf(Sort sort) const;
    void addEndpoints(const ObserverSnapshot &snapshot);
    void addStateChange(const ObserverSnapshot &snapshot, const EndpointAddress &address);
    void addConnections(const ObserverSnapshot &snapshot);
    void addConnection(Event::Kind kind, const ObserverSnapshot &found,
                       const ConnectionChange &change);
    void addSocketsError(const ObserverSnapshot &snapshot);
    Event &add(Event::Kind kind, const EndpointAddress &endpoint = {});
    void publish(const QDateTime &time);
    void dropExcess(Sort sort);

    const EventCapacity m_capacity;
    QList<EventPointer> m_events;
    std::array<qsizetype, 3> m_counts{};   ///< How many of them there are, by Sort.
    QList<std::shared_ptr<Event>> m_batch; ///< Not published yet.
    SnapshotPointer m_previous;
    quint64 m_lastNumber = 0;
};

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::EventPointer)
