// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/series/timeseries.h"

#include <QtCore/qlist.h>
#include <QtGui/qpolygon.h>

#include <functional>
#include <span>

namespace Monitor {

/// A line with its extremes, interrupted by gaps.
struct ChartLine
{
    QList<QPolygonF> parts; ///< Through the cells; one point for a cell between gaps.
    QList<QPolygonF> bands; ///< From the highest to the lowest values, where they differ.
};

/// Draws each cell, or the cells that share a pixel as one that keeps their extremes.
/// @param xOf the place of a cell, rising.
/// @param yOf the place of a value.
ChartLine chartLine(std::span<const TimeSeries::Cell> cells,
                    const std::function<qreal(std::size_t)> &xOf,
                    const std::function<qreal(float)> &yOf);

} // namespace Monitor
