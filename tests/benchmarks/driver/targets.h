// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/rowresult.h"

namespace Bench {

/// What the library is to reach. The bound is on a ratio of two rows, or on one row's figure where
/// there is no other row.
struct Target
{
    QString id; ///< In the report, and in remarks.json.
    QString what;
    QString figure;
    Row row;
    std::optional<Row> baseline;
    double bound = 1;
    bool isAtMost = true; ///< Else the bound is the least.

    /// "≤ 1.10"
    QString boundText() const;

    /// One of each round; empty when a party is missing.
    QList<double> values(const QList<RowResult> &results) const;

    /// "reached", "not reached" or, of nothing, "not measured".
    QString verdict(const std::optional<double> &median) const;

    /// Whether it was measured and not reached.
    bool isMissed(const std::optional<double> &median) const;
};

/// All of them. The README.md of the benchmarks says what the ids stand for.
QList<Target> targets();

/// The row's results; null when it was not run.
const RowResult *find(const QList<RowResult> &results, const Row &row);

} // namespace Bench
