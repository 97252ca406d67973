// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/map/mapgeometry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Monitor {

namespace {

// In average characters.
constexpr double LeastNode = 17;
constexpr double LargestNode = 42;
constexpr double LeastSpan = 7; // Of a band.
constexpr double Margin = 1.5;

// Of the picture's width.
constexpr double NodeShare = 0.22;

// In lines.
constexpr double TopMargin = 0.5;
constexpr double MemberIndent = 0.8;
constexpr double ExpanderWidth = 1.8;
constexpr double NodeReach = 0.3;
constexpr double BandReach = 0.4;

// Of the part of a band that is visible.
constexpr int CurveSteps = 16;

// The share of the way that a band has gone to the right, and up or down, by the parameter of its
// curve, from 0 to 1: both only grow.
qreal curveX(qreal t)
{
    return 1.5 * t * (1 - t) + t * t * t;
}

qreal curveY(qreal t)
{
    return t * t * (3 - 2 * t);
}

qreal parameterOf(qreal (*curve)(qreal), qreal share)
{
    qreal low = 0;
    qreal high = 1;
    for (int step = 0; step < 20; ++step) {
        const qreal middle = (low + high) / 2;
        (curve(middle) < share ? low : high) = middle;
    }
    return high;
}

} // namespace

qreal MapGeometry::leastWidth(const QFontMetricsF &metrics)
{
    return metrics.averageCharWidth() * (3 * LeastNode + 2 * LeastSpan + 2 * Margin);
}

MapGeometry::MapGeometry(const MapScene &scene, const MapPlaces &places,
                         const QFontMetricsF &metrics, qreal width)
    : m_line(metrics.lineSpacing())
{
    width = std::max(width, leastWidth(metrics));
    const qreal letter = metrics.averageCharWidth();
    const qreal margin = Margin * letter;
    const qreal nodeWidth =
        std::floor(std::clamp(width * NodeShare, LeastNode * letter, LargestNode * letter));
    const qreal top = TopMargin * m_line;
    m_size = QSizeF(width, std::ceil(places.height * m_line + 2 * top));
    const std::array lefts = {margin, std::floor((width - nodeWidth) / 2),
                              width - margin - nodeWidth};
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        m_columns[column] = QRectF(lefts[column], 0, nodeWidth, m_size.height());
    for (std::size_t node = 0; node < scene.nodes.size(); ++node) {
        QRectF area = column(scene.nodes[node].column);
        area.setTop(std::round(top + places.nodes[node].top * m_line));
        area.setHeight(std::round(places.nodes[node].height * m_line));
        if (!scene.nodes[node].folder.isEmpty())
            area.setLeft(area.left() + MemberIndent * m_line);
        m_nodes.push_back(area);
    }
    for (std::size_t number = 0; number < scene.bands.size(); ++number) {
        const MapPlaces::Band &place = places.bands[number];
        Band band;
        band.from =
            QPointF(m_nodes[scene.bands[number].from].right(), top + place.fromCenter * m_line);
        band.to = QPointF(m_nodes[scene.bands[number].to].left(), top + place.toCenter * m_line);
        band.fromWidth = place.fromWidth * m_line;
        band.toWidth = place.toWidth * m_line;
        const qreal half = std::max(band.fromWidth, band.toWidth) / 2 + 1;
        band.bounds = QRectF(band.from, band.to).normalized().adjusted(0, -half, 0, half);
        m_bands.push_back(band);
    }
}

QRectF MapGeometry::expander(std::size_t node) const
{
    QRectF area = m_nodes[node];
    area.setLeft(area.right() - ExpanderWidth * m_line);
    return area;
}

QPainterPath MapGeometry::path(std::size_t band, const QRectF &visible) const
{
    const Band &place = m_bands[band];
    if (place.bounds.top() >= visible.top() && place.bounds.bottom() <= visible.bottom())
        return wholePath(place);
    const qreal half = std::max(place.fromWidth, place.toWidth) / 2 + 1;
    const qreal rise = place.to.y() - place.from.y();
    const auto wayAt = [&](qreal y) {
        return rise == 0 ? 0.0 : std::clamp((y - place.from.y()) / rise, 0.0, 1.0);
    };
    qreal first = parameterOf(curveY, wayAt(visible.top() - half));
    qreal last = parameterOf(curveY, wayAt(visible.bottom() + half));
    if (first > last)
        std::swap(first, last);
    QPolygonF upper;
    QPolygonF lower;
    for (int step = 0; step <= CurveSteps; ++step) {
        const qreal t = first + (last - first) * step / CurveSteps;
        const qreal way = curveY(t);
        const qreal width = place.fromWidth + way * (place.toWidth - place.fromWidth);
        const QPointF center(place.from.x() + curveX(t) * (place.to.x() - place.from.x()),
                             place.from.y() + way * rise);
        upper.append(center - QPointF(0, width / 2));
        lower.prepend(center + QPointF(0, width / 2));
    }
    QPainterPath path;
    path.addPolygon(upper + lower);
    path.closeSubpath();
    return path;
}

QPainterPath MapGeometry::wholePath(const Band &band)
{
    const qreal middle = (band.from.x() + band.to.x()) / 2;
    const QPointF fromHalf(0, band.fromWidth / 2);
    const QPointF toHalf(0, band.toWidth / 2);
    const auto bend = [middle](const QPointF &point) { return QPointF(middle, point.y()); };
    QPainterPath path(band.from - fromHalf);
    path.cubicTo(bend(band.from - fromHalf), bend(band.to - toHalf), band.to - toHalf);
    path.lineTo(band.to + toHalf);
    path.cubicTo(bend(band.to + toHalf), bend(band.from + fromHalf), band.from + fromHalf);
    path.closeSubpath();
    return path;
}

std::optional<std::size_t> MapGeometry::nodeAt(const QPointF &position) const
{
    const qreal reach = NodeReach * m_line;
    std::optional<std::size_t> near;
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes[node].contains(position))
            return node;
        if (m_nodes[node].adjusted(0, -reach, 0, reach).contains(position))
            near = node;
    }
    return near;
}

std::optional<std::size_t> MapGeometry::bandAt(const QPointF &position) const
{
    std::optional<std::size_t> nearest;
    qreal least = BandReach * m_line;
    for (std::size_t band = 0; band < m_bands.size(); ++band) {
        const qreal away = distance(m_bands[band], position);
        if (away < least) {
            least = away;
            nearest = band;
        }
    }
    return nearest;
}

// From the edge of the band, straight up or down; negative inside.
qreal MapGeometry::distance(const Band &band, const QPointF &position)
{
    if (position.x() < band.from.x() || position.x() > band.to.x())
        return HUGE_VAL;
    const qreal way =
        curveY(parameterOf(curveX, (position.x() - band.from.x()) / (band.to.x() - band.from.x())));
    const qreal center = band.from.y() + way * (band.to.y() - band.from.y());
    const qreal width = band.fromWidth + way * (band.toWidth - band.fromWidth);
    return std::abs(position.y() - center) - width / 2;
}

} // namespace Monitor
