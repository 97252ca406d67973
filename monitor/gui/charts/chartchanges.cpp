// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/chartchanges.h"

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

using Place = ChartLayout::Place;

// Around lines: their width and soft edges.
constexpr int LineReach = 2;

// Marks that reach over several charts do not move along.
bool isPlain(const ChartScene &scene)
{
    return !scene.crosshair && !scene.selection && !scene.zoom
           && std::all_of(scene.data.sources.begin(), scene.data.sources.end(),
                          [](const ChartSource &source) { return source.states.size() <= 1; });
}

// None if more has changed than the time.
std::optional<int> shiftBetween(const ChartPainter &before, const ChartPainter &after)
{
    const ChartData &old = before.scene().data;
    const ChartData &now = after.scene().data;
    const auto isSame = [](const ChartSource &left, const ChartSource &right) {
        return left.endpoint == right.endpoint;
    };
    if (!isPlain(before.scene()) || !isPlain(after.scene())
        || before.scene().isFollowing != after.scene().isFollowing || old.step != now.step
        || old.range.length() != now.range.length()
        || !std::equal(old.sources.begin(), old.sources.end(), now.sources.begin(),
                       now.sources.end(), isSame))
        return std::nullopt;
    const qreal width = after.layout().columns.first().areas.width();
    const double shift =
        double(after.range().from - before.range().from) * width / double(now.range.length());
    return shift < 0 || shift > width / 2 ? std::nullopt : std::optional(int(std::round(shift)));
}

bool isKnown(const TimeSeries::Cell &cell)
{
    return !cell.isGap();
}

// Their patterns begin with the oldest cell.
bool hasPatterns(const ChartPainter &painter, Plot plot)
{
    const QList<ChartSource> &sources = painter.scene().data.sources;
    for (int source = 0; source < sources.size(); ++source) {
        for (const Figure figure : figuresOf(plot)) {
            const auto &cells = sources[source].cells(figure);
            if (painter.penOf(figure, source).style() != Qt::SolidLine
                && std::any_of(cells.begin(), cells.end(), isKnown))
                return true;
        }
    }
    return false;
}

// @param gone how many of the former cells are too old now.
template <typename Cell>
std::size_t firstDifference(const std::vector<Cell> &before, const std::vector<Cell> &after,
                            std::size_t gone)
{
    std::size_t cell = 0;
    while (cell < after.size()
           && after[cell] == (gone + cell < before.size() ? before[gone + cell] : Cell()))
        ++cell;
    return cell;
}

// From where on a chart has changed; the number of cells if it has not.
std::size_t firstChange(const ChartData &before, const ChartData &after, Plot plot)
{
    const auto gone = std::size_t(std::max<TimeSeries::Number>(after.first - before.first, 0));
    std::size_t first = after.count;
    for (qsizetype source = 0; source < after.sources.size(); ++source) {
        const ChartSource &old = before.sources[source];
        const ChartSource &now = after.sources[source];
        for (const Figure figure : figuresOf(plot)) {
            const auto &cells = now.cells(figure);
            const std::size_t found = firstDifference(old.cells(figure), cells, gone);
            if (found == cells.size())
                continue;
            // A line comes from the last known cell.
            const auto end = cells.rend() - std::ptrdiff_t(found);
            const auto known = std::find_if(end, cells.rend(), isKnown);
            first =
                std::min({first, found,
                          known == cells.rend() ? found : std::size_t(cells.rend() - known - 1)});
        }
        if (plot == Plot::Heat)
            first = std::min(first, firstDifference(old.heat, now.heat, gone));
    }
    return first;
}

// Whether a title tells other values.
bool isNewsInTitle(const ChartPainter &before, const ChartPainter &after, Plot plot)
{
    const auto valueOf = [](const ChartPainter &painter, qsizetype source, Figure figure) {
        const auto cell = painter.shownCell();
        return cell ? painter.scene().data.sources[source].cells(figure)[*cell]
                    : TimeSeries::Cell();
    };
    for (qsizetype source = 0; source < after.scene().data.sources.size(); ++source) {
        for (const Figure figure : figuresOf(plot)) {
            if (!(valueOf(before, source, figure) == valueOf(after, source, figure)))
                return true;
        }
    }
    return before.shownCell().has_value() != after.shownCell().has_value();
}

void addPlace(const Place &place, const ChartPainter &before, const ChartPainter &after,
              ChartChanges &changes)
{
    const ChartData &data = after.scene().data;
    const QRect area = place.area.toRect().adjusted(0, -LineReach, 0, LineReach);
    if (!(before.axisOf(place) == after.axisOf(place)) || hasPatterns(after, place.plot)) {
        changes.outdated += area.adjusted(int(place.title.left()) - area.left(),
                                          -after.lineHeight(), 0, after.lineHeight());
    } else {
        changes.moved.append(area);
        const std::size_t first = firstChange(before.scene().data, data, place.plot);
        if (first < data.count) {
            const auto left = int(std::floor(after.xOf(data.beginOf(first), place.column)));
            changes.outdated +=
                area.intersected(QRect(QPoint(left - LineReach, area.top()), area.bottomRight()));
        }
        // A line begins with the first cell.
        const qreal begin = after.xOf(data.beginOf(1), place.column) - area.left();
        if (data.first != before.scene().data.first && begin > 1)
            changes.outdated +=
                QRect(area.topLeft(), QSize(int(2 * begin) + LineReach, area.height()));
    }
    if (isNewsInTitle(before, after, place.plot))
        changes.outdated += place.title.toAlignedRect();
}

// Labels move, except those that are held at the edges.
void addColumn(const ChartLayout::Column &column, const ChartPainter &after, ChartChanges &changes)
{
    changes.outdated += column.lanes.toAlignedRect().adjusted(-1, 0, LineReach, 0);
    if (changes.shift == 0)
        return;
    const auto width = int(after.timeWidth()) + 8;
    const QRect axis = column.axis.toAlignedRect();
    const QRect middle = axis.adjusted(width, 0, -width, 0);
    if (middle.isValid())
        changes.moved.append(middle);
    changes.outdated += QRegion(axis.adjusted(-width, 0, width, 0)) - middle;
}

} // namespace

ChartChanges changesBetween(const ChartPainter &before, const ChartPainter &after)
{
    ChartChanges changes;
    const auto shift = shiftBetween(before, after);
    if (!shift) {
        changes.outdated = QRectF(QPointF(), after.size()).toAlignedRect();
        return changes;
    }
    changes.shift = *shift;
    for (const Place &place : after.layout().places)
        addPlace(place, before, after, changes);
    for (const ChartLayout::Column &column : after.layout().columns)
        addColumn(column, after, changes);
    return changes;
}

} // namespace Monitor
