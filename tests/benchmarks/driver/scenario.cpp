// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/scenario.h"

#include <algorithm>

namespace Bench {

QList<double> ScenarioTarget::values(const QList<ScenarioResult> &results) const
{
    QList<double> values;
    for (const ScenarioResult &result : results) {
        if (result.scenario != scenario)
            continue;
        for (const Figures &round : result.rounds) {
            if (round.contains(figure))
                values += round.value(figure);
        }
    }
    return values;
}

std::optional<double> ScenarioTarget::value(const QList<ScenarioResult> &results) const
{
    const QList<double> all = values(results);
    if (take == Take::Median || all.isEmpty())
        return medianOf(all);
    return *std::max_element(all.begin(), all.end());
}

bool ScenarioTarget::isMissed(const QList<ScenarioResult> &results) const
{
    const std::optional<double> measured = value(results);
    return bound && measured && *measured > *bound;
}

} // namespace Bench
