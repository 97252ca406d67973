// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectoptions.h>
#include <ipccore/serverregistry.h>

class QCommandLineParser;

namespace Cli {

/// \file
/// How verbs reach the control endpoints of servers. Those answer at once, whatever the server's
/// handlers do; a server that does not was stopped by a debugger or a signal.

/// The server at `path` that can be asked about itself, or in words for people why there is none.
IpcCore::Result<IpcCore::ServerRegistry::Entry> findServer(const IpcCore::EndpointPath &path);

/// For one question to a control endpoint.
IpcCore::ConnectOptions
controlOptions(std::chrono::milliseconds patience = std::chrono::seconds(2));

/// What the server at `path` says to `request`.
IpcCore::Result<QByteArray> askServer(const IpcCore::EndpointPath &path, const QByteArray &request);

/// Tells the server at the first positional argument to do something; prints its answer where
/// --json is set. Returns the exit code.
int requestAcknowledgement(const QCommandLineParser &parser, const QByteArray &request);

/// What each of `servers` says to `request`, in their order. All are asked at the same time.
/// @param patience ends the wait for those that say nothing, with Timeout.
QList<IpcCore::Result<QByteArray>>
askServers(const QList<IpcCore::ServerRegistry::Entry> &servers, const QByteArray &request,
           std::chrono::milliseconds patience = std::chrono::milliseconds(500));

} // namespace Cli
