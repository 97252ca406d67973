// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointsockets.h"
#include "core/endpoint/pathinspection.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qflags.h>
#include <QtCore/qmetatype.h>
#include <QtCore/qset.h>

namespace Monitor {

/// Why an endpoint is in the list.
enum class EndpointSource {
    Added = 1,      ///< Requested explicitly.
    Registered = 2, ///< Registered by its server.
    Kernel = 4,     ///< Something listens on it.
};
Q_DECLARE_FLAGS(EndpointSources, EndpointSource)
Q_DECLARE_OPERATORS_FOR_FLAGS(EndpointSources)

/// What is wrong with an endpoint beyond its state, and whose fault it is.
enum class SubState {
    None,
    Busy,         ///< The queue of waiting clients is full; the next client is refused.
    NotAccepting, ///< The same client has been at the head of the queue for three polls.
    QueueGrowing, ///< More and more clients wait, or constantly many.
    Slow,         ///< Told by a ServerVerdict.
    PathTaken,    ///< A server runs, but its path leads to another socket.
    Stopped,      ///< The server's process is stopped, by a signal.
    Silent,       ///< Told by a ServerVerdict.
    Stuck,        ///< Told by a ServerVerdict.
    Stopping,     ///< Told by a ServerVerdict.
    Elsewhere,    ///< Only in another mount namespace does the path lead to the server's socket.
    NotPermitted, ///< We may not look at the path, or not connect to its server.
    NotChecked,   ///< The connection that would tell is postponed; the state is a guess.
};

struct ConnectionsReport;
struct ObserverSnapshot;

/// What a server reports about its health, or that it does not report at all, with the evidence.
struct ServerVerdict
{
    /// None, Slow, Silent, Stuck or Stopping.
    SubState subState = SubState::None;
    QDateTime answeredAt; ///< For Silent: the last answer; invalid if there was none.
    /// For Slow: the 95th percentile of the last replies.
    std::chrono::nanoseconds p95{0};
    int workers = 0; ///< For Stuck: all workers, each with a request older than the limit.
    /// For Stuck: the age of the youngest of these requests, rounded down, so that it changes
    /// seldom.
    std::chrono::seconds stuckFor{0};
    QByteArray command; ///< For Stuck: how that request begins; may be empty.

    bool operator==(const ServerVerdict &other) const = default;
};

/// How many clients a server has; none where nobody tells.
struct ClientCounts
{
    std::optional<qint64> connections; ///< Accepted ones.
    std::optional<qint64> waiting;     ///< Not accepted yet; only the kernel knows.

    bool operator==(const ClientCounts &other) const = default;
};

/// One endpoint in a snapshot.
struct ObservedEndpoint
{
    EndpointAddress address;
    IpcCore::EndpointStatus status;
    SubState seen = SubState::None;     ///< What we see ourselves.
    SubState subState = SubState::None; ///< The same with the verdict.
    /// The server that answers is not in our list of sockets: it is in another network namespace.
    bool isElsewhere = false;
    bool wasProbed = false; ///< The status comes from a connection attempt.
    EndpointSources sources;
    qint64 registeredPid = 0; ///< From the registry; 0 if not registered.
    /// Where programs here reach the server's control endpoint; empty if there is none.
    QByteArray controlPath;
    QString program;             ///< From the registry; may be empty.
    QByteArray runtimeDirectory; ///< Of a registered server, if it is not ours; else empty.
    ServerVerdict verdict;
    /// Of the process that listens, as in proc(5), if it does nothing: T, t, D or Z; else NUL.
    char processState = '\0';
    /// For QueueGrowing: how many clients waited at the last polls, oldest first; else empty.
    std::vector<qint64> queueLengths;
    PathInspection path;
    EndpointSockets sockets; ///< Connections are sorted by cookie. Of another host: none.
    /// \name Told by another host
    /// @{
    QString reason; ///< As conditionReason() there.
    ClientCounts counts;
    /// Why programs here cannot reach it, or its control endpoint; empty if they can.
    QString unreachable;
    /// Null unless somebody follows them.
    std::shared_ptr<const ConnectionsReport> connections;
    /// @}
    QDateTime since; ///< When the current state, reason and sub-state began.

    bool operator==(const ObservedEndpoint &other) const = default;
};

/// Derives the sub-state from what we see and from the verdict: the cause rather than its effects.
void addVerdict(ObservedEndpoint &endpoint, const ServerVerdict &verdict);

/// Who serves an endpoint, by the registry and the kernel.
struct EndpointOwner
{
    qint64 pid = 0;  ///< 0 if unknown.
    QString program; ///< For display; empty if unknown.
    std::optional<quint32> uid;
    OwnerKnowledge knowledge = OwnerKnowledge::NobodyFound; ///< Of the kernel's socket.
};

/// If nobody listens, of the server that lost the path, or else of the file.
EndpointOwner ownerOf(const ObservedEndpoint &endpoint);

/// By the kernel, or else by the server itself: where the kernel lists no listener, and at a taken
/// path, whose clients are those of another server; or else by the endpoint's host.
/// @param reported how many connections the server reports; none if it does not.
ClientCounts clientsOf(const ObservedEndpoint &endpoint, std::optional<qint64> reported = {});

/// What this machine's kernel tells about an endpoint.
/// @return NotSupported for one on another host; why the kernel tells nothing.
IpcCore::Result<EndpointSockets> kernelSockets(const ObserverSnapshot &snapshot,
                                               const ObservedEndpoint &endpoint);

/// Whether it is one of this user's endpoints that have a file, registered, or added.
bool isMine(const ObservedEndpoint &endpoint);

/// A connection that came or went.
struct ConnectionChange
{
    EndpointAddress endpoint;
    quint64 cookie = 0;

    bool operator==(const ConnectionChange &other) const = default;
};

/// The differences from the previous snapshot. Endpoints are matched by address, connections by
/// cookie.
struct SnapshotChanges
{
    std::vector<EndpointAddress> openedEndpoints;
    std::vector<EndpointAddress> closedEndpoints;
    std::vector<EndpointAddress> changedEndpoints; ///< In anything but their connections.
    std::vector<ConnectionChange> openedConnections;
    std::vector<ConnectionChange> closedConnections;
    std::vector<ConnectionChange> changedConnections; ///< In their queues, or in what is known of
                                                      ///< their ends.

    bool isEmpty() const;
};

/// All endpoints at one time. Immutable, and shared between threads.
struct ObserverSnapshot
{
    quint64 number = 0; ///< Of the poll: 1, 2, 3 and so on.
    QDateTime time;
    std::vector<std::shared_ptr<const ObservedEndpoint>> endpoints; ///< Sorted by address.
    SnapshotChanges changes;
    /// Why there is no list of sockets: states then come from connection attempts, and connections
    /// are unknown.
    std::optional<IpcCore::Error> socketsError;
    /// Servers on whose control endpoints clients wait to be accepted.
    QSet<EndpointAddress> crowdedControls;
    /// Sockets came and went while the list was made, or more clients wait than it can hold.
    bool isIncomplete = false;
    int deniedProcesses = 0;              ///< We may not inspect them: their sockets have no owner.
    std::chrono::nanoseconds duration{0}; ///< Of the poll.

    /// Null if there is none.
    std::shared_ptr<const ObservedEndpoint> find(const EndpointAddress &address) const;
};

using SnapshotPointer = std::shared_ptr<const ObserverSnapshot>;

/// Compares two snapshots; a null one is empty.
SnapshotChanges compareSnapshots(const ObserverSnapshot *before, const ObserverSnapshot &after);

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::SnapshotPointer)
