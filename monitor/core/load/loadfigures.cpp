// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadfigures.h"

#include <algorithm>
#include <numeric>

namespace Monitor {

using namespace IpcCore;

quint64 LoadFigures::failed() const
{
    return std::accumulate(errors.begin(), errors.end(), quint64(0));
}

double LoadFigures::perSecond(quint64 count) const
{
    const double seconds = std::chrono::duration<double>(elapsed).count();
    return seconds > 0 ? static_cast<double>(count) / seconds : 0;
}

LoadFigures &LoadFigures::operator+=(const LoadFigures &other)
{
    succeeded += other.succeeded;
    for (auto error = other.errors.begin(); error != other.errors.end(); ++error)
        errors[error.key()] += error.value();
    unanswered += other.unanswered;
    notSent += other.notSent;
    bytesOut += other.bytesOut;
    bytesIn += other.bytesIn;
    latency += other.latency;
    elapsed = std::max(elapsed, other.elapsed);
    return *this;
}

LatencyHistogram::Duration finePercentile(const LatencyHistogram &latency, double fraction)
{
    const quint64 all = latency.total();
    if (all == 0)
        return LatencyHistogram::Duration(0);
    const double wanted = std::clamp(fraction, 0.0, 1.0) * static_cast<double>(all);
    double seen = 0;
    int bucket = 0;
    while (bucket < LatencyHistogram::BucketCount - 1
           && seen + static_cast<double>(latency.count(bucket)) < wanted)
        seen += static_cast<double>(latency.count(bucket++));
    const auto lowest = LatencyHistogram::lowerBound(bucket);
    const double part = latency.count(bucket) > 0
                            ? (wanted - seen) / static_cast<double>(latency.count(bucket))
                            : 0;
    // The last bucket in use is only full up to the longest duration.
    const auto end = latency.highestBucket() == bucket
                         ? latency.longest().value_or(LatencyHistogram::lowerBound(bucket + 1))
                         : LatencyHistogram::lowerBound(bucket + 1);
    return lowest
           + std::chrono::round<LatencyHistogram::Duration>((end - lowest)
                                                            * std::clamp(part, 0.0, 1.0));
}

QList<LatencyBar> latencyBars(const LatencyHistogram &latency, int most)
{
    const auto last = latency.highestBucket();
    if (!last)
        return {};
    int first = 0;
    while (latency.count(first) == 0)
        ++first;
    int width = 1;
    while (width < LatencyHistogram::BucketsPerPower && *last / width - first / width >= most)
        width *= 2;
    QList<LatencyBar> bars;
    for (int begin = first / width * width; begin <= *last; begin += width) {
        LatencyBar bar{.from = LatencyHistogram::lowerBound(begin),
                       .to = LatencyHistogram::lowerBound(begin + width)};
        for (int bucket = begin; bucket < begin + width; ++bucket)
            bar.count += latency.count(bucket);
        bars.append(bar);
    }
    return bars;
}

} // namespace Monitor
