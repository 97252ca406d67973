// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/failure.h"
#include "driver/figures.h"
#include "driver/row.h"

#include <QtCore/qlist.h>

namespace Bench {

/// The results of all rounds of a row.
struct RowResult
{
    Row row;
    QList<Figures> rounds;  ///< One per round started; empty if it failed.
    Figures once;           ///< Measured in a separate run.
    Failed failed;          ///< The first failure, if any.
    bool abandoned = false; ///< Further rounds would waste time.
    QString countedWith{};  ///< The tool that counted system calls; see RequestCost.

    int measuredRounds() const;

    /// One per round that has the figure.
    QList<double> values(const QString &figure) const;

    /// The median over all rounds; none if some lack the figure, as the remaining rounds would not
    /// be comparable.
    std::optional<double> median(const QString &figure) const;
};

/// The ratio within each round that measured both: disturbances affect both sides.
QList<double> ratiosWithinRounds(const RowResult &numerator, const RowResult &denominator,
                                 const QString &figure);

} // namespace Bench
