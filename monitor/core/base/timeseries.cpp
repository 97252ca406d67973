// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/timeseries.h"

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

constexpr std::array AllSteps = {TimeSeries::Step::Second, TimeSeries::Step::TenSeconds,
                                 TimeSeries::Step::Minute};

std::size_t slotOf(std::int64_t number, std::size_t capacity)
{
    return static_cast<std::size_t>(number) % capacity;
}

} // namespace

TimeSeries::Seconds TimeSeries::lengthOf(Step step)
{
    switch (step) {
    case Step::Second:
        return Seconds(1);
    case Step::TenSeconds:
        return Seconds(10);
    case Step::Minute:
        break;
    }
    return Seconds(60);
}

std::size_t TimeSeries::capacityOf(Step step)
{
    switch (step) {
    case Step::Second:
        return 600;
    case Step::TenSeconds:
        return 360;
    case Step::Minute:
        break;
    }
    return 1440;
}

TimeSeries::TimeSeries()
{
    for (const Step step : AllSteps)
        m_rings[static_cast<std::size_t>(step)].points.resize(capacityOf(step));
}

void TimeSeries::add(Seconds time, double value)
{
    if (!std::isfinite(value) || time.count() < 0)
        return;
    for (const Step step : AllSteps)
        addTo(m_rings[static_cast<std::size_t>(step)], lengthOf(step), time, value);
}

void TimeSeries::addTo(Ring &ring, Seconds length, Seconds time, double value)
{
    const std::int64_t number = time / length;
    const auto capacity = static_cast<std::int64_t>(ring.points.size());
    if (number <= ring.newest - capacity)
        return;
    // The intervals in between had no value; clearing the whole ring once is enough.
    for (std::int64_t gap = std::max(ring.newest + 1, number - capacity + 1); gap <= number; ++gap)
        ring.points[slotOf(gap, ring.points.size())] = {.begin = gap * length};
    ring.newest = std::max(ring.newest, number);

    Point &point = ring.points[slotOf(number, ring.points.size())];
    point.lowest = point.count > 0 ? std::min(point.lowest, value) : value;
    point.highest = point.count > 0 ? std::max(point.highest, value) : value;
    point.sum += value;
    ++point.count;
}

std::vector<TimeSeries::Point> TimeSeries::points(Step step, Seconds from, Seconds to) const
{
    const Ring &ring = m_rings[static_cast<std::size_t>(step)];
    const Seconds length = lengthOf(step);
    const auto capacity = static_cast<std::int64_t>(ring.points.size());
    const std::int64_t first =
        std::max<std::int64_t>({from / length, ring.newest - capacity + 1, 0});
    const std::int64_t last = std::min<std::int64_t>(to / length, ring.newest);
    std::vector<Point> found;
    for (std::int64_t number = first; number <= last; ++number) {
        Point point = ring.points[slotOf(number, ring.points.size())];
        // Before the first value the ring is empty.
        point.begin = number * length;
        found.push_back(point);
    }
    return found;
}

} // namespace Monitor
