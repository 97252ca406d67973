// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/scenariotable.h"

#include "driver/markdowntable.h"
#include "driver/numbertext.h"

#include <algorithm>

namespace Bench {

namespace {

using Align = MarkdownTable::Align;

QString range(const QList<double> &values)
{
    if (values.size() < 2)
        return {};
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return numberText(*least) + QString::fromUtf8(" … ") + numberText(*most);
}

QString verdict(const ScenarioTarget &target, const QList<ScenarioResult> &results)
{
    if (!target.bound)
        return {};
    if (!target.value(results))
        return QStringLiteral("not measured");
    return target.isMissed(results) ? QStringLiteral("not reached") : QStringLiteral("reached");
}

QString failures(const QList<ScenarioResult> &results)
{
    QString text;
    for (const ScenarioResult &result : results) {
        if (!result.failed.isEmpty())
            text += QStringLiteral("- %1, rounds measured %2: %3\n")
                        .arg(result.scenario)
                        .arg(result.rounds.size())
                        .arg(result.failed);
    }
    return text.isEmpty() ? text : QString(QStringLiteral("\nFailed:\n\n") + text);
}

QString scenarioSection(const QString &title, const QString &explanation,
                        const QList<ScenarioTarget> &targets, const QList<ScenarioResult> &results,
                        const Remarks &remarks)
{
    if (results.isEmpty())
        return {};
    MarkdownTable table;
    table.addColumn(QStringLiteral("measured"), Align::Right);
    table.addColumn(QStringLiteral("bound"), Align::Left);
    table.addColumn(QStringLiteral("verdict"), Align::Left);
    table.addColumn(QStringLiteral("in the rounds"), Align::Left);
    table.addColumn(QStringLiteral("target"), Align::Left);
    table.addColumn(QStringLiteral("of what"), Align::Left);
    QString reasons;
    for (const ScenarioTarget &target : targets) {
        const std::optional<double> value = target.value(results);
        table.addRow(
            {value ? numberText(*value) : QString::fromUtf8("–"),
             target.bound ? QString::fromUtf8("≤ ") + QString::number(*target.bound) : QString(),
             verdict(target, results), range(target.values(results)), target.id, target.what});
        if (target.isMissed(results) && remarks.contains(target.id))
            reasons += QStringLiteral("- **%1**: %2\n").arg(target.id, remarks.value(target.id));
    }
    if (!reasons.isEmpty())
        reasons.prepend(QStringLiteral("\nWhy some are not reached:\n\n"));
    return QStringLiteral("\n## ") + title + QStringLiteral("\n\n") + table.toMarkdown()
           + failures(results) + reasons + explanation;
}

} // namespace

QString monitorSection(const QList<ScenarioResult> &results, const Remarks &remarks)
{
    return scenarioSection(
        QStringLiteral("The monitor"),
        QStringLiteral(
            "\nThe window of ipcmonitor on Qt's offscreen platform, with all servers and clients "
            "in "
            "another process. A gap is the time\nbetween two ticks of a one-millisecond timer, "
            "while "
            "a user switches tabs, sends a request and cancels it.\nGaps and refreshes exclude the "
            "time when the thread was ready to run but others had the processor;\nreport.json also "
            "has gaps including it. For gaps, the slowest refresh and connections the worst round "
            "counts,\notherwise the median. The file system that never answers is a FUSE mount "
            "with "
            "nobody behind it.\n"),
        monitorTargets(), results, remarks);
}

QString serviceSection(const QList<ScenarioResult> &results, const Remarks &remarks)
{
    return scenarioSection(
        QStringLiteral("Services"),
        QStringLiteral("\nA router is called like a handler, without a server around it; the bare "
                       "handler writes the same bytes.\nThe subscribers are sockets that another "
                       "thread of the process reads.\n"),
        serviceTargets(), results, remarks);
}

QString bridgeSection(const QList<ScenarioResult> &results, const Remarks &remarks)
{
    return scenarioSection(
        QStringLiteral("The bridge to other machines"),
        QStringLiteral("\nClient, importer, broker, exporter and server are processes of this "
                       "machine. Ratios are medians of those of rounds, in\nwhich all that is "
                       "compared takes turns. The bare client library asks and answers at the same "
                       "broker; it collects what\nis published for up to a millisecond, unless it "
                       "is told to send at once. An exporter's server handles one request at a "
                       "time.\n"),
        bridgeTargets(), results, remarks);
}

} // namespace Bench
