// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/map/mappainter.h"

#include "gui/look/conditionicon.h"
#include "gui/look/palettecolors.h"
#include "models/map/maptext.h"

#include <QtGui/qpainter.h>

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

// In lines.
constexpr double Padding = 0.45;
constexpr double Corner = 0.3;
constexpr double LeastTitle = 3.5; // Before the number is left out.

// How opaque bands are.
constexpr double Usual = 0.42;
constexpr double Lit = 0.8;
constexpr double Dimmed = 0.08;

// So many bands are painted in a few milliseconds; where there are more, nobody sees their edges.
constexpr std::size_t MostSmooth = 200;

// Of the text's colour, on the background.
constexpr double Muted = 0.72;
constexpr double NotFound = 0.28;

} // namespace

MapPainter::MapPainter(const MapScene &scene, const MapGeometry &geometry, const Look &look,
                       const QPalette &palette, const QFont &font)
    : m_scene(scene)
    , m_geometry(geometry)
    , m_look(look)
    , m_palette(palette)
    , m_font(font)
    , m_bold(font)
    , m_metrics(font)
{
    m_bold.setBold(true);
}

qreal MapPainter::titleHeight(const QFontMetricsF &metrics)
{
    return std::ceil(1.7 * metrics.lineSpacing());
}

qreal MapPainter::legendHeight(const QFontMetricsF &metrics)
{
    return std::ceil(2 * metrics.lineSpacing());
}

QColor MapPainter::ink(double strength) const
{
    return mixed(m_palette.color(QPalette::Text), m_palette.color(QPalette::Base), strength);
}

QColor MapPainter::bandColor(Severity severity) const
{
    return toneColor(severityTone(severity), m_palette);
}

bool MapPainter::isSpot(const MapNode &node, const MapSpot &spot) const
{
    return !spot.isEmpty() && (node.key == spot.node || node.key == spot.to);
}

// A node lights all its bands.
bool MapPainter::isLit(std::size_t band, const MapSpot &spot) const
{
    if (spot.isEmpty())
        return false;
    const QByteArray &from = m_scene.nodes[m_scene.bands[band].from].key;
    const QByteArray &to = m_scene.nodes[m_scene.bands[band].to].key;
    return spot.isBand() ? from == spot.node && to == spot.to
                         : from == spot.node || to == spot.node;
}

void MapPainter::paintMap(QPainter &painter, const QRectF &visible) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintBands(painter, visible);
    for (std::size_t node = 0; node < m_scene.nodes.size(); ++node) {
        if (m_geometry.node(node).adjusted(-2, -2, 2, 2).intersects(visible))
            paintNode(painter, node);
    }
}

void MapPainter::paintBands(QPainter &painter, const QRectF &visible) const
{
    const auto isInSight = [&](std::size_t node) {
        return m_geometry.node(node).intersects(visible);
    };
    std::vector<std::size_t> shown;
    std::vector<std::size_t> lit;
    for (std::size_t band = 0; band < m_scene.bands.size(); ++band) {
        if (!m_geometry.bounds(band).intersects(visible))
            continue;
        if (isLit(band, m_look.selected) || isLit(band, m_look.pointed))
            lit.push_back(band);
        else if (isInSight(m_scene.bands[band].from) || isInSight(m_scene.bands[band].to))
            shown.push_back(band);
    }
    painter.setRenderHint(QPainter::Antialiasing, shown.size() + lit.size() <= MostSmooth);
    for (const std::size_t band : shown)
        paintBand(painter, band, visible);
    for (const std::size_t band : lit)
        paintBand(painter, band, visible);
    painter.setRenderHint(QPainter::Antialiasing);
}

void MapPainter::paintBand(QPainter &painter, std::size_t band, const QRectF &visible) const
{
    const MapBand &shown = m_scene.bands[band];
    const bool isLitNow = isLit(band, m_look.selected) || isLit(band, m_look.pointed);
    const double strength = !shown.isFound || shown.isGone ? Dimmed : isLitNow ? Lit : Usual;
    const QPainterPath path = m_geometry.path(band, visible);
    const std::optional<double> value = measured(shown.traffic, m_look.measure);
    if (value && *value > 0 && !shown.isGone) {
        fillBand(painter, path, shown.severity, strength);
        return;
    }
    // Nothing flows, or nobody knows: a line; dashed if unknown.
    QColor color = shown.severity < Severity::Attention ? ink(0.6) : bandColor(shown.severity);
    color.setAlphaF(float(strength));
    QPen pen(color, 1.2, value ? Qt::SolidLine : Qt::DashLine, Qt::FlatCap);
    painter.strokePath(path, pen);
}

