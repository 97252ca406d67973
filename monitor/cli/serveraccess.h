// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectoptions.h>
#include <ipccore/serverregistry.h>

class QCommandLineParser;

namespace Cli {

/// \file
/// How verbs reach servers' control endpoints. These answer at once, whatever the handlers do; a
/// server that does not is stopped, by a debugger or a signal.

/// The server at `path` that can be asked about itself, or, in words for people, why there is none.
IpcCore::Result<IpcCore::ServerRegistry::Entry> findServer(const IpcCore::EndpointPath &path);

/// The answer at a control endpoint to `request`; after a timeout, the error tells what is known of
/// the cause.
IpcCore::Result<QByteArray>
askControl(const IpcCore::EndpointPath &control, const QByteArray &request,
           std::chrono::milliseconds patience = std::chrono::seconds(2));

/// What is known of why a control endpoint does not answer; empty if nothing is. Runs the event
/// loop for a second or two.
QString causeOfSilence(const IpcCore::EndpointPath &control);

/// The answer of the server at `path` to `request`.
IpcCore::Result<QByteArray> askServer(const IpcCore::EndpointPath &path, const QByteArray &request);

/// Sends an order to the server at the first positional argument; prints its answer with --json.
/// Returns the exit code.
int requestAcknowledgement(const QCommandLineParser &parser, const QByteArray &request);

} // namespace Cli
