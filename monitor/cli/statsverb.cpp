// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "figuretext.h"
#include "serveraccess.h"
#include "standardstreams.h"
#include "table.h"

#include <core/base/humanunits.h>

namespace Cli {

namespace {

using namespace IpcCore;

QString latencyText(const ServerSnapshot &snapshot)
{
    if (!snapshot.tells(&ServerSnapshot::latency))
        return QStringLiteral("–");
    const LatencyHistogram &latency = snapshot.latency;
    if (latency.isEmpty())
        return QStringLiteral("no request has ended yet");
    return QStringLiteral("p50 %1, p95 %2, p99 %3, max %4")
        .arg(Monitor::humanDuration(latency.percentile(0.5)),
             Monitor::humanDuration(latency.percentile(0.95)),
             Monitor::humanDuration(latency.percentile(0.99)), Monitor::humanLongest(latency));
}

QString limitsText(const ServerStats &stats, int width)
{
    Table table({{}, {.title = {}, .align = Table::Align::Right}, {}});
    for (const LimitCounter &limit : LimitCounters) {
        if (stats.*limit.count != 0)
            table.addRow({u' ' + QLatin1String(limit.name), QString::number(stats.*limit.count),
                          QLatin1String(limit.meaning)});
    }
    if (table.rowCount() == 0)
        return {};
    return QStringLiteral("Limits reached") + u'\n' + table.toText(width);
}

QString asText(const ServerSnapshot &snapshot, int width)
{
    const auto number = [&snapshot](auto figure) { return numberText(snapshot.told(figure)); };
    const auto bytes = [&snapshot](auto figure) { return bytesText(snapshot.told(figure)); };
    Table table({{}, {.title = {}, .narrow = Table::Narrow::CutEnd}});
    table.addRow({QStringLiteral("Running for"),
                  snapshot.stopping ? QStringLiteral("%1, stopping").arg(uptimeText(snapshot))
                                    : uptimeText(snapshot)});
    table.addRow({QStringLiteral("Workers"), QStringLiteral("%1 of %2 busy")
                                                 .arg(number(&ServerSnapshot::workersBusy),
                                                      number(&ServerSnapshot::workersTotal))});
    table.addRow({QStringLiteral("Requests waiting"), number(&ServerSnapshot::readyQueue)});
    table.addRow({QStringLiteral("Replies deferred"), number(&ServerSnapshot::deferred)});
    table.addRow(
        {QStringLiteral("Connections"),
         QStringLiteral("%1 open, %2 at most, %3 in all")
             .arg(number(&ServerStats::connectionsOpen), number(&ServerStats::connectionsPeak),
                  number(&ServerStats::connectionsAccepted))});
    table.addRow({QStringLiteral("Requests"),
                  QStringLiteral("%1, of which %2 failed")
                      .arg(number(&ServerStats::requests), number(&ServerStats::requestsFailed))});
    table.addRow({QStringLiteral("Latency"), latencyText(snapshot)});
    table.addRow({QStringLiteral("Bytes"),
                  QStringLiteral("%1 received, %2 sent")
                      .arg(bytes(&ServerStats::bytesIn), bytes(&ServerStats::bytesOut))});
    table.addRow({QStringLiteral("Traces"), number(&ServerSnapshot::traceSubscribers)});
    return table.toText(width) + limitsText(snapshot.stats, width);
}

int run(const QCommandLineParser &parser)
{
    const auto reply = askServer(toBytes(parser.positionalArguments().constFirst()), "stats");
    if (!reply)
        return failure(reply.error());
    const auto snapshot = serverSnapshotFromJson(*reply);
    if (!snapshot)
        return failure(snapshot.error());
    return wantsJson(parser) ? printJson(*reply) : print(asText(*snapshot, outputWidth()));
}

} // namespace

const Verb statsVerb = {
    .name = "stats",
    .summary = "Show a server's statistics",
    .details = "All numbers are since the server started. Latency runs from the complete request\n"
               "to the complete reply. 95 of 100 requests took no longer than p95, which is\n"
               "accurate to one eighth. Only limits that were reached are shown.",
    .arguments = OnePath,
    .options = OnlyJson,
    .run = run,
};

} // namespace Cli
