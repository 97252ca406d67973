// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/map/mappainter.h"
#include "models/filter/filterexpression.h"

#include <QtWidgets/qabstractscrollarea.h>

class QAbstractItemModel;

namespace Monitor {

class RepaintLimit;

/// Who talks to whom: clients at the left, endpoints in the middle, servers at the right, and a
/// band for each relation.
///
/// A click selects, a double click or Return activates. The arrow keys move to the node above or
/// below, and along a band to the left or right; Home and End go to the first and last node of a
/// column; Space and the triangle open and close folders; Ctrl and the wheel, + and - zoom, 0 shows
/// everything in its usual size; Escape selects nothing. Repaints ten times a second at most, and
/// neither reads nor paints while nobody sees it.
class MapView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// \name Of the usual size of text
    /// @{
    static constexpr double LeastZoom = 0.6; ///< Smaller text is illegible.
    static constexpr double MostZoom = 2;
    /// @}

    /// @param rows of a RelationModel, filtered or not; must outlive this.
    explicit MapView(const QAbstractItemModel &rows, QWidget *parent = nullptr);

    /// What the width of bands stands for. Default: Connections.
    void setMeasure(MapMeasure measure);

    MapMeasure measure() const { return m_look.measure; }

    /// Dims all rows but those that match; none if the expression is empty or invalid.
    void setSearch(const FilterExpression &wanted);

    /// @param zoom LeastZoom to MostZoom; clamped.
    void setZoom(double zoom);

    double zoom() const { return m_zoom; }

    /// As small as necessary to show everything, if text stays legible.
    void zoomToFit();

    /// \name Selection
    /// @{
    const MapSpot &selection() const { return m_look.selected; }

    /// Scrolls to it; does not signal.
    void select(const MapSpot &spot);

    /// In words; empty without one.
    QString selectionText();

    /// @}

    /// Opens or closes a folder.
    void toggleFolder(const QByteArray &key);

    /// As it is now.
    const MapScene &scene();

    /// In the viewport, now: for what is drawn above it.
    QRectF nodeRect(const QByteArray &key);

    /// \name The whole map, without scrolling
    /// @{
    QSize fullSize();
    void render(QPainter &painter, const QPalette &palette);
    /// @}

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user has selected something; nothing if empty.
    void selected(const Monitor::MapSpot &spot);
    void activated(const Monitor::MapSpot &spot);
    void menuRequested(const QPoint &globalPosition, const Monitor::MapSpot &spot);
    void zoomChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void invalidate();
    void refresh();
    void readRows();
    void layOut();
    void updateScrollBars();
    QFont zoomedFont() const;
    QRectF mapArea() const;
    QPointF toMap(const QPointF &position) const;
    MapSpot spotAt(const QPointF &position) const;
    void choose(const MapSpot &spot);
    void scrollTo(const MapSpot &spot);
    void moveInColumn(int steps);
    void move(bool isRight);
    const MapNode *current() const;

    const QAbstractItemModel &m_rows;
    RepaintLimit *m_repaints;
    FilterExpression m_search;
    QSet<QByteArray> m_open;
    MapFolding m_folding;
    MapLayout m_layout;
    MapScene m_scene;
    MapPlaces m_places;
    MapGeometry m_geometry;
    MapPainter::Look m_look;
    double m_zoom = 1;
    bool m_areRowsOutdated = true;
    bool m_isLayoutOutdated = true;
};

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::MapSpot)
