// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

#include <chrono>

namespace Bench {

/// What the clients ask for. The names on the command line are those of the report.
enum class Workload {
    Echo,              ///< "echo": the request comes back.
    ConnectPerRequest, ///< "connect-per-request": the same, each on a connection of its own.
    BulkReply,         ///< "bulk-reply": a reply of `size` bytes in one write.
    BulkRequest,       ///< "bulk-request": a request of `size` bytes, answered with a few.
    Chunked,           ///< "chunked": a reply of `size` bytes in writes of 80 bytes.
    OneWrite,          ///< "one-write": the same bytes in one write.
    SlowHandler,       ///< "slow-handler": a handler that takes 1 ms.
};

/// One run of the load generator, as its command line says.
struct LoadPlan
{
    QString client; ///< Which of the program's clients; see loadMain().
    QString endpoint;
    Workload workload = Workload::Echo;
    qint64 size = 32;     ///< Bytes that the workload is about.
    int connections = 1;  ///< Each with a thread that sends one request after the other.
    int idle = 0;         ///< Other connections that have made one request and stay open.
    qint64 requests = 0;  ///< Requests of each connection; 0: as many as fit into the time.
    qint64 serverPid = 0; ///< Whose CPU time and memory to read; 0: nobody's.
    std::chrono::milliseconds warmUp{200};
    std::chrono::milliseconds duration{1000};
    std::chrono::microseconds busyPoll{0};

    /// The request that makes a server do the workload; see servers/work.h.
    QByteArray request() const;
    /// Bytes of the right reply.
    qint64 replySize() const;
};

/// Reads the command line; ends the program with a message if it is wrong.
LoadPlan parseLoadPlan(const QStringList &arguments, const QStringList &clients);

} // namespace Bench
