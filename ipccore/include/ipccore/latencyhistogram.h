// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/ipccore_export.h>

#include <QtCore/qglobal.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace IpcCore {

/// Log-linear histogram of durations.
///
/// Each power of two of nanoseconds has eight buckets, so a bucket is at most 12.5 % wide, from one
/// nanosecond to half an hour; anything longer counts as that. Unlike percentiles, histograms can
/// be added and subtracted. A value type of a few kilobytes.
class IPCCORE_EXPORT LatencyHistogram
{
public:
    /// What it counts.
    using Duration = std::chrono::nanoseconds;

    static constexpr int BucketsPerPower = 8; ///< Buckets for each power of two of nanoseconds.
    /// All buckets.
    static constexpr int BucketCount = 39 * BucketsPerPower;

    /// The bucket of `duration`, 0..BucketCount-1; the first one if it is not positive.
    static int bucketOf(Duration duration);
    /// The shortest duration in `bucket`, 0..BucketCount; for BucketCount, the end of the last one.
    static Duration lowerBound(int bucket);

    /// Counts `duration`, in the first bucket if it is not positive, in the last one above 30
    /// minutes.
    void add(Duration duration)
    {
        m_counts[static_cast<std::size_t>(bucketOf(duration))] += 1;
        if (m_longest != Unknown)
            m_longest = std::max(m_longest, duration);
    }

    /// Adds `count` durations to `bucket`, 0..BucketCount-1; longest() is unknown from then on.
    void addToBucket(int bucket, quint64 count)
    {
        m_counts[static_cast<std::size_t>(bucket)] += count;
        m_longest = Unknown;
    }

    /// Tells the longest `duration`, after addToBucket(): 0 or more, raised to the start of the
    /// highest bucket in use if it is less.
    void setLongest(Duration duration);

    /// The longest duration, exactly; none if there are no durations, or if only their buckets are
    /// known.
    std::optional<Duration> longest() const;

    /// The highest bucket in use; none if there are no durations.
    std::optional<int> highestBucket() const;

    /// The number of durations in `bucket`, 0..BucketCount-1.
    quint64 count(int bucket) const { return m_counts[static_cast<std::size_t>(bucket)]; }

    /// The number of durations.
    quint64 total() const;

    /// Whether there are no durations.
    bool isEmpty() const { return total() == 0; }

    /// The duration that `fraction` of all do not exceed, as the middle of its bucket, but not more
    /// than longest(); 0 if there are none.
    /// @param fraction 0..1, 0.95 for p95; clamped to that range.
    Duration percentile(double fraction) const;

    /// The sum of all durations, each taken as the middle of its bucket; at most Duration::max().
    Duration sum() const;

    /// Adds all durations of `other`.
    LatencyHistogram &operator+=(const LatencyHistogram &other);
    /// What was added since `earlier`. A bucket that has fewer than then, because the measured
    /// object was restarted, counts as 0. Its longest() is known only if it is longer than all of
    /// `earlier`.
    LatencyHistogram since(const LatencyHistogram &earlier) const;

    bool operator==(const LatencyHistogram &other) const = default;

private:
    static constexpr Duration Unknown{-1};

    std::array<quint64, BucketCount> m_counts{};
    Duration m_longest{0}; ///< Unknown, or not less than any duration.
};

} // namespace IpcCore
