// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/endpointsockets.h"

#include <algorithm>

namespace Monitor {

namespace {

bool listens(const UnixSocket &socket)
{
    return socket.state == UnixSocket::State::Listening;
}

SocketEnd endOf(const SocketSnapshot &snapshot, const ProcessTable &processes, quint32 inode)
{
    SocketEnd end{.inode = inode, .uid = {}, .owner = processes.ownerOf(inode)};
    if (const UnixSocket *socket = snapshot.byInode(inode))
        end.uid = socket->uid;
    return end;
}

Listener listenerOf(const UnixSocket &socket, const ProcessTable &processes)
{
    return {
        .cookie = socket.cookie,
        .end = {.inode = socket.inode, .uid = socket.uid, .owner = processes.ownerOf(socket.inode)},
        .type = socket.type,
        .pending = socket.receiveQueue,
        .queueSize = socket.sendQueue};
}

LiveConnection connectionOf(const SocketSnapshot &snapshot, const UnixSocket &socket,
                            const ProcessTable &processes)
{
    return {.cookie = socket.cookie,
            .server = {.inode = socket.inode,
                       .uid = socket.uid,
                       .owner = processes.ownerOf(socket.inode)},
            .client = endOf(snapshot, processes, socket.peerInode),
            .unreadByServer = socket.receiveQueue,
            .unreadByClient = socket.sendQueue};
}

} // namespace

qint64 EndpointSockets::waitingCount() const
{
    qint64 count = 0;
    for (const Listener &listener : listeners)
        count += listener.pending;
    return count;
}

EndpointPlaces findEndpoint(const SocketSnapshot &snapshot, const EndpointAddress &address,
                            FileKey file)
{
    EndpointPlaces places;
    if (address.isAbstract()) {
        places.sockets = snapshot.byName(address.key());
        return places;
    }
    if (!file.isNull())
        places.sockets = snapshot.byFile(file);
    for (const quint32 place : snapshot.byName(address.key())) {
        if (snapshot.at(place).file != file)
            places.shadowed.push_back(place);
    }
    return places;
}

void collectInodes(const SocketSnapshot &snapshot, const EndpointPlaces &places,
                   std::vector<quint32> &inodes)
{
    for (const quint32 place : places.sockets) {
        const UnixSocket &socket = snapshot.at(place);
        inodes.push_back(socket.inode);
        inodes.push_back(socket.peerInode);
        const auto pending = snapshot.table().pending(socket);
        inodes.insert(inodes.end(), pending.begin(), pending.end());
    }
    for (const quint32 place : places.shadowed)
        inodes.push_back(snapshot.at(place).inode);
}

EndpointSockets joinEndpoint(const SocketSnapshot &snapshot, const EndpointPlaces &places,
                             const ProcessTable &processes)
{
    EndpointSockets result;
    result.connections.reserve(places.sockets.size());
    for (const quint32 place : places.sockets) {
        const UnixSocket &socket = snapshot.at(place);
        if (listens(socket)) {
            result.listeners.push_back(listenerOf(socket, processes));
            for (const quint32 inode : snapshot.table().pending(socket))
                result.pending.push_back(endOf(snapshot, processes, inode));
        } else if (socket.state == UnixSocket::State::Unconnected) {
            result.others.push_back(socket.type);
        } else {
            // The kernel does not list connections that are not accepted yet.
            result.connections.push_back(connectionOf(snapshot, socket, processes));
        }
    }
    for (const quint32 place : places.shadowed)
        result.shadowed.push_back(endOf(snapshot, processes, snapshot.at(place).inode));
    return result;
}

} // namespace Monitor
