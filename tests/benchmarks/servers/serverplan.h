// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

#include <chrono>

namespace Bench {

/// The command line that every server of the benchmarks takes.
struct ServerPlan
{
    QString endpoint;
    int threads = 4; ///< Handlers that may run at the same time.
    std::chrono::microseconds busyPoll{0};
    QString engine;             ///< "epoll" or "qt"; IpcCore only.
    bool quickHandlers = false; ///< ServerOptions::quickHandlers; IpcCore only.
    bool introspection = true;  ///< ServerOptions::introspection; IpcCore only.
};

/// Reads the command line; ends the program with a message if it is wrong. Raises the limit of
/// descriptors, since there may be many connections, and counts allocations if told so.
ServerPlan parseServerPlan(const QStringList &arguments);

/// Tells whoever started the server that it accepts connections.
void sayReady();

} // namespace Bench
