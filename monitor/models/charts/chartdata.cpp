// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/charts/chartdata.h"

#include "core/series/seriesrecorder.h"
#include "models/records/endpointmodel.h"

#include <algorithm>

namespace Monitor {

const StateSpan *ChartSource::stateAt(qint64 time) const
{
    const auto found = std::find_if(states.begin(), states.end(), [time](const StateSpan &span) {
        return span.begin <= time && time < span.end;
    });
    return found == states.end() ? nullptr : &*found;
}

std::optional<std::size_t> ChartData::cellAt(qint64 time) const
{
    const qint64 number = time / cellLength() - first;
    return time < range.from || number < 0 || std::size_t(number) >= count
               ? std::nullopt
               : std::optional(std::size_t(number));
}

std::optional<std::size_t> ChartData::newestCell() const
{
    return cellAt(std::min(end, range.until) - 1);
}

TimeSeries::Step stepFor(const ChartRange &range, qint64 end)
{
    for (const TimeSeries::Step step : TimeSeries::AllSteps) {
        const qint64 length = TimeSeries::lengthOf(step).count() * 1'000;
        const auto kept = qint64(TimeSeries::capacityOf(step)) * length;
        if (end - kept <= range.from)
            return step;
    }
    return TimeSeries::Step::Minute;
}

ChartData chartDataOf(const SeriesRecorder &series, const EndpointModel &states,
                      const QList<EndpointAddress> &endpoints, const ChartRange &range)
{
    ChartData data;
    data.range = range;
    data.end = (series.end().count() + 1) * 1'000;
    data.step = stepFor(range, data.end);
    data.first = range.from / data.cellLength();
    const TimeSeries::Number last = (range.until - 1) / data.cellLength();
    data.count = std::size_t(std::max<TimeSeries::Number>(last - data.first + 1, 0));
    for (const EndpointAddress &endpoint : endpoints) {
        ChartSource &source = data.sources.emplace_back();
        source.endpoint = endpoint;
        static const EndpointSeries nothing;
        const EndpointSeries *found = series.series(endpoint);
        const EndpointSeries &recorded = found ? *found : nothing;
        for (int figure = 0; figure < FigureCount; ++figure)
            source.figures[std::size_t(figure)] =
                recorded.series(Figure(figure)).cells(data.step, data.first, last);
        source.heat = recorded.heat().columns(data.step, data.first, last);
        for (const StateSpan &span : states.strip(endpoint).spans) {
            if (span.end > range.from && span.begin < range.until)
                source.states.append(span);
        }
    }
    return data;
}

bool hasNews(const ChartData &data, const SeriesRecorder &series, const EndpointModel &states)
{
    const auto shown = data.newestCell();
    if (!shown)
        return true;
    const TimeSeries::Number newest = TimeSeries::numberOf(data.step, series.end());
    return std::any_of(data.sources.begin(), data.sources.end(), [&](const ChartSource &source) {
        const EndpointSeries *const recorded = series.series(source.endpoint);
        if (!recorded)
            return true;
        for (int figure = 0; figure < FigureCount; ++figure) {
            if (!(recorded->series(Figure(figure)).cells(data.step, newest, newest).front()
                  == source.cells(Figure(figure))[*shown]))
                return true;
        }
        const QList<StateSpan> spans = states.strip(source.endpoint).spans;
        return recorded->heat().columns(data.step, newest, newest).front() != source.heat[*shown]
               || spans.isEmpty() != source.states.isEmpty()
               || (!spans.isEmpty() && spans.last().begin != source.states.last().begin);
    });
}

std::optional<ChartRange> spikeAt(const ChartData &data, const std::vector<TimeSeries::Cell> &cells,
                                  std::size_t cell)
{
    if (cell >= cells.size() || cells[cell].isGap())
        return std::nullopt;
    float lowest = cells[cell].lowest;
    for (const TimeSeries::Cell &each : cells)
        lowest = each.isGap() ? lowest : std::min(lowest, each.lowest);
    const float half = lowest + (cells[cell].highest - lowest) / 2;
    const auto belongs = [&](std::size_t other) {
        return !cells[other].isGap() && cells[other].highest >= half;
    };
    std::size_t begin = cell;
    while (begin > 0 && belongs(begin - 1))
        --begin;
    std::size_t end = cell;
    while (end + 1 < cells.size() && belongs(end + 1))
        ++end;
    return ChartRange{data.beginOf(begin), data.beginOf(end + 1)};
}

} // namespace Monitor
