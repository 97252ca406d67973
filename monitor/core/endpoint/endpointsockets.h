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
    quint32 inode = 0; ///< 0: not accepted yet, or gone.
    std::optional<quint32> uid;
    SocketOwner owner;

    bool operator==(const SocketEnd &other) const = default;
};

/// A socket that listens.
struct Listener
{
    quint64 cookie = 0;
    SocketEnd end;
    UnixSocket::Type type = UnixSocket::Type::Other;
    quint32 pending = 0;   ///< Clients that wait for being accepted.
    quint32 queueSize = 0; ///< How many may wait, less one.

    /// No other client finds room.
    bool isSaturated() const { return pending > queueSize; }

    bool operator==(const Listener &other) const = default;
};

/// A connection that the server has accepted.
struct LiveConnection
{
    quint64 cookie = 0; ///< Of the server's end: what tells connections apart.
    SocketEnd server;
    SocketEnd client;
    quint32 unreadByServer = 0; ///< Bytes.
    quint32 unreadByClient = 0; ///< Bytes, as memory the server has used for sending.

    bool operator==(const LiveConnection &other) const = default;
};

/// All that the kernel knows of one endpoint, without its server's help.
///
/// An endpoint is found by the file at its path and not by its name: servers such as QLocalServer
/// bind under another name and rename, and the kernel keeps the first. Only where a file system
/// reports other device numbers than the kernel uses, as overlays may, the name decides.
struct EndpointSockets
{
    std::vector<Listener> listeners; ///< Several may share an endpoint after fork() and rebinding.
    std::vector<LiveConnection> connections;
    std::vector<SocketEnd> pending;       ///< Clients that wait for being accepted.
    std::vector<SocketEnd> shadowed;      ///< Listeners whose path leads to another file by now.
    std::vector<UnixSocket::Type> others; ///< Bound, and neither listening nor accepted.
    bool matchedByName = false;

    /// How many clients wait; more than `pending` where they are too many for the kernel to name.
    qint64 waitingCount() const;

    bool operator==(const EndpointSockets &other) const = default;
};

/// The sockets of one endpoint in a snapshot, as places in it.
struct EndpointPlaces
{
    std::vector<quint32> sockets;  ///< Of the endpoint itself: listening, accepted, bound.
    std::vector<quint32> shadowed; ///< Listeners with the same path and another file.
    bool matchedByName = false;
};

/// @param file of the socket at the path; null when there is none, and for abstract names.
EndpointPlaces findEndpoint(const SocketSnapshot &snapshot, const EndpointAddress &address,
                            FileKey file);

/// The inodes whose owners are worth knowing: both ends, listeners, waiting clients. Appends.
void collectInodes(const SocketSnapshot &snapshot, const EndpointPlaces &places,
                   std::vector<quint32> &inodes);

/// Puts both ends of everything together. @param processes has been updated with the inodes.
EndpointSockets joinEndpoint(const SocketSnapshot &snapshot, const EndpointPlaces &places,
                             const ProcessTable &processes);

} // namespace Monitor
