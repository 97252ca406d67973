// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/series/timeseries.h"

#include <algorithm>

namespace Monitor {

bool TimeSeries::Cell::operator==(const Cell &other) const
{
    return (isGap() && other.isGap())
           || (lowest == other.lowest && highest == other.highest && last == other.last
               && middle == other.middle);
}

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
    // The time span and the cell that it begins in.
    switch (step) {
    case Step::Second:
        return 601;
    case Step::TenSeconds:
        return 361;
    case Step::Minute:
        break;
    }
    return 1441;
}

void TimeSeries::add(Seconds time, double value, Seconds covered)
{
    const auto number = static_cast<float>(value);
    if (!std::isfinite(number) || time.count() < 0)
        return;
    const Seconds first = std::max(time - std::max(covered, Seconds(1)) + Seconds(1), Seconds(0));
    for (const Step step : AllSteps) {
        const Seconds length = lengthOf(step);
        for (Number cell = numberOf(step, first); cell <= numberOf(step, time); ++cell) {
            const Seconds begin = std::max(first, cell * length);
            const Seconds end = std::min(time + Seconds(1), (cell + 1) * length);
            addTo(m_rings[static_cast<std::size_t>(step)], cell, number,
                  static_cast<int>((end - begin).count()));
        }
    }
}

void TimeSeries::addTo(Ring &ring, Number number, float value, int seconds)
{
    Cell *cell = ring.cells.at(number);
    if (!cell)
        return;
    if (number > ring.open) {
        ring.open = number;
        ring.seconds = 0;
    }
    if (cell->isGap()) {
        *cell = {value, value, value, value};
    } else {
        cell->lowest = std::min(cell->lowest, value);
        cell->highest = std::max(cell->highest, value);
        cell->last = value;
    }
    // A late value changes the extremes only.
    if (number != ring.open)
        return;
    ring.seconds += seconds;
    cell->middle += (value - cell->middle) * float(seconds) / float(ring.seconds);
}

void TimeSeries::settle(Step step, Seconds time, double middle)
{
    Ring &ring = m_rings[static_cast<std::size_t>(step)];
    const Number number = numberOf(step, time);
    if (const Cell *cell = ring.cells.find(number); cell && !cell->isGap())
        ring.cells.at(number)->middle = static_cast<float>(middle);
}

std::size_t TimeSeries::memory() const
{
    std::size_t sum = 0;
    for (const Ring &ring : m_rings)
        sum += ring.cells.memory();
    return sum;
}

} // namespace Monitor
