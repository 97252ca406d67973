// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/observersnapshot.h"

#include "core/base/printabletext.h"

#include <ipccore/peercredentials.h>

#include <algorithm>

namespace Monitor {

namespace {

using EndpointPointer = std::shared_ptr<const ObservedEndpoint>;

// Walks two lists in ascending order of `key`, visiting each key once.
// @param visit gets an element of the first list, of the second, or of both; null where there is
//        none.
template <typename List, typename Key, typename Visit>
void merge(const List &before, const List &after, Key key, Visit visit)
{
    auto left = before.begin();
    auto right = after.begin();
    while (left != before.end() || right != after.end()) {
        if (right == after.end() || (left != before.end() && key(*left) < key(*right)))
            visit(&*left++, nullptr);
        else if (left == before.end() || key(*right) < key(*left))
            visit(nullptr, &*right++);
        else
            visit(&*left++, &*right++);
    }
}

bool isSameBesidesConnections(const ObservedEndpoint &left, const ObservedEndpoint &right)
{
    return left.status == right.status && left.subState == right.subState
           && left.isElsewhere == right.isElsewhere && left.sources == right.sources
           && left.registeredPid == right.registeredPid && left.controlPath == right.controlPath
           && left.program == right.program && left.runtimeDirectory == right.runtimeDirectory
           && left.verdict == right.verdict && left.processState == right.processState
           && left.queueLengths == right.queueLengths && left.path == right.path
           && left.reason == right.reason && left.counts == right.counts
           && left.unreachable == right.unreachable && left.since == right.since
           && left.sockets.listeners == right.sockets.listeners
           && left.sockets.pending == right.sockets.pending
           && left.sockets.shadowed == right.sockets.shadowed;
}

// Null if there is none, or it is not seen.
const SocketEnd *serverEnd(const ObservedEndpoint &endpoint)
{
    const EndpointSockets &sockets = endpoint.sockets;
    if (!sockets.listeners.empty())
        return &sockets.listeners.front().end;
    return sockets.shadowed.empty() ? nullptr : &sockets.shadowed.front();
}

std::optional<quint32> ownerUid(const ObservedEndpoint &endpoint)
{
    const SocketEnd *const end = serverEnd(endpoint);
    if (end && end->uid)
        return end->uid;
    return endpoint.path.mode != 0 ? std::optional(endpoint.path.owner) : std::nullopt;
}

class Comparison
{
public:
    void visitEndpoint(const ObservedEndpoint *before, const ObservedEndpoint *after)
    {
        Q_ASSERT(before || after);
        if (!before)
            m_changes.openedEndpoints.push_back(after->address);
        else if (!after)
            m_changes.closedEndpoints.push_back(before->address);
        else if (!isSameBesidesConnections(*before, *after))
            m_changes.changedEndpoints.push_back(after->address);
        visitConnections(before, after);
    }

    SnapshotChanges take() { return std::move(m_changes); }

private:
    void visitConnections(const ObservedEndpoint *before, const ObservedEndpoint *after)
    {
        static const std::vector<LiveConnection> none;
        const EndpointAddress &address = after ? after->address : before->address;
        merge(
            before ? before->sockets.connections : none, after ? after->sockets.connections : none,
            [](const LiveConnection &connection) { return connection.cookie; },
            [&](const LiveConnection *left, const LiveConnection *right) {
                if (!left)
                    m_changes.openedConnections.push_back({address, right->cookie});
                else if (!right)
                    m_changes.closedConnections.push_back({address, left->cookie});
                else if (!(*left == *right))
                    m_changes.changedConnections.push_back({address, right->cookie});
            });
    }

    SnapshotChanges m_changes;
};

} // namespace

void addVerdict(ObservedEndpoint &endpoint, const ServerVerdict &verdict)
{
    endpoint.verdict = verdict;
    const SubState told = verdict.subState;
    const SubState seen = endpoint.seen;
    const bool isBusy = endpoint.status.reason == IpcCore::StateReason::Busy;
    const bool listens = isBusy || endpoint.status.state == IpcCore::ActiveState::Listening;
    const bool isQueue =
        seen == SubState::Busy || seen == SubState::NotAccepting || seen == SubState::QueueGrowing;
    // A stopped server is silent, and its queue is full, too.
    const bool isCause = seen == SubState::PathTaken || seen == SubState::Stopped;
    const bool explainsMore =
        told == SubState::Stopping
        || (listens && (told == SubState::Silent || told == SubState::Stuck || !isQueue));
    endpoint.subState = told != SubState::None && !isCause && explainsMore ? told : seen;
}

EndpointOwner ownerOf(const ObservedEndpoint &endpoint)
{
    const SocketEnd *const end = serverEnd(endpoint);
    EndpointOwner owner;
    owner.uid = ownerUid(endpoint);
    owner.pid = endpoint.registeredPid;
    owner.program = printableText(endpoint.program);
    if (end) {
        owner.knowledge = end->owner.knowledge;
        if (end->owner.process) {
            owner.pid = owner.pid == 0 ? end->owner.process->pid : owner.pid;
            if (owner.program.isEmpty())
                owner.program = printable(end->owner.process->name);
        }
    }
    return owner;
}

ClientCounts clientsOf(const ObservedEndpoint &endpoint, std::optional<qint64> reported)
{
    const EndpointSockets &sockets = endpoint.sockets;
    if (sockets.listeners.empty() || endpoint.subState == SubState::PathTaken)
        return {.connections = reported ? reported : endpoint.counts.connections,
                .waiting = endpoint.counts.waiting};
    return {.connections = static_cast<qint64>(sockets.connections.size()),
            .waiting = sockets.waitingCount()};
}

IpcCore::Result<EndpointSockets> kernelSockets(const ObserverSnapshot &snapshot,
                                               const ObservedEndpoint &endpoint)
{
    if (endpoint.address.isRemote())
        return IpcCore::Error(IpcCore::ErrorCode::NotSupported,
                              QStringLiteral("Its host has not listed its sockets yet"));
    if (snapshot.socketsError)
        return *snapshot.socketsError;
    return endpoint.sockets;
}

bool isMine(const ObservedEndpoint &endpoint)
{
    if (endpoint.sources & (EndpointSource::Registered | EndpointSource::Added))
        return true;
    const std::optional<quint32> uid = ownerUid(endpoint);
    return !endpoint.address.isAbstract() && uid && IpcCore::isOwnUser(*uid);
}

bool SnapshotChanges::isEmpty() const
{
    return openedEndpoints.empty() && closedEndpoints.empty() && changedEndpoints.empty()
           && openedConnections.empty() && closedConnections.empty() && changedConnections.empty();
}

std::shared_ptr<const ObservedEndpoint> ObserverSnapshot::find(const EndpointAddress &address) const
{
    const auto found =
        std::lower_bound(endpoints.begin(), endpoints.end(), address,
                         [](const EndpointPointer &endpoint, const EndpointAddress &wanted) {
                             return endpoint->address < wanted;
                         });
    return found != endpoints.end() && (*found)->address == address ? *found : nullptr;
}

SnapshotChanges compareSnapshots(const ObserverSnapshot *before, const ObserverSnapshot &after)
{
    static const std::vector<EndpointPointer> none;
    Comparison comparison;
    merge(
        before ? before->endpoints : none, after.endpoints,
        [](const EndpointPointer &endpoint) -> const EndpointAddress & {
            return endpoint->address;
        },
        [&comparison](const EndpointPointer *left, const EndpointPointer *right) {
            comparison.visitEndpoint(left ? left->get() : nullptr, right ? right->get() : nullptr);
        });
    return comparison.take();
}

} // namespace Monitor
