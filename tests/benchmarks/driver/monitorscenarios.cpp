// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/scenario.h"

namespace Bench {

namespace {

const QString Window = QStringLiteral("bench_monitor");
const QString Observer = QStringLiteral("bench_observer");

// The time to start a process and open its window.
constexpr int OpeningSeconds = 4;

Scenario timed(const char *name, int seconds)
{
    const QString text = QString::fromLatin1(name);
    return {text,
            Window,
            {text, QStringLiteral("--seconds"), QString::number(seconds)},
            OpeningSeconds + seconds};
}

Scenario counted(const char *name, int count, int seconds)
{
    const QString text = QString::fromLatin1(name);
    return {text, Window, {text, QStringLiteral("--count"), QString::number(count)}, seconds};
}

using Take = ScenarioTarget::Take;

ScenarioTarget line(const char *id, const char *scenario, const char *figure, const char *what,
                    std::optional<double> bound = {}, Take take = Take::Median)
{
    return {QString::fromLatin1(id),
            QString::fromLatin1(scenario),
            QString::fromLatin1(figure),
            QString::fromUtf8(what),
            bound,
            take};
}

ScenarioTarget gap(const char *id, const char *scenario, const char *what)
{
    return line(id, scenario, "longest_own_gap_ms", what, 50, Take::Worst);
}

} // namespace

QList<Scenario> monitorScenarios(const Pace &pace)
{
    QList<Scenario> scenarios;
    for (const char *name :
         {"gap-running", "gap-stopped", "gap-full", "gap-hanging", "gap-many", "gap-map"})
        scenarios += timed(name, pace.monitorGapSeconds);
    for (const char *name :
         {"idle-visible", "idle-hidden", "idle-servers-visible", "idle-servers-hidden",
          "idle-charts-visible", "idle-charts-hidden", "idle-map-visible", "idle-map-hidden"})
        scenarios += timed(name, pace.monitorIdleSeconds);
    for (const char *name : {"trace", "trace-filtered", "trace-sorted"})
        scenarios += timed(name, pace.monitorGapSeconds);
    scenarios += counted("refresh", pace.monitorRefreshes, 3);
    scenarios += counted("accepts", 1'000, 5);
    scenarios += {QStringLiteral("start"), Window, {QStringLiteral("start")}, OpeningSeconds};
    scenarios += {QStringLiteral("snapshot"), Observer, {QStringLiteral("10000")}, 3};
    return scenarios;
}

QList<ScenarioTarget> monitorTargets()
{
    return {
        gap("m-gap-running", "gap-running", "ms: longest gap of the event loop, 10 servers"),
        gap("m-gap-stopped", "gap-stopped", "ms: the same, the server is stopped by a signal"),
        gap("m-gap-full", "gap-full", "ms: the same, nobody accepts and the queue is full"),
        gap("m-gap-hanging", "gap-hanging", "ms: the same, the file system never answers"),
        gap("m-gap-many", "gap-many", "ms: the same, 5,000 connections, 300 of them busy"),
        gap("m-gap-map", "gap-map", "ms: the same, the map of 500 sockets and 5,000 connections"),
        gap("m-gap-trace", "trace", "ms: the same, 20,000 requests a second in a trace"),
        gap("m-gap-trace-filtered", "trace-filtered", "ms: the same, filtered"),
        gap("m-gap-trace-sorted", "trace-sorted", "ms: the same, filtered and sorted"),
        line("m-trace-memory", "trace", "memory_spread_percent",
             "%: how much the memory of such a full trace varies", 5, Take::Worst),
        line("m-trace-counts", "trace", "miscounted", "requests that its counters miss", 0,
             Take::Worst),
        line("m-trace-moves", "trace", "scroll_moves", "moves of a row that is looked at meanwhile",
             0, Take::Worst),
        line("m-gap-late", "gap-many", "longest_gap_ms",
             "ms: that gap including time when others had the processor", {}, Take::Worst),
        line("m-cpu-visible", "idle-visible", "cpu_percent",
             "% of a core: 50 sockets, polled each second", 1),
        line("m-cpu-hidden", "idle-hidden", "cpu_percent", "% of a core: the same, hidden", 0.2),
        line("o", "idle-servers-visible", "cpu_percent",
             "% of a core: 50 servers, asked for their stats each second", 0.7),
        line("m-cpu-servers-hidden", "idle-servers-hidden", "cpu_percent",
             "% of a core: the same, hidden", 0.2),
        line("m-cpu-charts", "idle-charts-visible", "cpu_percent",
             "% of a core: the same, showing the charts of one", 2),
        line("m-cpu-charts-hidden", "idle-charts-hidden", "cpu_percent",
             "% of a core: the same, hidden", 0.2),
        line("m-cpu-map", "idle-map-visible", "cpu_percent",
             "% of a core: the same, showing the map", 2),
        line("m-cpu-map-hidden", "idle-map-hidden", "cpu_percent", "% of a core: the same, hidden",
             0.2),
        line("m-wake-visible", "idle-visible", "wakeups_per_s",
             "wake-ups of all threads per second: 50 sockets"),
        line("m-wake-hidden", "idle-hidden", "wakeups_per_s",
             "wake-ups per second: the same, hidden, polled every 5 s"),
        line("m-refresh", "refresh", "refresh_ms",
             "ms of the GUI thread: 5,000 rows changed, sorted and painted", 16),
        line("m-refresh-max", "refresh", "refresh_max_ms", "ms: the slowest of them", {},
             Take::Worst),
        line("m-snapshot", "snapshot", "all.medianMs", "ms of the worker: a poll of 10,000 sockets",
             10),
        line("m-accepts", "accepts", "accepts", "connections made by 1,000 polls", 0, Take::Worst),
        line("m-start", "start", "first_rows_ms", "ms from the start to the first painted rows"),
        line("m-memory", "start", "own_mib", "MiB of memory of its own, 10 servers"),
    };
}

} // namespace Bench
