// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/headlinetable.h"

#include "driver/catalogue.h"
#include "driver/markdowntable.h"
#include "driver/numbertext.h"
#include "driver/targets.h"

#include <algorithm>

namespace Bench {

namespace {

struct Column
{
    const char *title;
    const char *workload;
    const char *figure;
    int connections;
    int window;
    qint64 size;
};

constexpr Column Columns[] = {
    {"p50 µs", "echo", "p50_us", 1, 1, 32},
    {"8 clients, /s", "echo", "requests_per_s", 8, 1, 32},
    {"64 in flight, /s", "pipelined", "requests_per_s", 1, 64, 32},
    {"8 × 64 in flight, /s", "pipelined", "requests_per_s", 8, 64, 32},
    {"1 MiB requests, MiB/s", "bulk-request", "mib_per_s", 1, 1, LargeSize},
    {"1 MiB replies, MiB/s", "bulk-reply", "mib_per_s", 1, 1, LargeSize},
    {"64 MiB requests, MiB/s", "bulk-request", "mib_per_s", 1, 1, BulkSize},
    {"64 MiB replies, MiB/s", "bulk-reply", "mib_per_s", 1, 1, BulkSize},
};

std::optional<double> value(const QList<RowResult> &results, const Column &column, Row row)
{
    row.workload = QString::fromLatin1(column.workload);
    row.connections = column.connections;
    row.window = column.window;
    row.size = column.size;
    const RowResult *result = find(results, row);
    return result ? result->median(QString::fromLatin1(column.figure)) : std::nullopt;
}

// One row for each pair of server and client.
QList<Row> pairs(const QList<RowResult> &results)
{
    QList<Row> list;
    for (const RowResult &result : results) {
        Row row;
        row.server = result.row.server;
        row.client = result.row.client;
        const auto isSame = [&row](const Row &other) { return isSameLine(row, other); };
        const bool isMeasured =
            std::any_of(std::begin(Columns), std::end(Columns),
                        [&](const Column &column) { return value(results, column, row); });
        if (isOwnClient(row.client) && isMeasured && std::none_of(list.begin(), list.end(), isSame))
            list += row;
    }
    return list;
}

} // namespace

QString headlineSection(const QList<RowResult> &results)
{
    const QList<Row> rows = pairs(results);
    if (rows.isEmpty())
        return {};
    MarkdownTable table;
    table.addColumn(QStringLiteral("server"), MarkdownTable::Align::Left);
    table.addColumn(QStringLiteral("client"), MarkdownTable::Align::Left);
    for (const Column &column : Columns)
        table.addColumn(QString::fromUtf8(column.title), MarkdownTable::Align::Right);
    for (const Row &row : rows) {
        QStringList cells{row.server, row.client};
        for (const Column &column : Columns) {
            const std::optional<double> figure = value(results, column, row);
            cells += figure ? numberText(*figure) : QStringLiteral("–");
        }
        table.addRow(cells);
    }
    return QStringLiteral(
               "\n## Each library with its own client\n\n"
               "Messages of 32 bytes, one at a time and from one client, unless the title says "
               "otherwise.\n\n")
           + table.toMarkdown();
}

} // namespace Bench
