// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

#include <chrono>

namespace Bench {

/// The command line shared by all benchmark servers.
struct ServerPlan
{
    QString endpoint;
    int threads = 4; ///< Concurrent handlers.
    int window = 1;  ///< Requests that each client has in flight; peers only.
    std::chrono::microseconds busyPoll{0};
    QString engine;             ///< "epoll" or "qt"; IpcCore only.
    bool quickHandlers = false; ///< ServerOptions::quickHandlers; IpcCore only.
    bool streams = false;       ///< A StreamHandler takes the requests; IpcCore only.
    bool sharesMemory = false;  ///< ServerOptions::sharedMemory; IpcCore only.
    bool introspection = true;  ///< ServerOptions::introspection; IpcCore only.
};

/// Parses the command line; exits with a message on an error. Raises the descriptor limit, as there
/// may be many connections, and counts allocations if requested.
ServerPlan parseServerPlan(const QStringList &arguments);

/// Tells the parent process that the server accepts connections.
void sayReady();

} // namespace Bench
