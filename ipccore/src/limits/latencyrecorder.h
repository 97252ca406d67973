// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/latencyhistogram.h>

#include <array>
#include <atomic>

namespace IpcCore {

/// A LatencyHistogram that several threads add to: exact sums, no order. A duration that a snapshot
/// counts is never longer than its longest.
class LatencyRecorder
{
public:
    void add(LatencyHistogram::Duration duration)
    {
        const auto bucket = static_cast<std::size_t>(LatencyHistogram::bucketOf(duration));
        qint64 longest = m_longest.load(std::memory_order_relaxed);
        while (longest < duration.count()
               && !m_longest.compare_exchange_weak(longest, duration.count(),
                                                   std::memory_order_relaxed)) {
        }
        // Released after the longest, which snapshot() reads last.
        m_counts[bucket].fetch_add(1, std::memory_order_release);
    }

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
    std::array<std::atomic<quint64>, LatencyHistogram::BucketCount> m_counts{};
    std::atomic<qint64> m_longest = 0; ///< ns
};

} // namespace IpcCore
