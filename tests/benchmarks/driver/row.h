// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Bench {

/// One line of the report: who is measured, doing what.
struct Row
{
    QString workload; ///< As the report calls it.
    QString server;
    QString client;
    int connections = 1;
    qint64 size = 32;
    int idle = 0;
    QString load;               ///< The load generator's word for the workload.
    qint64 requests = 0;        ///< Of each connection; 0: as many as fit into the time.
    int busyPollUs = 0;         ///< On the client's side.
    bool quickHandlers = false; ///< Handlers run on the thread that reads; ipccore-qt only.
    bool introspection = true;  ///< ServerOptions::introspection; IpcCore only.
    bool traced = false;        ///< Somebody watches the server's trace.
    bool countsCost = false; ///< Whether a run of its own counts what a request costs the server.
};

/// Whether both name the same line.
inline bool isSameLine(const Row &a, const Row &b)
{
    return a.workload == b.workload && a.server == b.server && a.client == b.client
           && a.connections == b.connections && a.idle == b.idle;
}

} // namespace Bench
