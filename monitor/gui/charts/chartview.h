// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "gui/charts/chartpainter.h"

#include <QtWidgets/qwidget.h>

#include <chrono>

namespace Monitor {

class EndpointModel;
class RepaintLimit;
class SeriesRecorder;

/// The charts of one endpoint, or of two to compare, on one time axis.
///
/// Follows the newest records until the user goes elsewhere. The wheel, dragging and + and - zoom;
/// dragging with Shift or the middle button, and Shift+Left and Right, move; Left and Right move
/// the crosshair; Home and End go to the oldest and newest records; a click or Return selects a
/// spike; a double click or 0 shows the whole time span again; Escape clears. Repaints what has
/// changed, ten times a second at most, and neither reads nor paints while nobody sees it.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    /// @param series, states must outlive this.
    ChartView(const SeriesRecorder &series, const EndpointModel &states, QWidget *parent = nullptr);

    /// @param compared empty for none.
    void setEndpoints(const EndpointAddress &endpoint, const EndpointAddress &compared = {});
    void setPlots(const QList<Plot> &plots);
    /// The time shown while following. Follows.
    void setSpan(std::chrono::milliseconds span);
    void setFollowing(bool isFollowing);
    /// Keeps the picture as it is; records go on.
    void setFrozen(bool isFrozen);

    bool isFollowing() const { return m_scene.isFollowing; }

    /// Whether no endpoint is shown.
    bool isEmpty() const { return m_endpoints.isEmpty(); }

    const QList<Plot> &plots() const { return m_scene.plots; }

    const ChartRange &range() const { return m_scene.data.range; }

    /// Shows a part of the last day, as near as possible. Follows if it ends with the newest record.
    void setRange(const ChartRange &range);

    const std::optional<ChartRange> &selection() const { return m_scene.selection; }

    void setSelection(const std::optional<ChartRange> &selection);

    const std::optional<qint64> &crosshair() const { return m_scene.crosshair; }

    /// What is shown, read anew if necessary.
    const ChartData &data();

    /// What it shows, in words.
    QString summary();

    /// As on the screen, in the palette given and without the crosshair.
    void render(QPainter &painter, const QSizeF &size, const QPalette &palette);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Following or the range has changed.
    void rangeChanged();
    void dataChanged();
    /// By the user: a spike, in milliseconds since 1970.
    void rangeSelected(qint64 from, qint64 until);
    void selectionChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Drag { None, Pressed, Zooming, Moving };

    void take(const EndpointAddress &address);
    void invalidate();
    void repaintAll();
    void repaintNews();
    bool isNewsVisible() const;
    void showChanges(const ChartScene &before);
    void setCrosshair(std::optional<qint64> time, bool byKey = false);
    void moveCrosshair(int cells);
    void move(double share);
    void zoom(double factor, std::optional<qint64> around);
    void resetZoom();
    void selectSpike(qint64 time, Plot plot);
    qint64 end() const;
    ChartLayout layoutNow() const;
    qint64 timeAt(const QPointF &position) const;

    const SeriesRecorder &m_series;
    const EndpointModel &m_states;
    RepaintLimit *m_repaints;
    QList<EndpointAddress> m_endpoints;
    ChartScene m_scene;
    qint64 m_span = 600'000;
    bool m_isFrozen = false;
    bool m_isOutdated = true;     ///< The data.
    bool m_isAllOutdated = false; ///< On the screen.
    Drag m_drag = Drag::None;
    bool m_movesByDragging = false;
    QPointF m_pressedAt;
    ChartRange m_pressedRange;
};

} // namespace Monitor
