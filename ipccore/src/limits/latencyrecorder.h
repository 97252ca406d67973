// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/latencyhistogram.h>

#include <array>
#include <atomic>
#include <mutex>

namespace IpcCore {

/// A LatencyHistogram that several threads add to: exact sums, no order. A duration that a snapshot
/// counts is never longer than its longest.
///
/// Remembers what it was at the begin of the last periods in which something ended, so that all who
/// ask for the recent past get the same answer, however often they ask.
class LatencyRecorder
{
public:
    using Clock = std::chrono::steady_clock;

    static constexpr std::chrono::seconds Period{20};
    /// How many whole periods are recent; the current one comes on top.
    static constexpr int RecentPeriods = 2;

    /// @param end when it ended.
    void add(LatencyHistogram::Duration duration, Clock::time_point end)
    {
        if (const qint64 period = periodOf(end); period > m_period.load(std::memory_order_relaxed))
            beginPeriod(period);
        const auto bucket = static_cast<std::size_t>(LatencyHistogram::bucketOf(duration));
        qint64 longest = m_longest.load(std::memory_order_relaxed);
        while (longest < duration.count()
               && !m_longest.compare_exchange_weak(longest, duration.count(),
                                                   std::memory_order_relaxed)) {
        }
        // Released after the longest, which snapshot() reads last.
        m_counts[bucket].fetch_add(1, std::memory_order_release);
    }

    /// What ended in the recent past, give or take what ended while a period began.
    LatencyHistogram recent(Clock::time_point now) const;

    LatencyHistogram snapshot() const
    {
        LatencyHistogram histogram;
        for (int bucket = 0; bucket < LatencyHistogram::BucketCount; ++bucket)
            histogram.addToBucket(
                bucket, m_counts[static_cast<std::size_t>(bucket)].load(std::memory_order_acquire));
        histogram.setLongest(LatencyHistogram::Duration(m_longest.load(std::memory_order_relaxed)));
        return histogram;
    }

private:
    struct Begin
    {
        qint64 period = -1;
        LatencyHistogram before; ///< All that ended earlier.
    };

    static qint64 periodOf(Clock::time_point time) { return time.time_since_epoch() / Period; }

    void beginPeriod(qint64 period);

    std::array<std::atomic<quint64>, LatencyHistogram::BucketCount> m_counts{};
    std::atomic<qint64> m_longest = 0; ///< ns
    std::atomic<qint64> m_period = -1; ///< The last one in which something ended.
    mutable std::mutex m_mutex;
    std::array<Begin, RecentPeriods + 1> m_begins; ///< By period; guarded by m_mutex.
};

} // namespace IpcCore
