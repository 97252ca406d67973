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

QList<double> RowResult::values(const QString &figure) const
{
    QList<double> found;
    for (const Figures &round : rounds) {
        if (round.contains(figure))
            found += round.value(figure);
    }
    return found;
}

std::optional<double> RowResult::median(const QString &figure) const
{
    if (once.contains(figure))
        return once.value(figure);
    const QList<double> found = values(figure);
    return found.size() == measuredRounds() ? medianOf(found) : std::nullopt;
}

QList<double> ratiosWithinRounds(const RowResult &numerator, const RowResult &denominator,
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
    return ratios;
}

} // namespace Bench
