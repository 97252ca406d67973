// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/charts/chartplots.h"

namespace Monitor {

/// A place on an axis with its label.
struct AxisTick
{
    double value = 0; ///< Of a time axis: milliseconds since 1970.
    QString label;

    bool operator==(const AxisTick &other) const = default;
};

/// A scale from `bottom` to `top` with round labels.
struct ValueAxis
{
    double bottom = 0;
    double top = 1;
    bool isLogarithmic = false;
    QList<AxisTick> ticks;

    /// Where a value is: 0 at the bottom, 1 at the top; clamped.
    double shareOf(double value) const;

    bool operator==(const ValueAxis &other) const = default;
};

/// From 0 to `highest` or a little above.
/// @param mostTicks above the bottom, 1 and more.
ValueAxis valueAxis(Unit unit, double highest, int mostTicks, const QLocale &locale = QLocale());

/// Of durations, by powers of ten; `lowest` and `highest` in nanoseconds, positive.
ValueAxis durationScale(double lowest, double highest, const QLocale &locale = QLocale());

/// Round local times in a range, with dates at midnight.
/// @param mostTicks 1 and more.
QList<AxisTick> timeTicks(const ChartRange &range, int mostTicks,
                          const QLocale &locale = QLocale());

} // namespace Monitor
