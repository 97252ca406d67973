// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <vector>

namespace Monitor {

/// What a value was in the last day, in memory that does not grow: ten minutes by the second, an
/// hour by ten seconds, a day by the minute. Not thread-safe.
///
/// Times are those of a clock that never goes back (QElapsedTimer, steady_clock). A stretch of time
/// without a value is a gap, not a zero.
class TimeSeries
{
public:
    using Seconds = std::chrono::seconds;

    /// How fine.
    enum class Step { Second, TenSeconds, Minute };

    /// The values of one stretch of time.
    struct Point
    {
        Seconds begin{0};
        int count = 0; ///< Values in it; 0: a gap, and nothing but begin is set.
        double lowest = 0;
        double highest = 0;
        double sum = 0;

        double mean() const { return count > 0 ? sum / count : 0; }

        bool operator==(const Point &other) const = default;
    };

    TimeSeries();

    static Seconds lengthOf(Step step);
    /// Stretches of it that are kept.
    static std::size_t capacityOf(Step step);

    /// Notes `value` at `time`, 0 and more. Left out: what is older than anything kept, and what is
    /// no finite number.
    void add(Seconds time, double value);

    /// The stretches from the one that `from` is in to the one that `to` is in, gaps included, as
    /// far as they are kept.
    std::vector<Point> points(Step step, Seconds from, Seconds to) const;

private:
    struct Ring
    {
        std::vector<Point> points; ///< stretch number n is at n modulo their count
        std::int64_t newest = -1;  ///< number of the last stretch that has a value
    };

    static void addTo(Ring &ring, Seconds length, Seconds time, double value);

    std::array<Ring, 3> m_rings; ///< by Step
};

} // namespace Monitor
