// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/syscallcount.h"

#include "driver/childprocess.h"
#include "driver/loadprocess.h"
#include "driver/serverprocess.h"

#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qthread.h>

#include <csignal>

namespace Bench {

namespace {

constexpr int AttachTimeMs = 3000;
constexpr int DetachTimeMs = 5000;

bool waitUntilAttached(ChildProcess &strace)
{
    for (const QDeadlineTimer deadline(AttachTimeMs); strace.isRunning() && !deadline.hasExpired();
         QThread::msleep(10)) {
        if (strace.lastWords().contains(QLatin1String("attached")))
            return true;
    }
    return false;
}

} // namespace

std::optional<qint64> callsInSummary(const QByteArray &summary)
{
    std::optional<qint64> sum;
    for (const QByteArray &line : summary.split('\n')) {
        // % time, seconds, usecs/call, calls, errors (may be empty), syscall
        const QByteArrayList columns = line.simplified().split(' ');
        bool isNumber = false;
        const qint64 calls = columns.value(3).toLongLong(&isNumber);
        if (isNumber && columns.size() >= 5 && columns.last() != "total")
            sum = sum.value_or(0) + calls;
    }
    return sum;
}

std::optional<double> countSyscalls(const Programs &programs, const Row &row, const Pace &pace)
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("strace"));
    ServerProcess server(programs, row);
    if (tool.isEmpty() || !server.start().isEmpty())
        return std::nullopt;
    QFile summary(server.folder() + QStringLiteral("/calls"));
    ChildProcess strace({tool,
                         {QStringLiteral("-f"), QStringLiteral("-c"), QStringLiteral("-o"),
                          summary.fileName(), QStringLiteral("-p"), QString::number(server.pid())}},
                        server.folder());
    if (!strace.start().isEmpty() || !waitUntilAttached(strace))
        return std::nullopt;
    const int requests = pace.countedRequests / row.connections;
    LoadProcess load(programs, row, server, pace);
    const bool ran = load.runRequests(requests).isEmpty();
    strace.signal(SIGINT);
    // Its exit code tells of the signal; the file is what counts.
    strace.finish(QDeadlineTimer(DetachTimeMs));
    if (!ran || !summary.open(QIODevice::ReadOnly))
        return std::nullopt;
    const std::optional<qint64> calls = callsInSummary(summary.readAll());
    if (!calls)
        return std::nullopt;
    // One more request of each connection comes before the clock.
    return static_cast<double>(*calls) / ((requests + 1) * row.connections);
}

} // namespace Bench
