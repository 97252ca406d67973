// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/latencyhistogram.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace IpcCore {

namespace {

constexpr int Bits = std::bit_width(unsigned(LatencyHistogram::BucketsPerPower)) - 1;
constexpr quint64 Beyond =
    quint64(1) << (LatencyHistogram::BucketCount / LatencyHistogram::BucketsPerPower + Bits - 1);

LatencyHistogram::Duration middleOf(int bucket)
{
    const auto lowest = LatencyHistogram::lowerBound(bucket);
    return lowest + (LatencyHistogram::lowerBound(bucket + 1) - lowest) / 2;
}

} // namespace

// The bits after the highest one tell which part of its power of two a number is in. Below
// BucketsPerPower each number has its own bucket.
int LatencyHistogram::bucketOf(Duration duration)
{
    const auto value = static_cast<quint64>(std::max<qint64>(duration.count(), 0));
    if (value >= Beyond)
        return BucketCount - 1;
    if (value < BucketsPerPower)
        return static_cast<int>(value);
    const int power = static_cast<int>(std::bit_width(value)) - 1 - Bits;
    return (power + 1) * BucketsPerPower + static_cast<int>((value >> power) % BucketsPerPower);
}

LatencyHistogram::Duration LatencyHistogram::lowerBound(int bucket)
{
    if (bucket < BucketsPerPower)
        return Duration(std::max(bucket, 0));
    const int power = bucket / BucketsPerPower - 1;
    return Duration(qint64(BucketsPerPower + bucket % BucketsPerPower) << power);
}

quint64 LatencyHistogram::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), quint64(0));
}

std::optional<int> LatencyHistogram::highestBucket() const
{
    const auto last =
        std::find_if(m_counts.rbegin(), m_counts.rend(), [](quint64 count) { return count != 0; });
    if (last == m_counts.rend())
        return std::nullopt;
    return static_cast<int>(m_counts.rend() - last) - 1;
}

void LatencyHistogram::setLongest(Duration duration)
{
    m_longest = std::max(duration, lowerBound(highestBucket().value_or(0)));
}

std::optional<LatencyHistogram::Duration> LatencyHistogram::longest() const
{
    return m_longest == Unknown || isEmpty() ? std::nullopt : std::optional(m_longest);
}

LatencyHistogram::Duration LatencyHistogram::percentile(double fraction) const
{
    const quint64 all = total();
    if (all == 0)
        return Duration(0);
    // The negated form also treats NaN as 0.
    const double part = !(fraction > 0) ? 0.0 : std::min(fraction, 1.0);
    const auto wanted = std::clamp(static_cast<quint64>(std::ceil(part * static_cast<double>(all))),
                                   quint64(1), all);
    quint64 seen = 0;
    int bucket = 0;
    while ((seen += count(bucket)) < wanted)
        ++bucket;
    return m_longest == Unknown ? middleOf(bucket) : std::min(middleOf(bucket), m_longest);
}

LatencyHistogram::Duration LatencyHistogram::sum() const
{
    constexpr auto most = static_cast<quint64>(Duration::max().count());
    quint64 all = 0;
    for (int bucket = 0; bucket < BucketCount; ++bucket) {
        const auto each = static_cast<quint64>(middleOf(bucket).count());
        if (each > 0 && count(bucket) > (most - all) / each)
            return Duration::max();
        all += each * count(bucket);
    }
    return Duration(static_cast<qint64>(all));
}

LatencyHistogram &LatencyHistogram::operator+=(const LatencyHistogram &other)
{
    std::transform(m_counts.begin(), m_counts.end(), other.m_counts.begin(), m_counts.begin(),
                   std::plus());
    const bool known = m_longest != Unknown && other.m_longest != Unknown;
    m_longest = known ? std::max(m_longest, other.m_longest) : Unknown;
    return *this;
}

LatencyHistogram LatencyHistogram::since(const LatencyHistogram &earlier) const
{
    LatencyHistogram added;
    std::transform(m_counts.begin(), m_counts.end(), earlier.m_counts.begin(),
                   added.m_counts.begin(),
                   [](quint64 now, quint64 then) { return now > then ? now - then : 0; });
    if (earlier.isEmpty() || (earlier.m_longest != Unknown && m_longest > earlier.m_longest))
        added.m_longest = m_longest;
    else if (!added.isEmpty())
        added.m_longest = Unknown;
    return added;
}

} // namespace IpcCore
