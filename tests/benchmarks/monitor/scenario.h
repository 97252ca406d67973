// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qmap.h>
#include <QtCore/qstring.h>

#include <chrono>
#include <optional>

namespace Bench {

/// What a scenario measured, by name.
using MonitorFigures = QMap<QString, double>;

/// How much of everything.
struct MonitorPlan
{
    std::chrono::milliseconds time{10'000}; ///< For what goes on for a while.
    int count = 1'000;                      ///< For what is done again and again.
};

/// \name Scenarios, one in each process
/// Each says what is wrong on standard error, and returns nothing then.
/// @{

/// The longest gap of the event loop, in front of `name`: "running", "stopped", "full", "hanging"
/// or "many".
std::optional<MonitorFigures> measureGaps(const QString &name, const MonitorPlan &plan);
/// What 50 endpoints cost while nothing happens.
/// @param areServers Servers of the library, which are asked for their figures; else bare sockets.
std::optional<MonitorFigures> measureIdle(bool areServers, bool isHidden, const MonitorPlan &plan);
/// How long 5,000 rows take the GUI thread.
std::optional<MonitorFigures> measureRefresh(const MonitorPlan &plan);
/// How many connections the watched servers saw.
std::optional<MonitorFigures> measureAccepts(const MonitorPlan &plan);
/// From exec() to the first rows that are painted.
/// @param execNs when that was, by CLOCK_MONOTONIC.
std::optional<MonitorFigures> measureStart(qint64 execNs, int &argc, char **argv);

/// @}

} // namespace Bench
