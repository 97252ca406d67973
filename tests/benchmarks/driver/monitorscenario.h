// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/failure.h"
#include "driver/figures.h"
#include "driver/pace.h"

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Bench {

/// One run of a program that measures the monitor.
struct MonitorScenario
{
    QString name;
    QString program;
    QStringList arguments;
    int seconds = 0; ///< Rough duration.
};

/// All measurements of the monitor, in the report's order.
QList<MonitorScenario> monitorScenarios(const Pace &pace);

/// The results of all rounds of a scenario.
struct MonitorResult
{
    QString scenario;
    QList<Figures> rounds; ///< Successful rounds only.
    Failed failed;         ///< The first failure, if any.
};

/// A row of the monitor's table.
struct MonitorTarget
{
    enum class Take { Median, Worst };

    QString id; ///< In the report, and in remarks.json if there is a bound.
    QString scenario;
    QString figure;
    QString what;                ///< Including the unit.
    std::optional<double> bound; ///< Upper bound; none if only reported.
    Take take = Take::Median;    ///< How to combine rounds.

    /// One per round.
    QList<double> values(const QList<MonitorResult> &results) const;
    /// None if not measured.
    std::optional<double> value(const QList<MonitorResult> &results) const;
    /// Whether it was measured and missed.
    bool isMissed(const QList<MonitorResult> &results) const;
};

/// All rows. The benchmarks' README.md explains the ids.
QList<MonitorTarget> monitorTargets();

} // namespace Bench
