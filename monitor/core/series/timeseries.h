// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/series/cellring.h"

#include <array>
#include <chrono>
#include <cmath>
#include <limits>

namespace Monitor {

/// The history of a figure over the last day in bounded memory: ten minutes by the second, an hour
/// by ten seconds, a day by the minute. Keeps the extremes of each cell. Not thread-safe.
///
/// Times are in seconds since 1970, UTC. A time without a value is a gap, not a zero.
class TimeSeries
{
public:
    using Seconds = std::chrono::seconds;
    using Number = std::int64_t;

    /// Resolution. Cell number n begins n steps after 1970.
    enum class Step { Second, TenSeconds, Minute };

    static constexpr std::array AllSteps = {Step::Second, Step::TenSeconds, Step::Minute};

    /// The values in one step; NaN in a gap.
    struct Cell
    {
        float lowest = std::numeric_limits<float>::quiet_NaN();
        float highest = std::numeric_limits<float>::quiet_NaN();
        float last = std::numeric_limits<float>::quiet_NaN();
        /// Stands for the cell: the mean of its seconds, unless settled otherwise.
        float middle = std::numeric_limits<float>::quiet_NaN();

        bool isGap() const { return std::isnan(lowest); }

        /// Two gaps are equal.
        bool operator==(const Cell &other) const;
    };

    static Seconds lengthOf(Step step);
    /// How many cells are kept.
    static std::size_t capacityOf(Step step);

    static Number numberOf(Step step, Seconds time) { return time / lengthOf(step); }

    /// Records a value of the seconds from after `time` - `covered` to `time`. Ignores seconds
    /// older than the history and values that are not finite.
    /// @param time 0 and more.
    /// @param covered 0 counts as 1.
    void add(Seconds time, double value, Seconds covered = Seconds(1));

    /// Sets what stands for the cell at `time`, if it is no gap: a percentile of a minute is not
    /// the mean of those of its seconds.
    void settle(Step step, Seconds time, double middle);

    /// The cells `first` to `last`; gaps for what is not kept.
    std::vector<Cell> cells(Step step, Number first, Number last) const
    {
        return ringOf(step).cells.cells(first, last);
    }

    /// In bytes.
    std::size_t memory() const;

private:
    struct Ring
    {
        CellRing<Cell> cells;
        Number open = -1; ///< The cell whose mean still changes.
        int seconds = 0;  ///< That its mean is of.
    };

    static void addTo(Ring &ring, Number number, float value, int seconds);

    const Ring &ringOf(Step step) const { return m_rings[static_cast<std::size_t>(step)]; }

    std::array<Ring, 3> m_rings = {Ring{CellRing<Cell>(capacityOf(Step::Second))},
                                   Ring{CellRing<Cell>(capacityOf(Step::TenSeconds))},
                                   Ring{CellRing<Cell>(capacityOf(Step::Minute))}};
};

} // namespace Monitor
