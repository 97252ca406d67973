// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointsockets.h"

#include <ipccore/connectioninfo.h>

namespace Monitor {

/// A connection as the kernel and as its server know it. At least one of them does.
struct MergedConnection
{
    /// Nothing: the kernel does not tell of it. Of a client that waits only its end is known.
    std::optional<LiveConnection> kernel;
    /// Nothing: the server does not tell of it.
    std::optional<IpcCore::ConnectionInfo> server;
    bool accepted = true; ///< False: the client waits for being accepted.

    /// The client's process: what holds its socket by now, else what connected. 0: unknown.
    qint64 clientPid() const;
    std::optional<quint32> clientUid() const;
    /// The name of the client's process, any bytes; empty: unknown.
    QByteArray clientName() const;

    /// An accepted connection that only one of the two knows.
    bool isOneSided() const { return accepted && kernel.has_value() != server.has_value(); }
};

/// The connections of one endpoint, from both who know something about them.
struct MergedConnections
{
    /// Those that were accepted, in the order in which the server numbered them; then those that
    /// only the kernel knows; then those that wait.
    std::vector<MergedConnection> connections;
    bool kernelTells = false;
    bool serverTells = false;
    qsizetype knownToKernel = 0; ///< Accepted ones.
    qsizetype knownToServer = 0;

    /// What only one of the two tells: connections that the other one alone knows are left out, and
    /// so is what it knows of the rest.
    /// @{
    MergedConnections seenByKernel() const;
    MergedConnections seenByServer() const;

    /// @}

    /// Both tell and do not agree how many there are: at another moment, or because one of them
    /// leaks.
    bool isMismatch() const { return kernelTells && serverTells && knownToKernel != knownToServer; }
};

/// Joins what is about the same socket of the server, by its inode.
/// @param kernel nothing when the kernel does not tell.
/// @param server nothing when the server does not tell.
MergedConnections mergeConnections(const std::optional<EndpointSockets> &kernel,
                                   const std::optional<QList<IpcCore::ConnectionInfo>> &server);

} // namespace Monitor
