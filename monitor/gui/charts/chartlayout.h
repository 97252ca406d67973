// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/charts/chartplots.h"

#include <QtCore/qrect.h>
#include <QtGui/qfontmetrics.h>

namespace Monitor {

/// Where everything is in a picture of charts: in as many columns as it takes to keep the charts
/// legible, each with a time axis below.
struct ChartLayout
{
    struct Place
    {
        Plot plot = Plot::Requests;
        QRectF title; ///< A line per endpoint, with its values.
        QRectF area;  ///< What the axes span.
        int column = 0;
    };

    struct Column
    {
        QRectF lanes; ///< Of the states, one per endpoint.
        QRectF axis;  ///< The labels of times.
        QRectF areas; ///< From the first chart to the lanes, all as wide as their areas.
    };

    QList<Place> places;
    QList<Column> columns;
    qreal laneHeight = 0;

    /// `range`, later by less than `step` pixels, so that pictures of different times differ by
    /// whole steps.
    ChartRange aligned(const ChartRange &range, int step) const;

    /// The time at `x`, clamped to the range of the column there.
    qint64 timeAt(qreal x, const ChartRange &range) const;
    qreal xOf(qint64 time, const ChartRange &range, int column) const;
    /// The column at or nearest to `x`.
    int columnAt(qreal x) const;
    /// Null beside the charts. Valid as long as the layout.
    const Place *placeAt(const QPointF &position) const &;
    const Place *placeAt(const QPointF &position) const && = delete; // it would not last
};

/// @param sources how many endpoints are shown, 1 at least.
ChartLayout layOutCharts(const QSizeF &size, const QFontMetricsF &metrics,
                         std::span<const Plot> plots, int sources);

/// The smallest size that is legible.
QSizeF leastChartSize(const QFontMetricsF &metrics, int plots);

} // namespace Monitor
