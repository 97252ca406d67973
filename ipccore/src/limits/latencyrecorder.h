// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/latencyhistogram.h>

#include <array>
#include <atomic>

namespace IpcCore {

/// A LatencyHistogram that several threads add to. Relaxed atomics: exact sums, no order.
class LatencyRecorder
{
public:
    void add(LatencyHistogram::Duration duration)
    {
        const auto bucket = static_cast<std::size_t>(LatencyHistogram::bucketOf(duration));
        m_counts[bucket].fetch_add(1, std::memory_order_relaxed);
    }

    LatencyHistogram snapshot() const
    {
        LatencyHistogram histogram;
        for (int bucket = 0; bucket < LatencyHistogram::BucketCount; ++bucket)
            histogram.addToBucket(
                bucket, m_counts[static_cast<std::size_t>(bucket)].load(std::memory_order_relaxed));
        return histogram;
    }

private:
    std::array<std::atomic<quint64>, LatencyHistogram::BucketCount> m_counts{};
};

} // namespace IpcCore
