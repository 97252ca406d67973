// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servers/serverplan.h"

#include "servers/allocationcount.h"
#include "support/descriptorlimit.h"

#include <QtCore/qcommandlineparser.h>

#include <cstdio>

namespace Bench {

ServerPlan parseServerPlan(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption endpoint(QStringLiteral("endpoint"), QStringLiteral("Where to listen"),
                                      QStringLiteral("path"));
    const QCommandLineOption threads(QStringLiteral("threads"),
                                     QStringLiteral("Handlers at a time"), QStringLiteral("number"),
                                     QStringLiteral("4"));
    const QCommandLineOption window(QStringLiteral("window"),
                                    QStringLiteral("Requests in flight of each client"),
                                    QStringLiteral("number"), QStringLiteral("1"));
    const QCommandLineOption busyPoll(QStringLiteral("busy-poll"), QStringLiteral("Microseconds"),
                                      QStringLiteral("number"), QStringLiteral("0"));
    const QCommandLineOption engine(QStringLiteral("engine"), QStringLiteral("epoll or qt"),
                                    QStringLiteral("name"), QStringLiteral("epoll"));
    parser.addHelpOption();
    const QCommandLineOption quick(QStringLiteral("quick-handlers"),
                                   QStringLiteral("Run them on the thread that reads"));
    const QCommandLineOption opaque(QStringLiteral("no-introspection"),
                                    QStringLiteral("Let nobody see what it is doing"));
    const QCommandLineOption streams(QStringLiteral("streams"),
                                     QStringLiteral("Take requests while they arrive"));
    const QCommandLineOption shared(QStringLiteral("shared-memory"),
                                    QStringLiteral("Share memory with clients"));
    const QCommandLineOption count(QStringLiteral("count-allocations"),
                                   QStringLiteral("Where to keep the number"),
                                   QStringLiteral("file"));
    parser.addOptions(
        {endpoint, threads, window, busyPoll, engine, quick, streams, shared, opaque, count});
    parser.process(arguments);
    ServerPlan plan{.endpoint = parser.value(endpoint),
                    .threads = parser.value(threads).toInt(),
                    .window = parser.value(window).toInt(),
                    .busyPoll = std::chrono::microseconds(parser.value(busyPoll).toInt()),
                    .engine = parser.value(engine),
                    .quickHandlers = parser.isSet(quick),
                    .streams = parser.isSet(streams),
                    .sharesMemory = parser.isSet(shared),
                    .introspection = !parser.isSet(opaque)};
    if (plan.endpoint.isEmpty() || plan.threads < 1) {
        qCritical("--endpoint PATH is needed, and --threads is at least 1");
        std::exit(64);
    }
    if (parser.isSet(count) && !countAllocations(parser.value(count)))
        qWarning("allocations cannot be counted here");
    raiseDescriptorLimit();
    return plan;
}

void sayReady()
{
    std::puts("ready");
    std::fflush(stdout);
}

} // namespace Bench
