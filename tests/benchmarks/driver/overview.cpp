// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/overview.h"

#include "driver/catalogue.h"
#include "driver/numbertext.h"
#include "driver/targets.h"

namespace Bench {

namespace {

BarChart::Colour colourOf(const QString &server)
{
    if (server.startsWith(QLatin1String("ipccore")))
        return BarChart::Colour::Ours;
    return server.startsWith(QLatin1String("floor")) ? BarChart::Colour::Floor
                                                     : BarChart::Colour::Other;
}

struct Panel
{
    const char *workload;
    int connections;
    const char *figure;
    const char *unit;
    const char *floor;
    int window = 1;
    qint64 size = 32;
};

// Floors have no client of their own.
bool isShown(const Row &row, const Row &floor)
{
    return row.workload == floor.workload && row.connections == floor.connections
           && row.window == floor.window && row.size == floor.size
           && (row.server == floor.server || isOwnClient(row.client));
}

BarChart::Bar bar(const RowResult &result, const RowResult *floor, const Panel &panel)
{
    const QString figure = QString::fromLatin1(panel.figure);
    const std::optional<double> value = result.median(figure);
    QString label = QStringLiteral("not measured");
    if (value)
        label = numberText(*value) + QString::fromUtf8(panel.unit);
    const auto ratio = floor ? medianOf(ratiosWithinRounds(result, *floor, figure)) : std::nullopt;
    if (ratio)
        label += QStringLiteral(" · ") + numberText(*ratio) + QStringLiteral(" ×");
    QString name = result.row.server;
    if (!isPeer(name) && isOwnClient(result.row.client))
        name += QStringLiteral(", ") + result.row.client;
    return {name, value, label, colourOf(result.row.server)};
}

QList<BarChart::Bar> bars(const QList<RowResult> &results, const Panel &panel)
{
    Row floorRow;
    floorRow.workload = QString::fromLatin1(panel.workload);
    floorRow.server = QString::fromLatin1(panel.floor);
    floorRow.client = QStringLiteral("raw");
    floorRow.connections = panel.connections;
    floorRow.window = panel.window;
    floorRow.size = panel.size;
    const RowResult *floor = find(results, floorRow);
    QList<BarChart::Bar> list;
    for (const RowResult &result : results) {
        if (isShown(result.row, floorRow))
            list += bar(result, floor, panel);
    }
    return list;
}

} // namespace

BarChart overview(const QList<RowResult> &results)
{
    BarChart chart(QStringLiteral("Latency and throughput of each library with its own client"));
    chart.addPanel(
        QStringLiteral("Echo of 32 bytes, 1 connection: p50, shorter is better; × floor-blocking"),
        bars(results, {"echo", 1, "p50_us", " µs", "floor-blocking"}));
    chart.addPanel(
        QStringLiteral("The same with 64 in flight: longer is better; × floor-epoll-gather"),
        bars(results, {"pipelined", 1, "requests_per_s", " requests/s", "floor-epoll-gather", 64}));
    chart.addPanel(
        QStringLiteral("Echo of 32 bytes, 8 connections: longer is better; × floor-epoll"),
        bars(results, {"echo", 8, "requests_per_s", " requests/s", "floor-epoll"}));
    chart.addPanel(
        QStringLiteral("One connection per request, 8 clients: longer is better; × floor-epoll"),
        bars(results, {"connect-per-request", 8, "requests_per_s", " requests/s", "floor-epoll"}));
    chart.addPanel(
        QStringLiteral("Replies of 1 MiB, 1 connection: longer is better; × floor-blocking"),
        bars(results, {"bulk-reply", 1, "mib_per_s", " MiB/s", "floor-blocking", 1, LargeSize}));
    return chart;
}

} // namespace Bench
