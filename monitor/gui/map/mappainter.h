// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/map/mapgeometry.h"

#include <QtGui/qfont.h>
#include <QtGui/qpalette.h>

class QPainter;

namespace Monitor {

/// A node, or a band from one node to another.
struct MapSpot
{
    QByteArray node; ///< Its key, or that of the band's beginning; empty for nothing.
    QByteArray to;   ///< The key of the band's end; empty for a node.

    bool isEmpty() const { return node.isEmpty(); }

    bool isBand() const { return !to.isEmpty(); }

    bool operator==(const MapSpot &other) const = default;
};

/// Draws a scene.
class MapPainter
{
public:
    struct Look
    {
        MapMeasure measure = MapMeasure::Connections;
        MapScale scale; ///< Of that measure.
        MapSpot selected;
        MapSpot pointed; ///< Under the mouse.
        bool hasFocus = false;
    };

    /// All must outlive this.
    MapPainter(const MapScene &scene, const MapGeometry &geometry, const Look &look,
               const QPalette &palette, const QFont &font);

    /// \name Their heights in pixels
    /// @{
    static qreal titleHeight(const QFontMetricsF &metrics);
    static qreal legendHeight(const QFontMetricsF &metrics);
    /// @}

    /// The nodes in `visible`, in the coordinates of the geometry, with their bands; of bands that
    /// only pass by, those that are selected or pointed at.
    void paintMap(QPainter &painter, const QRectF &visible) const;

    /// The names of the columns. @param left where the map begins.
    void paintTitles(QPainter &painter, const QRectF &area, qreal left) const;

    /// What widths and colours mean.
    void paintLegend(QPainter &painter, const QRectF &area) const;

private:
    void paintBands(QPainter &painter, const QRectF &visible) const;
    void paintBand(QPainter &painter, std::size_t band, const QRectF &visible) const;
    void fillBand(QPainter &painter, const QPainterPath &path, Severity severity,
                  double strength) const;
    void paintNode(QPainter &painter, std::size_t node) const;
    void paintFrame(QPainter &painter, std::size_t node, const QRectF &frame) const;
    void paintText(QPainter &painter, const MapNode &node, QRectF area) const;
    void paintExpander(QPainter &painter, std::size_t node) const;
    bool isLit(std::size_t band, const MapSpot &spot) const;
    bool isSpot(const MapNode &node, const MapSpot &spot) const;
    QColor ink(double strength) const;
    QColor bandColor(Severity severity) const;

    const MapScene &m_scene;
    const MapGeometry &m_geometry;
    const Look &m_look;
    const QPalette &m_palette;
    QFont m_font;
    QFont m_bold;
    QFontMetricsF m_metrics;
};

} // namespace Monitor