// Not by colour alone: what needs attention has a pattern and an edge.
void MapPainter::fillBand(QPainter &painter, const QPainterPath &path, Severity severity,
                          double strength) const
{
    QColor color = bandColor(severity);
    color.setAlphaF(float(strength));
    painter.fillPath(path, color);
    if (severity < Severity::Attention)
        return;
    painter.fillPath(path, QBrush(color, severity == Severity::Attention ? Qt::BDiagPattern
                                                                         : Qt::DiagCrossPattern));
    color.setAlphaF(float(std::min(1.0, strength * 1.8)));
    painter.strokePath(path, QPen(color, 1));
}

void MapPainter::paintNode(QPainter &painter, std::size_t node) const
{
    const MapNode &shown = m_scene.nodes[node];
    const QRectF frame = m_geometry.node(node).adjusted(0.5, 0.5, -0.5, -0.5);
    paintFrame(painter, node, frame);
    const qreal line = m_geometry.line();
    QRectF area = frame.adjusted(Padding * line, 0, -Padding * line, 0);
    if (shown.isFolder()) {
        paintExpander(painter, node);
        area.setRight(m_geometry.expander(node).left());
    }
    if (!shown.endpoint.isEmpty()) {
        const int extent = std::max(int(std::round(line)), 1);
        const QPixmap pixmap = iconPixmap(conditionIcon(shown.condition), m_palette, extent,
                                          painter.device()->devicePixelRatioF());
        painter.setOpacity(shown.isFound ? 1 : NotFound);
        painter.drawPixmap(QPointF(area.left(), std::round(area.center().y() - extent / 2.0)),
                           pixmap);
        painter.setOpacity(1);
        area.setLeft(area.left() + extent + Padding * line);
    }
    paintText(painter, shown, area);
}

void MapPainter::paintFrame(QPainter &painter, std::size_t node, const QRectF &frame) const
{
    const MapNode &shown = m_scene.nodes[node];
    const bool isSelected = isSpot(shown, m_look.selected);
    const bool isPointed = isSpot(shown, m_look.pointed);
    const QColor base = m_palette.color(QPalette::Base);
    const QColor accent = m_palette.color(QPalette::Highlight);
    QColor fill = ink(0.05);
    QPen pen(ink(shown.isFound ? 0.3 : 0.12), 1);
    if (shown.isGone)
        pen.setStyle(Qt::DashLine);
    if (isSelected)
        fill = mixed(accent, base, 0.18);
    else if (isPointed)
        fill = ink(0.1);
    if (isSelected)
        pen = QPen(accent, m_look.hasFocus ? 2.5 : 1.5);
    painter.setPen(pen);
    painter.setBrush(fill);
    const qreal corner = Corner * m_geometry.line();
    if (shown.isFolder() && !shown.isOpen) {
        // A sheet behind it: there are several.
        painter.save();
        painter.setPen(QPen(ink(shown.isFound ? 0.2 : 0.1), 1));
        painter.drawRoundedRect(frame.translated(3, 3).adjusted(0, 0, -3, -2), corner, corner);
        painter.restore();
        painter.drawRoundedRect(frame.adjusted(0, 0, -3, -3), corner, corner);
        return;
    }
    painter.drawRoundedRect(frame, corner, corner);
}

void MapPainter::paintText(QPainter &painter, const MapNode &node, QRectF area) const
{
    const qreal line = m_metrics.lineSpacing();
    const qreal space = m_metrics.averageCharWidth();
    const double strength = !node.isFound ? NotFound : node.isGone ? Muted / 1.4 : 1;
    QRectF first(area.left(), area.center().y() - line, area.width(), line);
    const QRectF second(area.left(), area.center().y(), area.width(), line);
    const bool hasNumber =
        !node.isGone && (node.column != MapColumn::Endpoints || !node.endpoint.isEmpty());
    if (hasNumber) {
        const QString number = measureText(measured(node.traffic, m_look.measure), m_look.measure);
        const qreal width = m_metrics.horizontalAdvance(number) + space;
        if (first.width() - width >= LeastTitle * line) {
            painter.setFont(m_font);
            painter.setPen(ink(strength * Muted));
            painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, number);
            first.setRight(first.right() - width);
        }
    }
    QString title = node.title;
    if (node.isFolder() && !node.process.isEmpty())
        title += QStringLiteral(" × %1").arg(QLocale().toString(node.members));
    painter.setFont(m_bold);
    painter.setPen(ink(strength));
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(m_bold).elidedText(title, Qt::ElideMiddle, first.width()));
    const bool isWrong =
        node.column == MapColumn::Endpoints && node.severity() >= Severity::Attention;
    painter.setFont(m_font);
    painter.setPen(isWrong && node.isFound ? bandColor(node.severity()) : ink(strength * Muted));
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                     m_metrics.elidedText(
                         node.detail, node.endpoint.isEmpty() ? Qt::ElideRight : Qt::ElideMiddle,
                         second.width()));
}

