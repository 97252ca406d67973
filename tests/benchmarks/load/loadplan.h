// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

#include <chrono>

namespace Bench {

/// What the clients ask for. The command line uses the report's names.
enum class Workload {
    Echo,              ///< "echo": the request is sent back; with `window`, many at a time.
    ConnectPerRequest, ///< "connect-per-request": the same, each on its own connection.
    BulkReply,         ///< "bulk-reply": a reply of `size` bytes in one write.
    BulkRequest,       ///< "bulk-request": a request of `size` bytes and a tiny reply.
    Chunked,           ///< "chunked": a reply of `size` bytes in writes of 80 bytes.
    OneWrite,          ///< "one-write": the same bytes in one write.
    SlowHandler,       ///< "slow-handler": a handler that takes 1 ms.
    Mixed,             ///< "mixed": the same, while a request that takes 100 ms is under way.
    SharedReply,       ///< "shared-reply": a reply of `size` bytes that is filled for it.
    SharedRequest,     ///< "shared-request": a request of `size` bytes of which every line is read.
};

/// One run of the load generator, as given on the command line.
struct LoadPlan
{
    QString client; ///< One of the program's clients; see loadMain().
    QString endpoint;
    Workload workload = Workload::Echo;
    qint64 size = 32;     ///< The workload's size in bytes.
    int connections = 1;  ///< Each with a thread that sends requests back to back.
    int window = 1;       ///< Requests that each sends before it reads their replies.
    int idle = 0;         ///< Further connections that have made one request and stay open.
    qint64 requests = 0;  ///< Per connection; 0 for as many as fit into the time.
    qint64 serverPid = 0; ///< Whose CPU time and memory to read; 0 for none.
    std::chrono::milliseconds warmUp{200};
    std::chrono::milliseconds duration{1000};
    std::chrono::microseconds busyPoll{0};

    /// The requests that make a server run the workload, `window` many; see servers/work.h. Those
    /// of echoes differ from each other and from those of other connections.
    QList<QByteArray> messages(int connection) const;
    /// The size of the correct reply.
    qint64 replySize() const;

    /// Whether it has the bytes of the request.
    bool isEcho() const
    {
        return workload == Workload::Echo || workload == Workload::ConnectPerRequest;
    }

private:
    QByteArray message(qint64 number) const;
};

/// Parses the command line; exits with a message on an error.
LoadPlan parseLoadPlan(const QStringList &arguments, const QStringList &clients);

} // namespace Bench
