// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/rowresult.h"

#include <algorithm>

namespace Bench {

int RowResult::measuredRounds() const
{
    return static_cast<int>(std::count_if(rounds.begin(), rounds.end(),
                                          [](const Figures &round) { return !round.isEmpty(); }));
}

std::optional<double> RowResult::median(const QString &figure) const
{
    if (once.contains(figure))
        return once.value(figure);
    QList<double> values;
    for (const Figures &round : rounds) {
        if (round.contains(figure))
            values += round.value(figure);
    }
    return values.size() == measuredRounds() ? medianOf(values) : std::nullopt;
}

std::optional<double> ratioWithinRounds(const RowResult &numerator, const RowResult &denominator,
                                        const QString &figure)
{
    QList<double> ratios;
    const qsizetype rounds = std::min(numerator.rounds.size(), denominator.rounds.size());
    for (qsizetype i = 0; i < rounds; ++i) {
        const Figures &above = numerator.rounds[i];
        const Figures &below = denominator.rounds[i];
        if (above.contains(figure) && below.value(figure) > 0)
            ratios += above.value(figure) / below.value(figure);
    }
    return medianOf(ratios);
}

} // namespace Bench
