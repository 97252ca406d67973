// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadreport.h"

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

LoadPoint pointBetween(const LoadFigures &before, const LoadFigures &after)
{
    const LatencyHistogram latency = after.latency.since(before.latency);
    LoadPoint point;
    point.end = after.elapsed;
    point.requestsPerSecond =
        static_cast<double>(after.succeeded - before.succeeded)
        / std::chrono::duration<double>(after.elapsed - before.elapsed).count();
    point.failed = after.failed() - before.failed();
    if (const auto highest = latency.highestBucket()) {
        point.median = finePercentile(latency, 0.5);
        point.p99 = finePercentile(latency, 0.99);
        point.longest = latency.longest().value_or(LatencyHistogram::lowerBound(*highest + 1));
    }
    return point;
}

// Percentiles cannot be averaged: the worse one is at least true of one half.
LoadPoint merged(const LoadPoint &first, const LoadPoint &second,
                 std::chrono::nanoseconds beginOfFirst)
{
    const double firstTime = std::chrono::duration<double>(first.end - beginOfFirst).count();
    const double secondTime = std::chrono::duration<double>(second.end - first.end).count();
    const double time = firstTime + secondTime;
    return {.end = second.end,
            .requestsPerSecond = time > 0 ? (first.requestsPerSecond * firstTime
                                             + second.requestsPerSecond * secondTime)
                                                / time
                                          : 0,
            .failed = first.failed + second.failed,
            .median = std::max(first.median, second.median),
            .p99 = std::max(first.p99, second.p99),
            .longest = std::max(first.longest, second.longest)};
}

} // namespace

void LoadCurve::add(const LoadFigures &figures)
{
    if (figures.elapsed <= m_last.elapsed)
        return;
    if (figures.elapsed - m_last.elapsed >= LeastTime)
        m_before = m_last;
    else if (m_points.isEmpty())
        return;
    else
        m_points.removeLast();
    m_last = figures;
    m_points.append(pointBetween(m_before, figures));
    if (m_points.size() > MaxPoints)
        halve();
}

void LoadCurve::halve()
{
    QList<LoadPoint> half;
    for (qsizetype i = 0; i + 1 < m_points.size(); i += 2)
        half.append(merged(m_points[i], m_points[i + 1],
                           i > 0 ? m_points[i - 1].end : std::chrono::nanoseconds(0)));
    if (m_points.size() % 2 != 0)
        half.append(m_points.constLast());
    m_points = half;
}

} // namespace Monitor
