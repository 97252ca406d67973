// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointsockets.h"
#include "core/endpoint/pathinspection.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qflags.h>
#include <QtCore/qmetatype.h>

namespace Monitor {

/// Why an endpoint is in the list.
enum class EndpointSource {
    Added = 1,      ///< Somebody asked for it.
    Registered = 2, ///< Its server says that it is there.
    Directory = 4,  ///< Its file is in a watched directory.
    Kernel = 8,     ///< Somebody listens on it.
};
Q_DECLARE_FLAGS(EndpointSources, EndpointSource)
Q_DECLARE_OPERATORS_FOR_FLAGS(EndpointSources)

/// What is wrong with an endpoint that has a server.
enum class SubState {
    None,
    Saturated,    ///< The queue of waiting clients is full; the next one is refused.
    NotAccepting, ///< The same client has been waiting at the head of the queue for three polls.
    Slow,         ///< Measured from outside, see EndpointObserver::setSlow().
};

/// One endpoint as it is in a snapshot.
struct ObservedEndpoint
{
    EndpointAddress address;
    IpcCore::EndpointStatus status;
    SubState subState = SubState::None;
    /// A server answers that is not in our list of sockets: it is in another network namespace.
    bool isElsewhere = false;
    /// False: its turn of being asked has not come, and the status is a guess.
    bool isCertain = true;
    bool wasProbed = false; ///< The status comes from a connection attempt.
    EndpointSources sources;
    qint64 registeredPid = 0; ///< As registered; 0: not.
    QByteArray controlPath;   ///< Where its server can be asked about itself; empty: nowhere.
    QString program;          ///< As registered; may be empty.
    PathInspection path;
    EndpointSockets sockets; ///< Connections ascend by cookie.
    QDateTime since;         ///< In this state, reason and sub-state.

    bool operator==(const ObservedEndpoint &other) const = default;
};

/// A connection that came or went.
struct ConnectionChange
{
    EndpointAddress endpoint;
    quint64 cookie = 0;

    bool operator==(const ConnectionChange &other) const = default;
};

/// What is different from the snapshot before. Endpoints are the same when their address is,
/// connections when their cookie is.
struct SnapshotChanges
{
    std::vector<EndpointAddress> openedEndpoints;
    std::vector<EndpointAddress> closedEndpoints;
    std::vector<EndpointAddress> changedEndpoints; ///< Anything but their connections.
    std::vector<ConnectionChange> openedConnections;
    std::vector<ConnectionChange> closedConnections;
    std::vector<ConnectionChange> changedConnections; ///< Queues, or what is known of the ends.

    bool isEmpty() const;
};

/// All endpoints at one time. Immutable, and shared between threads.
struct ObserverSnapshot
{
    quint64 number = 0; ///< 1, 2, 3 and so on.
    QDateTime time;
    std::vector<std::shared_ptr<const ObservedEndpoint>> endpoints; ///< Ascending by address.
    SnapshotChanges changes;
    /// Why there is no list of sockets: states are from connection attempts, connections unknown.
    std::optional<IpcCore::Error> socketsError;
    /// Sockets came and went while the list was made, or more clients wait than it can name.
    bool isIncomplete = false;
    int deniedProcesses = 0;              ///< We may not look into: their sockets have no owner.
    std::chrono::nanoseconds duration{0}; ///< Of the poll.

    /// Null when there is none.
    std::shared_ptr<const ObservedEndpoint> find(const EndpointAddress &address) const;
};

using SnapshotPointer = std::shared_ptr<const ObserverSnapshot>;

/// Compares two snapshots; a null one has nothing.
SnapshotChanges compareSnapshots(const ObserverSnapshot *before, const ObserverSnapshot &after);

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::SnapshotPointer)
