// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Bench {

/// A line of the report: who is measured, doing what.
struct Row
{
    QString workload; ///< Name in the report.
    QString server;
    QString client;
    int connections = 1;
    int window = 1; ///< Requests in flight on each connection.
    qint64 size = 32;
    int idle = 0;
    QString load;               ///< The load generator's name for the workload.
    qint64 requests = 0;        ///< Per connection; 0 for as many as fit into the time.
    int busyPollUs = 0;         ///< On the client's side.
    bool quickHandlers = false; ///< Handlers run on the reading thread; ipccore-qt only.
    bool streams = false;       ///< A StreamHandler takes the requests; IpcCore only.
    bool sharesMemory = false;  ///< ServerOptions::sharedMemory; IpcCore only.
    bool introspection = true;  ///< ServerOptions::introspection; IpcCore only.
    bool traced = false;        ///< A subscriber reads the server's trace.
    bool countsCost = false;    ///< Whether to count a request's cost in a separate run.
};

/// Whether both are the same line.
inline bool isSameLine(const Row &a, const Row &b)
{
    return a.workload == b.workload && a.server == b.server && a.client == b.client
           && a.connections == b.connections && a.window == b.window && a.idle == b.idle
           && a.size == b.size;
}

} // namespace Bench
