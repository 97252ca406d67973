// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/targettable.h"

#include "driver/markdowntable.h"
#include "driver/numbertext.h"
#include "driver/targets.h"

#include <algorithm>

namespace Bench {

namespace {

using Align = MarkdownTable::Align;

QString textOf(const Target &target, double value)
{
    return target.baselines.isEmpty() ? numberText(value) : ratioText(value);
}

QString range(const Target &target, const QList<double> &values)
{
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return values.isEmpty()
               ? QString()
               : QString(textOf(target, *least) + QStringLiteral(" … ") + textOf(target, *most));
}

} // namespace

QString targetTable(const QList<RowResult> &results, const Remarks &remarks)
{
    MarkdownTable table;
    table.addColumn(QStringLiteral("ratio"), Align::Right);
    table.addColumn(QStringLiteral("bound"), Align::Left);
    table.addColumn(QStringLiteral("verdict"), Align::Left);
    table.addColumn(QStringLiteral("in the rounds"), Align::Left);
    table.addColumn(QStringLiteral("target"), Align::Left);
    table.addColumn(QStringLiteral("of what"), Align::Left);
    QString reasons;
    for (const Target &target : targets()) {
        const QList<double> values = target.values(results);
        const std::optional<double> median = medianOf(values);
        table.addRow({median ? textOf(target, *median) : QStringLiteral("–"), target.boundText(),
                      target.verdict(median), range(target, values), target.id, target.what});
        if (target.isMissed(median) && remarks.contains(target.id))
            reasons += QStringLiteral("- **") + target.id + QStringLiteral("**: ")
                       + remarks.value(target.id) + u'\n';
    }
    if (!reasons.isEmpty())
        reasons.prepend(QStringLiteral("\nWhy some are not reached:\n\n"));
    return table.toMarkdown() + reasons;
}

} // namespace Bench
