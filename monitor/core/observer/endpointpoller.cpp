// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/endpointpoller.h"

#include "core/endpoint/passivestatus.h"
#include "core/kernel/filekey.h"

#include <algorithm>

namespace Monitor {

using IpcCore::ActiveState;

namespace {

// Whether clients at a server's path reach another socket, or none.
bool isPathTaken(const ObservedEndpoint &endpoint, quint32 registeredInode)
{
    if (endpoint.path.file.isNull() || endpoint.status.state == ActiveState::InvalidPath)
        return false;
    if (registeredInode != 0 && registeredInode != endpoint.path.file.inode)
        return true;
    return endpoint.sockets.listeners.empty() && !endpoint.sockets.shadowed.empty();
}

bool isInOtherMounts(const ObservedEndpoint &endpoint, quint32 registeredInode,
                     const SocketSnapshot *snapshot)
{
    const QByteArray &path = endpoint.address.key();
    if (endpoint.address.isAbstract() || !endpoint.sockets.listeners.empty())
        return false;
    for (const SocketEnd &end : endpoint.sockets.shadowed) {
        const UnixSocket *const socket = snapshot ? snapshot->byInode(end.inode) : nullptr;
        if (socket && end.owner.process
            && leadsTo(end.owner.process->pid, path, socket->file.inode))
            return true;
    }
    return registeredInode != 0 && registeredInode != endpoint.path.file.inode
           && leadsTo(endpoint.registeredPid, path, registeredInode);
}

// Whether we may not look at a path, not connect to it, or not ask a listener that has none here
// whether it has one in its mount namespace.
bool isForbidden(const ObservedEndpoint &endpoint)
{
    const std::vector<SocketEnd> &shadowed = endpoint.sockets.shadowed;
    return endpoint.status.reason == IpcCore::StateReason::AccessDenied
           || (endpoint.status.state == ActiveState::PathNotFound && !shadowed.empty()
               && std::all_of(shadowed.begin(), shadowed.end(), [](const SocketEnd &end) {
                      return end.owner.knowledge == OwnerKnowledge::NotPermitted;
                  }));
}

bool isCrowded(const UnixSocket &socket)
{
    return socket.state == UnixSocket::State::Listening && socket.receiveQueue > 0;
}

// Whether clients wait to be accepted by a server's control endpoint.
bool isCrowded(const SocketSnapshot &snapshot, const QByteArray &controlPath)
{
    if (controlPath.isEmpty())
        return false;
    const EndpointAddress address = EndpointAddress::ofPath(controlPath);
    const auto places = findEndpoint(snapshot, address, fileKeyAt(controlPath)).sockets;
    return std::any_of(places.begin(), places.end(),
                       [&snapshot](quint32 place) { return isCrowded(snapshot.at(place)); });
}

// Remembers the values of the last polls.
template <typename Value>
void push(std::deque<Value> &values, Value value)
{
    values.push_back(value);
    if (values.size() > EndpointPoller::PollsPerQueue)
        values.pop_front();
}

ServerVerdict verdictOn(const ObservedEndpoint &endpoint, const Verdicts &verdicts)
{
    return endpoint.controlPath.isEmpty() ? ServerVerdict() : verdicts.value(endpoint.address);
}

// @param room for how many clients.
bool isGrowing(const std::deque<qint64> &lengths, double room)
{
    const bool isLonger =
        std::adjacent_find(lengths.begin(), lengths.end(), std::greater_equal<>()) == lengths.end();
    const auto isShare = [room](double share) {
        return [least = share * room](qint64 length) { return double(length) >= least; };
    };
    return (isLonger && isShare(EndpointPoller::GrowingShare)(lengths.back()))
           || std::all_of(lengths.begin(), lengths.end(), isShare(EndpointPoller::LongShare));
}

} // namespace

/// An endpoint being added to a snapshot.
struct EndpointPoller::Candidate
{
    EndpointAddress address;
    Discovery discovery;
    PathInspection inspection;
    EndpointPlaces places;
};

EndpointPoller::EndpointPoller() = default;

EndpointPoller::EndpointPoller(ActiveProbe probe)
    : m_probe(std::move(probe))
{}

SnapshotPointer EndpointPoller::poll(const ObserverPlan &plan,
                                     const std::function<bool()> &isCanceled)
{
    QElapsedTimer timer;
    timer.start();
    const auto stop = [&isCanceled] { return isCanceled && isCanceled(); };
    auto result = std::make_shared<ObserverSnapshot>();
    result->time = QDateTime::currentDateTimeUtc();

    std::optional<SocketSnapshot> sockets;
    if (auto table = m_diag.dump()) {
        result->isIncomplete = table->isIncomplete() || table->lacksPending();
        sockets.emplace(std::move(*table));
    } else {
        result->socketsError = table.error();
    }
    const SocketSnapshot *snapshot = sockets ? &*sockets : nullptr;
    // Spares a look at the file of each control endpoint.
    const bool isAnyCrowded =
        snapshot
        && std::any_of(snapshot->listeners().begin(), snapshot->listeners().end(),
                       [snapshot](quint32 place) { return isCrowded(snapshot->at(place)); });

    m_processStates.clear();
    std::vector<Candidate> candidates = findCandidates(plan, snapshot);
    if (snapshot && !stop())
        updateProcesses(*snapshot, candidates);
    m_probe.beginPoll();
    result->endpoints.reserve(candidates.size());
    for (Candidate &candidate : candidates) {
        if (stop())
            return {};
        auto endpoint = std::make_shared<ObservedEndpoint>(judge(candidate, plan, snapshot));
        keepSince(*endpoint, result->time);
        if (isAnyCrowded && isCrowded(*snapshot, endpoint->controlPath))
            result->crowdedControls.insert(endpoint->address);
        result->endpoints.push_back(std::move(endpoint));
    }
    m_probe.endPoll();
    takeTold(plan, *result);
    m_queues.removeIf([&](const QHash<EndpointAddress, Queue>::iterator &queue) {
        return !result->find(queue.key());
    });
    result->number = ++m_number;
    result->deniedProcesses = m_processes.deniedProcesses();
    result->duration = std::chrono::nanoseconds(timer.nsecsElapsed());
    return publish(result);
}

// Its host has looked at it; how its server answers is known here.
void EndpointPoller::takeTold(const ObserverPlan &plan, ObserverSnapshot &snapshot) const
{
    auto &endpoints = snapshot.endpoints;
    for (const ToldEndpoints &ofHost : plan.told) {
        for (const auto &told : ofHost) {
            auto endpoint = std::make_shared<ObservedEndpoint>(*told);
            addVerdict(*endpoint, verdictOn(*endpoint, plan.verdicts));
            keepSince(*endpoint, snapshot.time);
            endpoints.push_back(std::move(endpoint));
        }
    }
    if (!plan.told.isEmpty())
        std::sort(endpoints.begin(), endpoints.end(), [](const auto &left, const auto &right) {
            return left->address < right->address;
        });
}

SnapshotPointer EndpointPoller::judgeAgain(const Verdicts &verdicts)
{
    if (!m_last)
        return {};
    auto result = std::make_shared<ObserverSnapshot>(*m_last);
    result->time = QDateTime::currentDateTimeUtc();
    for (auto &endpoint : result->endpoints) {
        const ServerVerdict verdict = verdictOn(*endpoint, verdicts);
        if (verdict == endpoint->verdict)
            continue;
        auto judged = std::make_shared<ObservedEndpoint>(*endpoint);
        addVerdict(*judged, verdict);
        keepSince(*judged, result->time);
        endpoint = std::move(judged);
    }
    return publish(result);
}

SnapshotPointer EndpointPoller::publish(const std::shared_ptr<ObserverSnapshot> &snapshot)
{
    snapshot->changes = compareSnapshots(m_last.get(), *snapshot);
    m_last = snapshot;
    return m_last;
}

std::vector<EndpointPoller::Candidate>
EndpointPoller::findCandidates(const ObserverPlan &plan, const SocketSnapshot *snapshot)
{
    // Relative names need to know who listens. Asks for everything, so that one search does.
    if (snapshot && m_processes.scans() == 0) {
        std::vector<quint32> inodes;
        for (const UnixSocket &socket : snapshot->table().sockets())
            inodes.push_back(socket.inode);
        m_processes.update(inodes);
    }
    std::vector<Candidate> candidates;
    for (const auto &[address, discovery] : m_discovery.find(plan, snapshot, m_processes)) {
        Candidate candidate{.address = address,
                            .discovery = discovery,
                            .inspection = inspectPath(address, discovery.look),
                            .places = {}};
        if (snapshot)
            candidate.places = findEndpoint(*snapshot, address, candidate.inspection.file);
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

void EndpointPoller::updateProcesses(const SocketSnapshot &snapshot,
                                     const std::vector<Candidate> &candidates)
{
    std::vector<quint32> inodes;
    // Discovery needs to know who listens, even where no endpoint is known yet.
    for (const quint32 place : snapshot.listeners())
        inodes.push_back(snapshot.at(place).inode);
    for (const Candidate &candidate : candidates)
        collectInodes(snapshot, candidate.places, inodes);
    m_processes.update(inodes);
}

ObservedEndpoint EndpointPoller::judge(Candidate &candidate, const ObserverPlan &plan,
                                       const SocketSnapshot *snapshot)
{
    ObservedEndpoint endpoint;
    endpoint.address = candidate.address;
    endpoint.sources = candidate.discovery.sources;
    endpoint.registeredPid = candidate.discovery.registeredPid;
    endpoint.controlPath = candidate.discovery.controlPath;
    endpoint.program = candidate.discovery.program;
    endpoint.runtimeDirectory = candidate.discovery.runtimeDirectory;
    endpoint.path = std::move(candidate.inspection);
    if (snapshot)
        endpoint.sockets = joinEndpoint(*snapshot, candidate.places, m_processes);
    std::sort(endpoint.sockets.connections.begin(), endpoint.sockets.connections.end(),
              [](const LiveConnection &left, const LiveConnection &right) {
                  return left.cookie < right.cookie;
              });
    const auto passive =
        passiveStatus(endpoint.address, endpoint.path, snapshot ? &endpoint.sockets : nullptr);
    if (passive)
        endpoint.status = *passive;
    if (!passive || plan.urgent.contains(endpoint.address))
        decideByConnecting(endpoint, plan, snapshot && !passive);
    endpoint.processState = ownerState(endpoint.sockets);
    endpoint.seen = seenState(endpoint, candidate.discovery.registeredInode, snapshot);
    addVerdict(endpoint, verdictOn(endpoint, plan.verdicts));
    return endpoint;
}

void EndpointPoller::decideByConnecting(ObservedEndpoint &endpoint, const ObserverPlan &plan,
                                        bool mayBeElsewhere)
{
    // Where the kernel lists everything, connecting to an abstract name adds nothing.
    if (endpoint.address.isAbstract() && endpoint.status.state != ActiveState::OtherError)
        return;
    const auto answer =
        m_probe.ask(endpoint.address, endpoint.path.file, plan.urgent.contains(endpoint.address));
    if (!answer) {
        endpoint.seen = SubState::NotChecked;
        endpoint.status =
            makeStatus(ActiveState::NotListening, IpcCore::StateReason::None, 0,
                       QStringLiteral("Not asked yet: ") + endpoint.address.toString());
        return;
    }
    endpoint.status = answer->status;
    endpoint.wasProbed = true;
    // A server that began to listen after the list was made is in the next list.
    endpoint.isElsewhere =
        mayBeElsewhere && !answer->isFresh && answer->status.state == ActiveState::Listening;
}

// The cause rather than its effects: a stopped server's queue is full, too.
SubState EndpointPoller::seenState(ObservedEndpoint &endpoint, quint32 registeredInode,
                                   const SocketSnapshot *snapshot)
{
    const SubState queue = queueState(endpoint);
    const bool isBusy = endpoint.status.reason == IpcCore::StateReason::Busy;
    const bool listens = isBusy || endpoint.status.state == ActiveState::Listening;
    if (isInOtherMounts(endpoint, registeredInode, snapshot))
        return SubState::Elsewhere;
    if (isForbidden(endpoint))
        return SubState::NotPermitted;
    if (isPathTaken(endpoint, registeredInode))
        return SubState::PathTaken;
    if (!listens)
        return endpoint.seen;
    if (endpoint.processState == 'T')
        return SubState::Stopped;
    if (isBusy)
        return SubState::Busy;
    return queue != SubState::None ? queue : endpoint.seen;
}

SubState EndpointPoller::queueState(ObservedEndpoint &endpoint)
{
    const EndpointSockets &sockets = endpoint.sockets;
    Queue &queue = m_queues[endpoint.address];
    push(queue.heads, sockets.pending.empty() ? 0 : sockets.pending.front().inode);
    push(queue.lengths, sockets.waitingCount());
    if (queue.heads.size() < PollsPerQueue || sockets.listeners.empty())
        return SubState::None;
    if (queue.heads.front() != 0
        && std::count(queue.heads.begin(), queue.heads.end(), queue.heads.front()) == PollsPerQueue)
        return SubState::NotAccepting;
    if (!isGrowing(queue.lengths, sockets.listeners.front().queueSize + 1.0))
        return SubState::None;
    endpoint.queueLengths.assign(queue.lengths.begin(), queue.lengths.end());
    return SubState::QueueGrowing;
}

char EndpointPoller::ownerState(const EndpointSockets &sockets)
{
    if (sockets.listeners.empty() || !sockets.listeners.front().end.owner.process)
        return '\0';
    const ProcessInfo &process = *sockets.listeners.front().end.owner.process;
    auto known = m_processStates.constFind(process.pid);
    if (known == m_processStates.constEnd())
        known = m_processStates.insert(process.pid, m_processes.stateOf(process));
    const char state = *known;
    // The others change all the time.
    return QByteArrayView("TtDZ").contains(state) ? state : '\0';
}

void EndpointPoller::keepSince(ObservedEndpoint &endpoint, const QDateTime &now) const
{
    const auto before = m_last ? m_last->find(endpoint.address) : nullptr;
    const bool same = before && before->status.state == endpoint.status.state
                      && before->status.reason == endpoint.status.reason
                      && before->subState == endpoint.subState;
    endpoint.since = same ? before->since : now;
}

} // namespace Monitor
