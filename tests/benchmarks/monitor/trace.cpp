// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/scenario.h"
#include "monitor/tracerun.h"

namespace Bench {

std::optional<MonitorFigures> measureTrace(const QString &filter, std::optional<int> sortColumn,
                                           const MonitorPlan &plan)
{
    TraceRun run(
        {.caps = {}, .time = plan.time, .filter = filter, .sortColumn = sortColumn.value_or(-1)});
    const TraceFigures figures = run.run();
    return MonitorFigures{{QStringLiteral("rows_per_s"), figures.rowsPerSecond},
                          {QStringLiteral("lowest_fill_percent"), figures.lowestFill},
                          {QStringLiteral("highest_fill_percent"), figures.highestFill},
                          {QStringLiteral("lowest_mib"), figures.lowestMiB},
                          {QStringLiteral("highest_mib"), figures.highestMiB},
                          {QStringLiteral("memory_spread_percent"),
                           100 * (figures.highestMiB - figures.lowestMiB) / figures.highestMiB},
                          {QStringLiteral("highest_still_mib"), figures.highestStillMiB},
                          {QStringLiteral("longest_gap_ms"), figures.longestGapMs},
                          {QStringLiteral("longest_own_gap_ms"), figures.longestOwnGapMs},
                          {QStringLiteral("miscounted"), figures.miscounted},
                          {QStringLiteral("selection_moves"), figures.selectionMoves},
                          {QStringLiteral("scroll_moves"), figures.scrollMoves},
                          {QStringLiteral("missed_tails"), figures.missedTails}};
}

} // namespace Bench
