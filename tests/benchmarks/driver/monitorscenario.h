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
    int seconds = 0; ///< About how long it takes.
};

/// Everything that is measured of the monitor, in the report's order.
QList<MonitorScenario> monitorScenarios(const Pace &pace);

/// What all rounds of one scenario gave.
struct MonitorResult
{
    QString scenario;
    QList<Figures> rounds; ///< Of those that did not fail.
    Failed failed;         ///< The first failure, if any.
};

/// One line of the monitor's table.
struct MonitorTarget
{
    enum class Take { Median, Worst };

    QString id; ///< In the report, and in remarks.json where there is a bound.
    QString scenario;
    QString figure;
    QString what;                ///< With the unit.
    std::optional<double> bound; ///< At most; nothing: it is only told.
    Take take = Take::Median;    ///< Of the rounds.

    /// One of each round.
    QList<double> values(const QList<MonitorResult> &results) const;
    /// Nothing where it was not measured.
    std::optional<double> value(const QList<MonitorResult> &results) const;
    /// Whether it was measured and not reached.
    bool isMissed(const QList<MonitorResult> &results) const;
};

/// All lines. The README.md of the benchmarks says what the ids stand for.
QList<MonitorTarget> monitorTargets();

} // namespace Bench
