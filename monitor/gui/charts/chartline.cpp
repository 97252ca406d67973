// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/chartline.h"

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

// The cells of one pixel.
struct LinePoint
{
    qreal x = 0;
    float lowest = 0;
    float highest = 0;
    float sum = 0;
    int count = 0;

    void add(const TimeSeries::Cell &cell)
    {
        lowest = count > 0 ? std::min(lowest, cell.lowest) : cell.lowest;
        highest = count > 0 ? std::max(highest, cell.highest) : cell.highest;
        sum += cell.middle;
        ++count;
    }
};

void closeRun(ChartLine &line, std::vector<LinePoint> &run, const std::function<qreal(float)> &yOf)
{
    if (run.empty())
        return;
    QPolygonF part;
    QPolygonF upper;
    QPolygonF lower;
    bool isWide = false;
    // A single cell may hold a spike, too.
    const qreal half = run.size() == 1 ? 1 : 0;
    for (const LinePoint &point : run) {
        const QPointF middle(point.x, yOf(point.sum / float(point.count)));
        // An idle server takes one stroke.
        const bool isLevel = part.size() > 1 && part.last().y() == middle.y()
                             && part[part.size() - 2].y() == middle.y();
        if (isLevel)
            part.last() = middle;
        else
            part.append(middle);
        for (const qreal x : {point.x - half, point.x + half}) {
            upper.append(QPointF(x, yOf(point.highest)));
            lower.prepend(QPointF(x, yOf(point.lowest)));
        }
        isWide = isWide || point.lowest != point.highest;
    }
    line.parts.append(part);
    if (isWide)
        line.bands.append(upper + lower);
    run.clear();
}

} // namespace

ChartLine chartLine(std::span<const TimeSeries::Cell> cells,
                    const std::function<qreal(std::size_t)> &xOf,
                    const std::function<qreal(float)> &yOf)
{
    ChartLine line;
    std::vector<LinePoint> run;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].isGap()) {
            closeRun(line, run, yOf);
            continue;
        }
        const qreal x = xOf(i);
        if (run.empty() || std::floor(run.back().x) != std::floor(x))
            run.push_back({.x = x});
        run.back().add(cells[i]);
    }
    closeRun(line, run, yOf);
    return line;
}

} // namespace Monitor
