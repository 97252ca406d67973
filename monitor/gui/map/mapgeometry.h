// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/maplayout.h"

#include <QtCore/qrect.h>
#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainterpath.h>

namespace Monitor {

/// Where a scene's nodes and bands are in pixels, in a picture that is as wide as wanted and as
/// high as necessary. Excludes the titles of the columns and the legend.
class MapGeometry
{
public:
    MapGeometry() = default;
    /// @param width of the picture; raised to leastWidth().
    MapGeometry(const MapScene &scene, const MapPlaces &places, const QFontMetricsF &metrics,
                qreal width);

    /// In which nodes and bands are still told apart.
    static qreal leastWidth(const QFontMetricsF &metrics);

    QSizeF size() const { return m_size; }

    /// The height of a line of text.
    qreal line() const { return m_line; }

    /// From the left edge of its nodes to the right one.
    QRectF column(MapColumn column) const { return m_columns[std::size_t(column)]; }

    const QRectF &node(std::size_t node) const { return m_nodes[node]; }

    /// The part of a folder's node that opens it.
    QRectF expander(std::size_t node) const;

    /// Around everything that a band covers.
    const QRectF &bounds(std::size_t band) const { return m_bands[band].bounds; }

    /// The outline of a band, at least as far as it is in `visible`: what is beyond it takes longer
    /// to paint than the rest.
    QPainterPath path(std::size_t band, const QRectF &visible) const;

    /// \name What is at a position, generously
    /// @{
    std::optional<std::size_t> nodeAt(const QPointF &position) const;
    /// The nearest; none where there are nodes.
    std::optional<std::size_t> bandAt(const QPointF &position) const;
    /// @}

private:
    struct Band
    {
        QPointF from; ///< The middle of each end.
        QPointF to;
        qreal fromWidth = 0;
        qreal toWidth = 0;
        QRectF bounds;
    };

    static QPainterPath wholePath(const Band &band);
    static qreal distance(const Band &band, const QPointF &position);

    QSizeF m_size;
    qreal m_line = 1;
    std::array<QRectF, MapColumnCount> m_columns;
    std::vector<QRectF> m_nodes; ///< As MapScene::nodes.
    std::vector<Band> m_bands;   ///< As MapScene::bands.
};

} // namespace Monitor
