// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointsockets.h"

#include <ipccore/connectioninfo.h>

namespace Monitor {

/// A connection as the kernel and its server see it. At least one of the two is set.
struct MergedConnection
{
    /// None if the kernel does not list it. For a waiting client, only its end is known.
    std::optional<LiveConnection> kernel;
    /// None if the server does not list it.
    std::optional<IpcCore::ConnectionInfo> server;
    bool accepted = true; ///< False if the client is waiting to be accepted.

    /// The client's process: the current owner of its socket, or else the process that connected. 0
    /// if unknown.
    qint64 clientPid() const;
    std::optional<quint32> clientUid() const;
    /// The name of the client's process, arbitrary bytes; empty if unknown.
    QByteArray clientName() const;

    /// A client that ended while waiting: its place in the queue remains until the server accepts.
    bool hasClientEnded() const { return !accepted && kernel && kernel->client.inode == 0; }

    /// An accepted connection that only one side lists.
    bool isOneSided() const { return accepted && kernel.has_value() != server.has_value(); }

    bool operator==(const MergedConnection &other) const = default;
};

/// The connections of one endpoint, merged from both sources.
struct MergedConnections
{
    /// Accepted ones in the server's order; then those only the kernel knows; then the waiting
    /// ones.
    std::vector<MergedConnection> connections;
    bool kernelTells = false;
    bool serverTells = false;
    qsizetype knownToKernel = 0; ///< Accepted ones only.
    qsizetype knownToServer = 0;

    /// The view of one source alone: without the connections that only the other one knows, and
    /// without its details on the rest.
    /// @{
    MergedConnections seenByKernel() const;
    MergedConnections seenByServer() const;

    /// @}

    /// Both report but disagree on the number: the moments differ, or one of them leaks.
    bool isMismatch() const { return kernelTells && serverTells && knownToKernel != knownToServer; }
};

/// Matches connections by the inode of the server's socket.
/// @param kernel none if the kernel does not report.
/// @param server none if the server does not report.
MergedConnections mergeConnections(const std::optional<EndpointSockets> &kernel,
                                   const std::optional<QList<IpcCore::ConnectionInfo>> &server);

} // namespace Monitor
