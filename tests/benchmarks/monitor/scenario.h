// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qmap.h>
#include <QtCore/qstring.h>

#include <chrono>
#include <optional>

namespace Bench {

/// A scenario's measurements by name.
using MonitorFigures = QMap<QString, double>;

/// Amounts.
struct MonitorPlan
{
    std::chrono::milliseconds time{10'000}; ///< For continuous activity.
    int count = 1'000;                      ///< For repeated actions.
};

/// \name Scenarios, one per process
/// Each reports problems on standard error, and then returns nothing.
/// @{

/// The longest gap of the event loop while showing `name`: "running", "stopped", "full", "hanging",
/// "many" or "map".
std::optional<MonitorFigures> measureGaps(const QString &name, const MonitorPlan &plan);
/// What 50 endpoints cost while nothing happens.
/// @param name "visible" or "hidden": bare sockets; "servers-visible" or "servers-hidden": servers
///        of the library, which are asked for their stats; "charts-visible" or "charts-hidden": the
///        same with the charts of one of them; "map-visible" or "map-hidden": with the map.
std::optional<MonitorFigures> measureIdle(const QString &name, const MonitorPlan &plan);
/// How long the GUI thread takes for 5,000 rows.
std::optional<MonitorFigures> measureRefresh(const MonitorPlan &plan);
/// 20,000 requests a second in a table of a trace.
/// @param filter of the table.
/// @param sortColumn TraceTable::Column to sort it by, if any.
std::optional<MonitorFigures> measureTrace(const QString &filter, std::optional<int> sortColumn,
                                           const MonitorPlan &plan);
/// How many connections the watched servers saw.
std::optional<MonitorFigures> measureAccepts(const MonitorPlan &plan);
/// From exec() to the first rows painted.
/// @param execNs the time of exec(), by CLOCK_MONOTONIC.
std::optional<MonitorFigures> measureStart(qint64 execNs, int &argc, char **argv);

/// @}

} // namespace Bench
