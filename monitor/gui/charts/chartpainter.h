// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/charts/chartaxis.h"
#include "gui/charts/chartlayout.h"

#include <QtGui/qfont.h>
#include <QtGui/qpalette.h>
#include <QtGui/qpen.h>
#include <QtGui/qregion.h>

class QPainter;

namespace Monitor {

/// All that a picture of charts shows.
struct ChartScene
{
    ChartData data;
    QList<Plot> plots;
    std::optional<qint64> crosshair;
    std::optional<ChartRange> selection;
    std::optional<ChartRange> zoom; ///< What is being selected to zoom into.
    bool isFollowing = false; ///< The newest records: the picture moves, a few pixels at a time.

    /// What the areas of `layout` span: the range of the data, or a little later.
    ChartRange rangeIn(const ChartLayout &layout) const;
};

/// Draws charts on a screen, an image or an SVG file. GUI thread.
///
/// Of two endpoints, the second has another colour and dashed lines. Lines of one plot differ in
/// their widths and dots. A gap is left out, and hatched if nobody looked at all.
class ChartPainter
{
public:
    /// @param scene must outlive this.
    /// @param part what to paint; empty for all.
    ChartPainter(const ChartScene &scene, const QSizeF &size, const QPalette &palette,
                 const QFont &font, const QRegion &part = {});

    const ChartScene &scene() const { return m_scene; }

    const QSizeF &size() const { return m_size; }

    const ChartLayout &layout() const { return m_layout; }

    /// What the areas span.
    const ChartRange &range() const { return m_range; }

    /// Where a time is.
    qreal xOf(qint64 time, int column) const { return m_layout.xOf(time, m_range, column); }

    /// The room for a time below the charts.
    qreal timeWidth() const;

    int lineHeight() const { return int(m_metrics.height()) + 1; }

    void paint(QPainter &painter) const;

    /// The axis of a plot, by its highest value.
    ValueAxis axisOf(const ChartLayout::Place &place) const;

    /// The cell that the titles tell the values of.
    std::optional<std::size_t> shownCell() const;

    /// The values beside a title, of the endpoint number `source`: without their extremes where
    /// these have no room, and only as many as fit.
    QStringList readout(const ChartLayout::Place &place, int source) const;

    /// The pen of a line, of the endpoint number `source`.
    QPen penOf(Figure figure, int source) const;

private:
    struct Key
    {
        QPen pen;
        QString text;
    };

    /// Cells of `ChartData`, from the first to before the last.
    struct CellSpan
    {
        std::size_t begin = 0;
        std::size_t count = 0;
    };

    bool isWanted(const QRectF &rect) const;
    CellSpan wantedCells(const ChartLayout::Place &place) const;
    void paintGrid(QPainter &painter, const ChartLayout::Place &place, const ValueAxis &axis) const;
    void paintGaps(QPainter &painter, const ChartLayout::Place &place) const;
    void paintLine(QPainter &painter, const ChartLayout::Place &place, const ValueAxis &axis,
                   Figure figure, int source) const;
    void paintHeat(QPainter &painter, const ChartLayout::Place &place, const ValueAxis &axis) const;
    void paintTitle(QPainter &painter, const ChartLayout::Place &place) const;
    void paintStates(QPainter &painter, int column) const;
    void paintTimes(QPainter &painter, int column) const;
    void paintRanges(QPainter &painter, int column) const;
    void paintCrosshair(QPainter &painter, int column) const;
    void paintKeys(QPainter &painter, const QList<Key> &keys, const QRectF &row, qreal right) const;
    QList<Key> keysOf(Plot plot, int source, bool isShort) const;
    QList<Key> keysFor(Plot plot, int source, qreal room) const;
    qreal widthOf(const Key &key) const;
    qreal keysLeft(const ChartLayout::Place &place, int source) const;
    QFont titleFont() const;
    QColor colorOf(int source) const;
    QColor faint(QPalette::ColorRole role, double share) const;

    const ChartScene &m_scene;
    QSizeF m_size;
    QPalette m_palette;
    QFont m_font;
    QFontMetricsF m_metrics;
    QRegion m_part;
    ChartLayout m_layout;
    ChartRange m_range;
};

} // namespace Monitor
