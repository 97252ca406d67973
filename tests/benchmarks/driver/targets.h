// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/rowresult.h"

namespace Bench {

/// A performance target: a bound on the ratio of two rows, or on one row's figure if there is no
/// other row. With several others, the best of them counts.
struct Target
{
    QString id; ///< In the report and in remarks.json.
    QString what;
    QString figure;
    Row row;
    QList<Row> baselines;
    double bound = 1;
    bool isAtMost = true; ///< Otherwise the bound is a minimum.

    /// "≤ 1.10"
    QString boundText() const;

    /// One per round; empty if a row is missing or only some of the others were run.
    QList<double> values(const QList<RowResult> &results) const;

    /// "reached", "not reached" or, without a median, "not measured".
    QString verdict(const std::optional<double> &median) const;

    /// Whether it was measured and missed.
    bool isMissed(const std::optional<double> &median) const;
};

/// All targets. The benchmarks' README.md explains the ids.
QList<Target> targets();

/// The row's results; null if it was not run.
const RowResult *find(const QList<RowResult> &results, const Row &row);

} // namespace Bench
