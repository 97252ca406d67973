// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/series/timeseries.h"

#include <ipccore/latencyhistogram.h>

namespace Monitor {

/// How many requests took how long, over the same cells as a TimeSeries. Coarse, to be drawn: half
/// powers of two of time, and counts to a few percent. Not thread-safe.
class LatencyHeat
{
public:
    using Step = TimeSeries::Step;
    using Number = TimeSeries::Number;
    using Duration = IpcCore::LatencyHistogram::Duration;

    /// From 2 µs to 17 s; anything shorter or longer is in the first or last bucket.
    static constexpr int BucketCount = 48;

    /// The counts of one cell; all 0 where nothing was measured.
    struct Column
    {
        std::array<std::uint8_t, BucketCount> codes{};

        bool isEmpty() const;
        /// In one bucket, 0..BucketCount-1; a few percent off.
        double count(int bucket) const;

        bool operator==(const Column &other) const = default;
    };

    /// The shortest duration in a bucket; for BucketCount, the end of the last one.
    static Duration lowerBound(int bucket);

    /// Replaces the cells `first` to `last`. Ignores those older than the history.
    void set(Step step, Number first, Number last, const IpcCore::LatencyHistogram &latency);

    /// The cells `first` to `last`; empty ones for what is not kept.
    std::vector<Column> columns(Step step, Number first, Number last) const
    {
        return m_rings[static_cast<std::size_t>(step)].cells(first, last);
    }

    /// In bytes.
    std::size_t memory() const;

private:
    std::array<CellRing<Column>, 3> m_rings = {
        CellRing<Column>(TimeSeries::capacityOf(Step::Second)),
        CellRing<Column>(TimeSeries::capacityOf(Step::TenSeconds)),
        CellRing<Column>(TimeSeries::capacityOf(Step::Minute))};
};

} // namespace Monitor
