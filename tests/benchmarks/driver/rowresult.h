// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/failure.h"
#include "driver/figures.h"
#include "driver/row.h"

#include <QtCore/qlist.h>

namespace Bench {

/// What all rounds of one row gave.
struct RowResult
{
    Row row;
    QList<Figures> rounds;  ///< One for each round that was begun; empty where it failed.
    Figures once;           ///< What is measured in a run of its own.
    Failed failed;          ///< The first failure, if any.
    bool abandoned = false; ///< Whether more rounds would be a waste of time.
    QString countedWith{};  ///< The tool behind the numbers of system calls; see RequestCost.

    int measuredRounds() const;

    /// Of each round that has the figure.
    QList<double> values(const QString &figure) const;

    /// The median over the measured rounds; nothing where some lack it, since the median of the
    /// others could not be compared with those of other figures.
    std::optional<double> median(const QString &figure) const;
};

/// The ratio of each round that measured both: what disturbs the machine disturbs both sides of it.
QList<double> ratiosWithinRounds(const RowResult &numerator, const RowResult &denominator,
                                 const QString &figure);

} // namespace Bench
