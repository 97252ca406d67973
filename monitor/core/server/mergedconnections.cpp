// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/mergedconnections.h"

#include <QtCore/qhash.h>

#include <algorithm>

namespace Monitor {

namespace {

using IpcCore::ConnectionInfo;

MergedConnection waitingClient(const SocketEnd &client)
{
    LiveConnection connection;
    connection.client = client;
    return {.kernel = connection, .server = {}, .accepted = false};
}

// By the server's socket.
QHash<quint32, const LiveConnection *> byInode(const std::optional<EndpointSockets> &kernel)
{
    QHash<quint32, const LiveConnection *> connections;
    if (!kernel)
        return connections;
    for (const LiveConnection &connection : kernel->connections) {
        if (connection.server.inode != 0)
            connections.insert(connection.server.inode, &connection);
    }
    return connections;
}

} // namespace

qint64 MergedConnection::clientPid() const
{
    if (kernel && kernel->client.owner.process)
        return kernel->client.owner.process->pid;
    return server ? server->peer.pid : 0;
}

std::optional<quint32> MergedConnection::clientUid() const
{
    if (kernel && kernel->client.uid)
        return kernel->client.uid;
    return server ? std::optional(server->peer.uid) : std::nullopt;
}

QByteArray MergedConnection::clientName() const
{
    if (kernel && kernel->client.owner.process)
        return kernel->client.owner.process->name;
    return server ? server->processName.toUtf8() : QByteArray();
}

MergedConnections MergedConnections::seenByKernel() const
{
    MergedConnections seen;
    seen.kernelTells = kernelTells;
    seen.knownToKernel = knownToKernel;
    for (const MergedConnection &connection : connections) {
        if (connection.kernel)
            seen.connections.push_back(
                {.kernel = connection.kernel, .server = {}, .accepted = connection.accepted});
    }
    return seen;
}

MergedConnections MergedConnections::seenByServer() const
{
    MergedConnections seen;
    seen.serverTells = serverTells;
    seen.knownToServer = knownToServer;
    for (const MergedConnection &connection : connections) {
        if (connection.server)
            seen.connections.push_back({.kernel = {}, .server = connection.server});
    }
    return seen;
}

MergedConnections mergeConnections(const std::optional<EndpointSockets> &kernel,
                                   const std::optional<QList<ConnectionInfo>> &server)
{
    MergedConnections merged;
    merged.kernelTells = kernel.has_value();
    merged.serverTells = server.has_value();
    auto left = byInode(kernel);
    if (server) {
        merged.knownToServer = server->size();
        QList<ConnectionInfo> ordered = *server;
        std::sort(ordered.begin(), ordered.end(),
                  [](const ConnectionInfo &a, const ConnectionInfo &b) { return a.id < b.id; });
        for (const ConnectionInfo &info : ordered) {
            MergedConnection connection{.kernel = {}, .server = info};
            // The kernel's lists have only the lower half of the number.
            if (const auto *live = left.take(static_cast<quint32>(info.inode)))
                connection.kernel = *live;
            merged.connections.push_back(connection);
        }
    }
    if (!kernel)
        return merged;
    merged.knownToKernel = static_cast<qsizetype>(kernel->connections.size());
    for (const LiveConnection &live : kernel->connections) {
        if (live.server.inode == 0 || left.contains(live.server.inode))
            merged.connections.push_back({.kernel = live, .server = {}});
    }
    for (const SocketEnd &client : kernel->pending)
        merged.connections.push_back(waitingClient(client));
    return merged;
}

} // namespace Monitor
