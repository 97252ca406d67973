// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "core/kernel/processtable.h"
#include "core/kernel/socketsnapshot.h"

namespace Monitor {

/// One end of a connection, or a listener.
struct SocketEnd
{
    quint32 inode = 0; ///< 0 if not accepted yet, or gone.
    std::optional<quint32> uid;
    SocketOwner owner;

    bool operator==(const SocketEnd &other) const = default;
};

/// A listening socket.
struct Listener
{
    quint64 cookie = 0;
    SocketEnd end;
    UnixSocket::Type type = UnixSocket::Type::Other;
    quint32 pending = 0;   ///< Clients waiting to be accepted.
    quint32 queueSize = 0; ///< How many may wait, minus one.

    /// The next client finds no room.
    bool isSaturated() const { return pending > queueSize; }

    bool operator==(const Listener &other) const = default;
};

/// An accepted connection.
struct LiveConnection
{
    quint64 cookie = 0; ///< Of the server's end: identifies the connection.
    SocketEnd server;
    SocketEnd client;
    quint32 unreadByServer = 0; ///< Bytes.
    quint32 unreadByClient = 0; ///< In bytes of memory that the server has used for sending.

    bool operator==(const LiveConnection &other) const = default;
};

/// All that the kernel knows of one endpoint, without its server's help.
///
/// An endpoint is identified by the file at its path, not by its name: servers such as QLocalServer
/// bind under another name and rename, and the kernel keeps the first one.
struct EndpointSockets
{
    std::vector<Listener> listeners; ///< Several may share an endpoint after fork() or rebinding.
    std::vector<LiveConnection> connections;
    std::vector<SocketEnd> pending;       ///< Clients waiting to be accepted.
    std::vector<SocketEnd> shadowed;      ///< Listeners whose path now leads to another file.
    std::vector<UnixSocket::Type> others; ///< Bound, but neither listening nor accepted.

    /// How many clients wait; more than `pending` holds if they are too many for the kernel to
    /// list.
    qint64 waitingCount() const;

    bool operator==(const EndpointSockets &other) const = default;
};

/// The sockets of one endpoint, as indices into a snapshot.
struct EndpointPlaces
{
    std::vector<quint32> sockets;  ///< Of the endpoint itself: listening, accepted or bound.
    std::vector<quint32> shadowed; ///< Listeners with the same path but another file.
};

/// @param file of the socket at the path; null if there is none, and for abstract names.
EndpointPlaces findEndpoint(const SocketSnapshot &snapshot, const EndpointAddress &address,
                            FileKey file);

/// Appends the inodes whose owners matter: both ends, listeners and waiting clients.
void collectInodes(const SocketSnapshot &snapshot, const EndpointPlaces &places,
                   std::vector<quint32> &inodes);

/// Pairs up the ends of all connections. @param processes must have been updated with the inodes.
EndpointSockets joinEndpoint(const SocketSnapshot &snapshot, const EndpointPlaces &places,
                             const ProcessTable &processes);

} // namespace Monitor
