// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/series/latencyheat.h"

#include <memory>

namespace Monitor {

/// What is recorded of an endpoint over time.
enum class Figure {
    Requests, ///< Per second.
    P50,      ///< Latencies, in nanoseconds.
    P95,
    P99,
    InFlight, ///< Requests being handled, waiting for a worker, or to be answered later.
    BytesIn,  ///< Per second.
    BytesOut, ///< Per second.
    Connections,
    Waiting, ///< Clients to be accepted.
};

inline constexpr int FigureCount = int(Figure::Waiting) + 1;

/// The last day of one endpoint. Bounded, see memory(). Not thread-safe.
class EndpointSeries
{
public:
    using Seconds = TimeSeries::Seconds;

    /// As TimeSeries::add().
    void add(Figure figure, Seconds time, double value, Seconds covered);

    /// The requests that ended in the `covered` seconds before `time`: their percentiles and their
    /// place in the heat map. None leave a gap.
    void addLatency(Seconds time, const IpcCore::LatencyHistogram &latency, Seconds covered);

    const TimeSeries &series(Figure figure) const
    {
        return m_figures[static_cast<std::size_t>(figure)];
    }

    const LatencyHeat &heat() const { return m_heat; }

    /// In bytes: half a megabyte at most.
    std::size_t memory() const;

private:
    /// All requests of the newest cell.
    struct OpenCell
    {
        TimeSeries::Number number = -1;
        IpcCore::LatencyHistogram latency;
    };

    std::array<TimeSeries, FigureCount> m_figures;
    LatencyHeat m_heat;
    std::unique_ptr<std::array<OpenCell, 3>> m_open; ///< By step; null without latencies.
};

} // namespace Monitor
