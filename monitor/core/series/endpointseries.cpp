// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/series/endpointseries.h"

#include <utility>

namespace Monitor {

using IpcCore::LatencyHistogram;

namespace {

constexpr std::array Percentiles = {std::pair(Figure::P50, 0.50), std::pair(Figure::P95, 0.95),
                                    std::pair(Figure::P99, 0.99)};

double percentileOf(const LatencyHistogram &latency, double fraction)
{
    return static_cast<double>(latency.percentile(fraction).count());
}

} // namespace

void EndpointSeries::add(Figure figure, Seconds time, double value, Seconds covered)
{
    m_figures[static_cast<std::size_t>(figure)].add(time, value, covered);
}

void EndpointSeries::addLatency(Seconds time, const LatencyHistogram &latency, Seconds covered)
{
    if (latency.isEmpty())
        return;
    if (!m_open)
        m_open = std::make_unique<std::array<OpenCell, 3>>();
    for (const auto &[figure, fraction] : Percentiles)
        add(figure, time, percentileOf(latency, fraction), covered);
    for (const TimeSeries::Step step : TimeSeries::AllSteps) {
        OpenCell &open = (*m_open)[static_cast<std::size_t>(step)];
        const TimeSeries::Number number = TimeSeries::numberOf(step, time);
        if (std::exchange(open.number, number) != number)
            open.latency = {};
        open.latency += latency;
        for (const auto &[figure, fraction] : Percentiles)
            m_figures[static_cast<std::size_t>(figure)].settle(
                step, time, percentileOf(open.latency, fraction));
        // Nobody knows when in these seconds they ended.
        const TimeSeries::Number first =
            TimeSeries::numberOf(step, std::max(time - covered + Seconds(1), Seconds(0)));
        m_heat.set(step, first, number - 1, latency);
        m_heat.set(step, number, number, open.latency);
    }
}

std::size_t EndpointSeries::memory() const
{
    std::size_t sum = sizeof(*this) + m_heat.memory() + (m_open ? sizeof(*m_open) : 0);
    for (const TimeSeries &series : m_figures)
        sum += series.memory();
    return sum;
}

} // namespace Monitor
