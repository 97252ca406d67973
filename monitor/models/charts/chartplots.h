// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/charts/chartdata.h"
#include "models/table/roles.h"

#include <QtCore/qlocale.h>

#include <span>

namespace Monitor {

/// The charts of an endpoint, from top to bottom.
enum class Plot { Requests, Latency, Heat, InFlight, Bytes, Connections, Waiting };

inline constexpr int PlotCount = int(Plot::Waiting) + 1;

QString plotTitle(Plot plot);

/// The lines in a plot; none in the heat map.
std::span<const Figure> figuresOf(Plot plot);

/// What tells a line from the others in its plot: "p95"; empty if it is the only one.
QString lineName(Figure figure);

/// PerSecond, Duration, Count or Bytes.
Unit unitOf(Figure figure);

/// A value for people: "340", "12.3 ms", "1.20 KiB".
QString figureText(Figure figure, double value, const QLocale &locale = QLocale());

/// A cell for people: "340", or "340 (12–900)" if it holds different values; a dash in a gap.
QString cellText(Figure figure, const TimeSeries::Cell &cell, const QLocale &locale = QLocale());

/// "14:03:12", or "14:03" in charts by the minute; in local time.
QString chartTime(qint64 time, TimeSeries::Step step);

/// All charts in words, for those who do not see them: of each line the newest value, the lowest
/// and the highest with its time; then the states.
QString chartSummary(const ChartData &data, std::span<const Plot> plots);

/// The values of one cell in words, for those who do not see the crosshair.
QString cellSummary(const ChartData &data, std::span<const Plot> plots, std::size_t cell);

} // namespace Monitor
