// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/markdownreport.h"

#include "driver/costtable.h"
#include "driver/headlinetable.h"
#include "driver/markdowntable.h"
#include "driver/numbertext.h"
#include "driver/scenariotable.h"
#include "driver/targettable.h"

#include <algorithm>

namespace Bench {

namespace {

using Align = MarkdownTable::Align;

const QString PlacementKey = QStringLiteral("placement");

QString orDash(const std::optional<double> &value)
{
    return value ? numberText(*value) : QStringLiteral("–");
}

QString title(const QString &figure)
{
    static const QMap<QString, QString> titles{
        {QStringLiteral("p50_us"), QStringLiteral("p50 µs")},
        {QStringLiteral("p99_us"), QStringLiteral("p99 µs")},
        {QStringLiteral("p999_us"), QStringLiteral("p99.9 µs")},
        {QStringLiteral("requests_per_s"), QStringLiteral("requests/s")},
        {QStringLiteral("cpu_us_per_request"), QStringLiteral("CPU µs/request")},
        {QStringLiteral("rss_bytes_per_connection"), QStringLiteral("RSS B/connection")},
        {QStringLiteral("mib_per_s"), QStringLiteral("MiB/s")},
    };
    return titles.value(figure, figure);
}

// Leaves out columns without measurements, and those of costSection().
QStringList figuresIn(const QList<RowResult> &results)
{
    QStringList found;
    for (const QString &figure : figureNames()) {
        if (costNames().contains(figure))
            continue;
        if (std::any_of(results.begin(), results.end(),
                        [&](const RowResult &result) { return result.median(figure); }))
            found += figure;
    }
    return found;
}

QString resultTable(const QList<RowResult> &results)
{
    const bool hasWindow = std::any_of(results.begin(), results.end(), [](const RowResult &result) {
        return result.row.window > 1;
    });
    const bool hasIdle = std::any_of(results.begin(), results.end(),
                                     [](const RowResult &result) { return result.row.idle > 0; });
    const QStringList figures = figuresIn(results);
    MarkdownTable table;
    table.addColumn(QStringLiteral("server"), Align::Left);
    table.addColumn(QStringLiteral("client"), Align::Left);
    table.addColumn(QStringLiteral("connections"), Align::Right);
    if (hasWindow)
        table.addColumn(QStringLiteral("in flight"), Align::Right);
    if (hasIdle)
        table.addColumn(QStringLiteral("idle"), Align::Right);
    table.addColumn(QStringLiteral("bytes"), Align::Right);
    for (const QString &figure : figures)
        table.addColumn(title(figure), Align::Right);
    for (const RowResult &result : results) {
        QStringList cells{result.row.server, result.row.client,
                          QString::number(result.row.connections)};
        if (hasWindow)
            cells += QString::number(result.row.window);
        if (hasIdle)
            cells += QString::number(result.row.idle);
        cells += QString::number(result.row.size);
        for (const QString &figure : figures)
            cells += orDash(result.median(figure));
        table.addRow(cells);
    }
    return table.toMarkdown();
}

QString failures(const QList<RowResult> &results)
{
    QString text;
    for (const RowResult &result : results) {
        if (result.failed.isEmpty())
            continue;
        text +=
            QStringLiteral("- %1, connections %2, in flight %6, idle %3, rounds measured %5: %4\n")
                .arg(result.row.server)
                .arg(result.row.connections)
                .arg(result.row.idle)
                .arg(result.failed)
                .arg(result.measuredRounds())
                .arg(result.row.window);
    }
    return text.isEmpty() ? text : QString(QStringLiteral("\nFailed:\n\n") + text);
}

QString section(const QString &workload, const QList<RowResult> &all)
{
    QList<RowResult> results;
    std::copy_if(all.begin(), all.end(), std::back_inserter(results),
                 [&](const RowResult &result) { return result.row.workload == workload; });
    return QStringLiteral("\n## ") + workload + QStringLiteral("\n\n") + resultTable(results)
           + failures(results);
}

QString machineTable(const QJsonObject &machine)
{
    MarkdownTable table;
    table.addColumn(QStringLiteral("machine"), Align::Left);
    table.addColumn(QString(), Align::Left);
    for (auto i = machine.begin(); i != machine.end(); ++i) {
        if (i.key() == PlacementKey)
            continue; // shown as a sentence below the table
        table.addRow({QString(i.key()).replace(u'_', u' '), i.value().toVariant().toString()});
    }
    return table.toMarkdown();
}

} // namespace

QString markdownReport(const QJsonObject &machine, const QList<RowResult> &results,
                       const Remarks &remarks, const QList<ScenarioResult> &monitor,
                       const QList<ScenarioResult> &service, const QList<ScenarioResult> &bridge)
{
    QString text = QStringLiteral("# Benchmark report\n\n") + machineTable(machine)
                   + headlineSection(results) + QStringLiteral("\n## Targets\n\n")
                   + targetTable(results, remarks)
                   + QStringLiteral("\nEach ratio is the median of the ratios within one round: "
                                    "compared programs run alternately.\nAll other figures are "
                                    "medians over the rounds.\n\n")
                   + machine.value(PlacementKey).toString()
                   + QStringLiteral(
                       "\n\nWhere handlers take microseconds, ipccore-qt runs them on "
                       "the reading thread, as Qt Remote Objects runs its slots;\n"
                       "ipccore-qt-pool is the same engine with its thread pool, "
                       "and so is ipccore-qt in\nslow-handler, bulk-reply, "
                       "bulk-request, upload, one-write and chunked.\n\n![Overview](chart.svg)\n");
    text += serviceSection(service, remarks);
    text += monitorSection(monitor, remarks);
    text += bridgeSection(bridge, remarks);
    text += costSection(results);
    QStringList workloads;
    for (const RowResult &result : results)
        workloads += result.row.workload;
    workloads.removeDuplicates();
    for (const QString &workload : workloads)
        text += section(workload, results);
    return text;
}

} // namespace Bench
