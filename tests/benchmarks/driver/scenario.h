// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/failure.h"
#include "driver/figures.h"
#include "driver/pace.h"

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Bench {

/// One run of a program that measures the monitor, services or the bridge, and prints its figures.
struct Scenario
{
    QString name;
    QString program;
    QStringList arguments;
    int seconds = 0; ///< Rough duration.
};

/// All measurements of the monitor, in the report's order.
QList<Scenario> monitorScenarios(const Pace &pace);
/// The same of services.
QList<Scenario> serviceScenarios();
/// The same of requests to other machines.
QList<Scenario> bridgeScenarios();

/// The results of all rounds of a scenario.
struct ScenarioResult
{
    QString scenario;
    QList<Figures> rounds; ///< Successful rounds only.
    Failed failed;         ///< The first failure, if any.
};

/// A row of the table of the monitor, of services or of the bridge.
struct ScenarioTarget
{
    enum class Take { Median, Worst };

    QString id; ///< In the report, and in remarks.json if there is a bound.
    QString scenario;
    QString figure;
    QString what;                ///< Including the unit.
    std::optional<double> bound; ///< Upper bound; none if only reported.
    Take take = Take::Median;    ///< How to combine rounds.

    /// One per round.
    QList<double> values(const QList<ScenarioResult> &results) const;
    /// None if not measured.
    std::optional<double> value(const QList<ScenarioResult> &results) const;
    /// Whether it was measured and missed.
    bool isMissed(const QList<ScenarioResult> &results) const;
};

/// All rows. The benchmarks' README.md explains the ids.
QList<ScenarioTarget> monitorTargets();
QList<ScenarioTarget> serviceTargets();
QList<ScenarioTarget> bridgeTargets();

} // namespace Bench
