// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/heatimage.h"

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

// Of a bucket with one request in a million.
constexpr double FaintestShare = 0.25;
constexpr int Shades = 255;

double boundOf(int bucket)
{
    // The first bucket has no lower bound that a logarithm could show.
    return bucket == 0 ? double(LatencyHeat::lowerBound(1).count()) / 1.5
                       : double(LatencyHeat::lowerBound(bucket).count());
}

// @return the bucket that begins at `bound`.
int bucketAt(double bound)
{
    int bucket = 0;
    while (bucket < LatencyHeat::BucketCount && boundOf(bucket) < bound * 0.999)
        ++bucket;
    return bucket;
}

} // namespace

ValueAxis heatAxis(const ChartData &data)
{
    int first = LatencyHeat::BucketCount;
    int last = -1;
    for (const ChartSource &source : data.sources) {
        for (const LatencyHeat::Column &column : source.heat) {
            for (int bucket = 0; bucket < LatencyHeat::BucketCount; ++bucket) {
                if (column.codes[std::size_t(bucket)] == 0)
                    continue;
                first = std::min(first, bucket);
                last = std::max(last, bucket);
            }
        }
    }
    // At least a factor of eight, or a single speed would fill the chart.
    if (last < 0)
        first = last = bucketAt(1e6);
    first = std::max(first - 1, 0);
    last = std::min(std::max(last + 1, first + 5), LatencyHeat::BucketCount - 1);
    return durationScale(boundOf(first), boundOf(last + 1));
}

QImage heatImage(std::span<const LatencyHeat::Column> columns, const ValueAxis &axis,
                 const QColor &color, const QColor &ground)
{
    const bool isEmpty = std::all_of(columns.begin(), columns.end(),
                                     [](const auto &column) { return column.isEmpty(); });
    if (isEmpty)
        return {};
    const int first = bucketAt(axis.bottom);
    const int count = bucketAt(axis.top) - first;
    QImage image(int(columns.size()), count, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    for (int x = 0; x < image.width(); ++x) {
        const LatencyHeat::Column &column = columns[std::size_t(x)];
        double most = 0;
        for (int bucket = 0; bucket < LatencyHeat::BucketCount; ++bucket)
            most = std::max(most, column.count(bucket));
        for (int y = 0; y < count; ++y) {
            const double here = column.count(first + count - 1 - y);
            if (here <= 0)
                continue;
            // By the logarithm, or the few slow ones would not be seen.
            const double share = most > 1 ? std::log1p(here) / std::log1p(most) : 1.0;
            const double strength = FaintestShare + (1 - FaintestShare) * share;
            const auto part = [strength](int ink, int paper) {
                return int(ink * strength + paper * (1 - strength));
            };
            image.setPixel(x, y,
                           qRgba(part(color.red(), ground.red()),
                                 part(color.green(), ground.green()),
                                 part(color.blue(), ground.blue()), Shades));
        }
    }
    return image;
}

} // namespace Monitor
