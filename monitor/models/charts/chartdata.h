// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/statehistory.h"
#include "core/series/endpointseries.h"

#include <QtCore/qlist.h>

namespace Monitor {

class EndpointModel;
class SeriesRecorder;

/// A period, in milliseconds since 1970, UTC; `until` is not part of it.
struct ChartRange
{
    static constexpr qint64 Shortest = 10'000;
    static constexpr qint64 Longest = 24LL * 3'600 * 1'000;

    qint64 from = 0;
    qint64 until = 0;

    qint64 length() const { return until - from; }

    bool contains(qint64 time) const { return time >= from && time < until; }

    bool operator==(const ChartRange &other) const = default;
};

/// The figures of one endpoint in a range.
struct ChartSource
{
    EndpointAddress endpoint;
    std::array<std::vector<TimeSeries::Cell>, FigureCount> figures;
    std::vector<LatencyHeat::Column> heat;
    QList<StateSpan> states; ///< Oldest first; those within the range.

    const std::vector<TimeSeries::Cell> &cells(Figure figure) const
    {
        return figures[static_cast<std::size_t>(figure)];
    }

    /// Null while nobody looked.
    const StateSpan *stateAt(qint64 time) const;
};

/// All that charts show at one time: the cells of one or two endpoints, all in the same steps.
struct ChartData
{
    ChartRange range;
    TimeSeries::Step step = TimeSeries::Step::Second;
    TimeSeries::Number first = 0; ///< The cell that `range` begins in.
    std::size_t count = 0;        ///< Of cells of each figure.
    qint64 end = 0;               ///< When the last record ends.
    QList<ChartSource> sources;

    /// In milliseconds.
    qint64 cellLength() const { return TimeSeries::lengthOf(step).count() * 1'000; }

    qint64 beginOf(std::size_t cell) const
    {
        return (first + TimeSeries::Number(cell)) * cellLength();
    }

    /// None outside the range.
    std::optional<std::size_t> cellAt(qint64 time) const;

    /// The last cell that has been recorded; none if all are later.
    std::optional<std::size_t> newestCell() const;
};

/// The finest steps that are kept for all of a range that ends at `end` or before.
TimeSeries::Step stepFor(const ChartRange &range, qint64 end);

/// @param endpoints without empty ones.
ChartData chartDataOf(const SeriesRecorder &series, const EndpointModel &states,
                      const QList<EndpointAddress> &endpoints, const ChartRange &range);

/// Whether the newest records differ from what `data` shows last: another value, or another state.
bool hasNews(const ChartData &data, const SeriesRecorder &series, const EndpointModel &states);

/// The range of the spike at `cell`: all around it that is in the upper half between the lowest
/// value and the spike. None in a gap.
std::optional<ChartRange> spikeAt(const ChartData &data, const std::vector<TimeSeries::Cell> &cells,
                                  std::size_t cell);

} // namespace Monitor
