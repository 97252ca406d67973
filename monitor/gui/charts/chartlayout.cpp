// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/chartlayout.h"

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

// In lines of text, with the title.
constexpr double LeastPlotHeight = 5;
// In widths of an average character.
constexpr double LeastPlotWidth = 42;
constexpr int MostColumns = 4;

qreal gutterOf(const QFontMetricsF &metrics)
{
    // Fixed, so that charts do not move when their values change.
    return metrics.horizontalAdvance(QStringLiteral("512 KiB")) + metrics.averageCharWidth();
}

int columnsFor(const QSizeF &size, const QFontMetricsF &metrics, int plots)
{
    const int most = std::clamp(int(size.width() / (LeastPlotWidth * metrics.averageCharWidth())),
                                1, MostColumns);
    for (int columns = 1; columns < most; ++columns) {
        const int rows = (plots + columns - 1) / columns;
        if (size.height() / metrics.height() >= rows * LeastPlotHeight + 3)
            return columns;
    }
    return most;
}

} // namespace

qreal ChartLayout::xOf(qint64 time, const ChartRange &range, int column) const
{
    const QRectF &areas = columns[column].areas;
    return areas.left()
           + areas.width() * double(time - range.from)
                 / double(std::max<qint64>(range.length(), 1));
}

ChartRange ChartLayout::aligned(const ChartRange &range, int step) const
{
    if (range.length() <= 0)
        return range;
    const double length = step * double(range.length()) / columns.first().areas.width();
    // A rounded end is not beyond its step.
    constexpr double Rounding = 1e-6;
    const auto until = qint64(std::ceil(double(range.until) / length - Rounding) * length);
    return {until - range.length(), until};
}

int ChartLayout::columnAt(qreal x) const
{
    int found = 0;
    for (int column = 1; column < columns.size(); ++column) {
        // The labels to the left of a chart belong to it.
        if (x > columns[column - 1].areas.right())
            found = column;
    }
    return found;
}

qint64 ChartLayout::timeAt(qreal x, const ChartRange &range) const
{
    const QRectF &areas = columns[columnAt(x)].areas;
    const double share = (x - areas.left()) / std::max(areas.width(), 1.0);
    return std::clamp(range.from + qint64(share * double(range.length())), range.from,
                      range.until - 1);
}

const ChartLayout::Place *ChartLayout::placeAt(const QPointF &position) const &
{
    const auto found = std::find_if(places.begin(), places.end(), [&position](const Place &place) {
        return place.area.united(place.title).contains(position);
    });
    return found == places.end() ? nullptr : &*found;
}

ChartLayout layOutCharts(const QSizeF &size, const QFontMetricsF &metrics,
                         std::span<const Plot> plots, int sources)
{
    const qreal line = metrics.height();
    const qreal margin = std::ceil(line / 4);
    const qreal gutter = gutterOf(metrics);
    const int count = int(plots.size());
    const int columns = columnsFor(size, metrics, count);
    const int rows = std::max((count + columns - 1) / columns, 1);
    ChartLayout layout;
    layout.laneHeight = std::ceil(line * 0.5);
    const qreal titleHeight = sources * line;
    const qreal lanes = sources * (layout.laneHeight + 1);
    const qreal width = (size.width() - 2 * margin) / columns;
    const qreal below = lanes + margin + line;
    // Whole pixels, so that a picture can be moved.
    const qreal plotWidth = std::max(std::floor(width - gutter - 2 * margin), 1.0);
    const qreal height = (size.height() - 2 * margin - below) / rows;
    for (int column = 0; column < columns; ++column) {
        const QRectF strip(std::round(margin + column * width + gutter), margin, plotWidth, 0);
        const qreal bottom = std::floor(margin + rows * height);
        layout.columns.append(
            {.lanes = QRectF(strip.left(), bottom + margin, strip.width(), lanes),
             .axis = QRectF(strip.left(), bottom + margin + lanes, strip.width(), line),
             .areas = QRectF(strip.left(), margin + titleHeight, strip.width(),
                             bottom - margin - titleHeight)});
        for (int row = 0; row < rows && column * rows + row < count; ++row) {
            const int place = column * rows + row;
            const qreal top = std::round(margin + row * height);
            layout.places.append(
                {.plot = plots[std::size_t(place)],
                 .title = QRectF(margin + column * width, top, width - margin, titleHeight),
                 .area =
                     QRectF(strip.left(), std::round(top + titleHeight) + 2 * margin, strip.width(),
                            std::max(std::floor(height - titleHeight - 4 * margin), 1.0)),
                 .column = column});
        }
    }
    return layout;
}

QSizeF leastChartSize(const QFontMetricsF &metrics, int plots)
{
    const int rows = std::min(plots, 2);
    return {LeastPlotWidth * metrics.averageCharWidth(),
            (rows * LeastPlotHeight + 3) * metrics.height()};
}

} // namespace Monitor
