// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <vector>

namespace Monitor {

/// The history of a value over the last day in constant memory: ten minutes by the second, an hour
/// by ten seconds, a day by the minute. Not thread-safe.
///
/// Times come from a monotonic clock (QElapsedTimer, steady_clock). A period without a value is a
/// gap, not a zero.
class TimeSeries
{
public:
    using Seconds = std::chrono::seconds;

    /// Resolution.
    enum class Step { Second, TenSeconds, Minute };

    /// The values of one interval.
    struct Point
    {
        Seconds begin{0};
        int count = 0; ///< Number of values; 0 is a gap, and only begin is set.
        double lowest = 0;
        double highest = 0;
        double sum = 0;

        double mean() const { return count > 0 ? sum / count : 0; }

        bool operator==(const Point &other) const = default;
    };

    TimeSeries();

    static Seconds lengthOf(Step step);
    /// How many intervals are kept.
    static std::size_t capacityOf(Step step);

    /// Records `value` at `time`, 0 and more. Ignores values older than the history and values that
    /// are not finite.
    void add(Seconds time, double value);

    /// The intervals from the one that contains `from` to the one that contains `to`, gaps
    /// included, as far as they are kept.
    std::vector<Point> points(Step step, Seconds from, Seconds to) const;

private:
    struct Ring
    {
        std::vector<Point> points; ///< interval number n is at n modulo their count
        std::int64_t newest = -1;  ///< number of the last interval with a value
    };

    static void addTo(Ring &ring, Seconds length, Seconds time, double value);

    std::array<Ring, 3> m_rings; ///< by Step
};

} // namespace Monitor