// A triangle to the right, or down if open.
void MapPainter::paintExpander(QPainter &painter, std::size_t node) const
{
    const MapNode &shown = m_scene.nodes[node];
    const QRectF area = m_geometry.expander(node);
    const qreal extent = 0.26 * m_geometry.line();
    const QPointF center = area.center() - QPointF(shown.isOpen ? 0 : 1.5, 1.5);
    const std::array right = {QPointF(-extent, -extent * 1.6), QPointF(extent, 0),
                              QPointF(-extent, extent * 1.6)};
    QPolygonF triangle;
    for (const QPointF &corner : right)
        triangle << center + (shown.isOpen ? corner.transposed() : corner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(shown.isFound ? Muted : NotFound));
    painter.drawPolygon(triangle);
}

void MapPainter::paintTitles(QPainter &painter, const QRectF &area, qreal left) const
{
    painter.fillRect(area, m_palette.color(QPalette::Base));
    painter.setPen(ink(0.2));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setFont(m_font);
    painter.setPen(ink(Muted));
    for (int column = 0; column < MapColumnCount; ++column) {
        int count = 0;
        for (const MapNode &node : m_scene.nodes) {
            if (int(node.column) == column && node.folder.isEmpty() && !node.isGone)
                count += node.members;
        }
        QRectF place = m_geometry.column(MapColumn(column)).translated(left, 0);
        place.setTop(area.top());
        place.setBottom(area.bottom());
        painter.drawText(
            place, Qt::AlignLeft | Qt::AlignVCenter,
            m_metrics.elidedText(QStringLiteral("%1 · %2").arg(columnName(MapColumn(column)),
                                                               QLocale().toString(count)),
                                 Qt::ElideRight, place.width()));
    }
}

void MapPainter::paintLegend(QPainter &painter, const QRectF &area) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, m_palette.color(QPalette::Base));
    painter.setPen(ink(0.2));
    painter.drawLine(area.topLeft(), area.topRight());
    painter.setFont(m_font);
    const qreal line = m_metrics.lineSpacing();
    const qreal space = m_metrics.averageCharWidth();
    const qreal swatch = 2 * line;
    qreal left = area.left() + 1.5 * space;
    const auto write = [&](const QString &text) {
        const qreal width = m_metrics.horizontalAdvance(text);
        if (left + width > area.right())
            return false;
        painter.setPen(ink(Muted));
        painter.drawText(QRectF(left, area.top(), width + 1, area.height()), Qt::AlignVCenter,
                         text);
        left += width + 2 * space;
        return true;
    };
    const auto paintSwatch = [&](qreal height, Severity severity) {
        QPainterPath path;
        path.addRect(QRectF(left, area.center().y() - height / 2, swatch, height));
        fillBand(painter, path, severity, Usual * 1.4);
        left += swatch + space / 2;
    };
    if (!write(measureName(m_look.measure) + u':'))
        return;
    const MapScale &scale = m_look.scale;
    const double least = std::min(0.25 * scale.end(), std::max(1.0, scale.end() / 100));
    for (const double value : {least, scale.end()}) {
        const QString text = measureText(value, m_look.measure);
        if (left + swatch + space + m_metrics.horizontalAdvance(text) > area.right())
            return;
        paintSwatch(std::max(scale.shareOf(value) * MapLayout::WidestBand * line, 1.0),
                    Severity::Good);
        write(text);
    }
    for (const Severity severity : {Severity::Attention, Severity::Trouble}) {
        const QString text = severityName(severity);
        if (left + swatch + space + m_metrics.horizontalAdvance(text) > area.right())
            return;
        paintSwatch(line * 0.7, severity);
        write(text);
    }
}

} // namespace Monitor
