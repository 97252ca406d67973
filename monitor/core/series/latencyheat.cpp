// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/series/latencyheat.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Monitor {

using IpcCore::LatencyHistogram;

namespace {

// Of the histogram: four of its buckets are one of ours, and ours begin with 2^11 ns. The first
// ones also count what is shorter.
constexpr int FinePerBucket = LatencyHistogram::BucketsPerPower / 2;
constexpr LatencyHistogram::Duration FirstBound{1 << 11};
// So many codes for each doubling of a count: 9 % apart.
constexpr double CodesPerPower = 8;

int heatBucketOf(int fine)
{
    static const int first = LatencyHistogram::bucketOf(FirstBound);
    return std::clamp((fine - first + FinePerBucket) / FinePerBucket, 0,
                      LatencyHeat::BucketCount - 1);
}

std::uint8_t codeOf(quint64 count)
{
    if (count == 0)
        return 0;
    const double code = 1 + CodesPerPower * std::log2(static_cast<double>(count));
    return static_cast<std::uint8_t>(std::min(std::lround(code), 255L));
}

} // namespace

bool LatencyHeat::Column::isEmpty() const
{
    return std::all_of(codes.begin(), codes.end(), [](std::uint8_t code) { return code == 0; });
}

double LatencyHeat::Column::count(int bucket) const
{
    const int code = codes[static_cast<std::size_t>(bucket)];
    return code == 0 ? 0 : std::exp2((code - 1) / CodesPerPower);
}

LatencyHeat::Duration LatencyHeat::lowerBound(int bucket)
{
    if (bucket <= 0)
        return Duration(0);
    static const int first = LatencyHistogram::bucketOf(FirstBound);
    return LatencyHistogram::lowerBound(first + (bucket - 1) * FinePerBucket);
}

void LatencyHeat::set(Step step, Number first, Number last, const LatencyHistogram &latency)
{
    if (first > last)
        return;
    std::array<quint64, BucketCount> counts{};
    for (int fine = 0; fine < LatencyHistogram::BucketCount; ++fine) {
        if (const quint64 count = latency.count(fine); count > 0)
            counts[static_cast<std::size_t>(heatBucketOf(fine))] += count;
    }
    Column next;
    std::transform(counts.begin(), counts.end(), next.codes.begin(), codeOf);
    for (Number number = first; number <= last; ++number) {
        if (Column *column = m_rings[static_cast<std::size_t>(step)].at(number))
            *column = next;
    }
}

std::size_t LatencyHeat::memory() const
{
    std::size_t sum = 0;
    for (const auto &ring : m_rings)
        sum += ring.memory();
    return sum;
}

} // namespace Monitor
