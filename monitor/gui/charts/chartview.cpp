// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/chartview.h"

#include "core/series/seriesrecorder.h"
#include "gui/charts/accessiblecharts.h"
#include "gui/charts/chartchanges.h"
#include "gui/look/repaintlimit.h"
#include "models/records/endpointmodel.h"

#include <QtCore/qcoreevent.h>
#include <QtGui/qaccessible.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qstyleoption.h>

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

constexpr double TimeZoomStep = 1.5;
// Of the range, by a key.
constexpr double MoveStep = 0.2;
// Of a line of text: how near a click must be to a spike.
constexpr double ClickReach = 0.5;

} // namespace

ChartView::ChartView(const SeriesRecorder &series, const EndpointModel &states, QWidget *parent)
    : QWidget(parent)
    , m_series(series)
    , m_states(states)
    , m_repaints(new RepaintLimit(this))
{
    installAccessibleCharts();
    m_scene.isFollowing = true;
    setAccessibleName(tr("Charts"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&series, &SeriesRecorder::recorded, this, &ChartView::take);
    connect(m_repaints, &RepaintLimit::due, this, &ChartView::repaintNews);
}

void ChartView::take(const EndpointAddress &address)
{
    if (m_isFrozen || !m_endpoints.contains(address))
        return;
    m_isOutdated = true;
    m_repaints->request();
}

void ChartView::invalidate()
{
    m_isOutdated = true;
    repaintAll();
}

void ChartView::repaintAll()
{
    m_isAllOutdated = true;
    m_repaints->request();
}

// Time that has passed is seen once the picture moves.
bool ChartView::isNewsVisible() const
{
    if (!m_scene.isFollowing)
        return true;
    const ChartLayout layout = layoutNow();
    ChartScene now;
    now.isFollowing = true;
    now.data.range = {end() - range().length(), end()};
    return now.rangeIn(layout) != m_scene.rangeIn(layout)
           || hasNews(m_scene.data, m_series, m_states);
}

void ChartView::repaintNews()
{
    if (m_isAllOutdated || isNewsVisible())
        data();
    if (std::exchange(m_isAllOutdated, false))
        update();
}

void ChartView::showChanges(const ChartScene &before)
{
    if (!isVisible() || m_isAllOutdated)
        return;
    const ChartChanges changes = changesBetween(ChartPainter(before, size(), palette(), font()),
                                                ChartPainter(m_scene, size(), palette(), font()));
    if (changes.shift != 0) {
        for (const QRect &moved : changes.moved)
            scroll(-changes.shift, 0, moved);
    }
    update(changes.outdated);
}

void ChartView::setEndpoints(const EndpointAddress &endpoint, const EndpointAddress &compared)
{
    QList<EndpointAddress> next;
    for (const EndpointAddress &each : {endpoint, compared}) {
        if (!each.isEmpty() && !next.contains(each))
            next.append(each);
    }
    if (next == m_endpoints)
        return;
    m_endpoints = next;
    setSelection(std::nullopt);
    invalidate();
}

void ChartView::setPlots(const QList<Plot> &plots)
{
    m_scene.plots = plots;
    updateGeometry();
    repaintAll();
}

void ChartView::setSpan(std::chrono::milliseconds span)
{
    m_span = std::clamp<qint64>(span.count(), ChartRange::Shortest, ChartRange::Longest);
    setRange({end() - m_span, end()});
}

void ChartView::setFollowing(bool isFollowing)
{
    if (isFollowing == m_scene.isFollowing)
        return;
    if (isFollowing)
        return setRange({end() - range().length(), end()});
    m_scene.isFollowing = false;
    Q_EMIT rangeChanged();
}

void ChartView::setFrozen(bool isFrozen)
{
    m_isFrozen = isFrozen;
    if (!isFrozen)
        invalidate();
}

qint64 ChartView::end() const
{
    return (m_series.end().count() + 1) * 1'000;
}

void ChartView::setRange(const ChartRange &wanted)
{
    const qint64 length = std::clamp(wanted.length(), ChartRange::Shortest, ChartRange::Longest);
    const qint64 until =
        std::clamp(wanted.from + length, end() - ChartRange::Longest + length, end());
    m_scene.isFollowing = until == end();
    m_scene.data.range = {until - length, until};
    invalidate();
    Q_EMIT rangeChanged();
}

void ChartView::setSelection(const std::optional<ChartRange> &selection)
{
    if (selection == m_scene.selection)
        return;
    m_scene.selection = selection;
    repaintAll();
    Q_EMIT selectionChanged();
}

const ChartData &ChartView::data()
{
    if (!m_isOutdated)
        return m_scene.data;
    m_isOutdated = false;
    ChartRange range = m_scene.data.range;
    if (range.length() <= 0)
        range = {end() - m_span, end()};
    if (m_scene.isFollowing)
        range = {end() - range.length(), end()};
    const ChartScene before{std::move(m_scene.data), m_scene.plots, m_scene.crosshair,
                            m_scene.selection,       m_scene.zoom,  m_scene.isFollowing};
    m_scene.data = chartDataOf(m_series, m_states, m_endpoints, range);
    showChanges(before);
    Q_EMIT dataChanged();
    return m_scene.data;
}

QString ChartView::summary()
{
    return chartSummary(data(), m_scene.plots);
}

void ChartView::render(QPainter &painter, const QSizeF &size, const QPalette &palette)
{
    ChartScene scene = m_scene;
    scene.data = data();
    scene.crosshair.reset();
    scene.zoom.reset();
    ChartPainter(scene, size, palette, font()).paint(painter);
}

QSize ChartView::sizeHint() const
{
    return leastChartSize(QFontMetricsF(font()), int(m_scene.plots.size())).toSize() * 1.5;
}

QSize ChartView::minimumSizeHint() const
{
    return leastChartSize(QFontMetricsF(font()), int(m_scene.plots.size())).toSize();
}

ChartLayout ChartView::layoutNow() const
{
    return layOutCharts(size(), QFontMetricsF(font()), m_scene.plots,
                        std::max(int(m_endpoints.size()), 1));
}

qint64 ChartView::timeAt(const QPointF &position) const
{
    const ChartLayout layout = layoutNow();
    return layout.timeAt(position.x(), m_scene.rangeIn(layout));
}

void ChartView::setCrosshair(std::optional<qint64> time, bool byKey)
{
    if (time == m_scene.crosshair)
        return;
    m_scene.crosshair = time;
    repaintAll();
    if (!byKey || !time || !QAccessible::isActive())
        return;
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void ChartView::moveCrosshair(int cells)
{
    const ChartData &shown = data();
    const auto newest = shown.newestCell();
    if (!newest)
        return;
    const qint64 length = shown.cellLength();
    const qint64 time =
        m_scene.crosshair ? *m_scene.crosshair + cells * length : shown.beginOf(*newest);
    setCrosshair(std::clamp(time, range().from, shown.beginOf(*newest)), true);
}

void ChartView::move(double share)
{
    const auto by = qint64(share * double(range().length()));
    setRange({range().from + by, range().until + by});
}

void ChartView::zoom(double factor, std::optional<qint64> around)
{
    const auto length = std::clamp(qint64(double(range().length()) * factor), ChartRange::Shortest,
                                   ChartRange::Longest);
    // What is followed stays at the edge.
    if (m_scene.isFollowing || !around)
        return setRange({range().until - length, range().until});
    const double share = double(*around - range().from) / double(range().length());
    const qint64 from = *around - qint64(share * double(length));
    setRange({from, from + length});
}

void ChartView::resetZoom()
{
    setRange({end() - m_span, end()});
}

void ChartView::selectSpike(qint64 time, Plot plot)
{
    const ChartData &shown = data();
    const auto cell = shown.cellAt(time);
    if (!cell || shown.sources.isEmpty())
        return;
    const std::span<const Figure> figures = figuresOf(plot == Plot::Heat ? Plot::Latency : plot);
    const std::vector<TimeSeries::Cell> &cells = shown.sources.first().cells(figures.back());
    // The highest within reach of the pointer.
    const qreal cellWidth =
        layoutNow().columns.first().areas.width() / double(std::max<std::size_t>(shown.count, 1));
    const auto reach = std::size_t(ClickReach * fontMetrics().height() / std::max(cellWidth, 0.1));
    std::size_t highest = *cell;
    const std::size_t last = std::min(*cell + reach, cells.size() - 1);
    for (std::size_t i = *cell - std::min(*cell, reach); i <= last; ++i) {
        if (!cells[i].isGap()
            && (cells[highest].isGap() || cells[i].highest > cells[highest].highest))
            highest = i;
    }
    const auto spike = spikeAt(shown, cells, highest);
    if (!spike)
        return;
    setSelection(spike);
    Q_EMIT rangeSelected(spike->from, spike->until);
}

// Keys that are shortcuts elsewhere, too.
bool ChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier
            && (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Home
                || key->key() == Qt::Key_End))
            event->accept();
    }
    return QWidget::event(event);
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void ChartView::paintEvent(QPaintEvent *event)
{
    if (!isVisible())
        data();
    else if (m_isOutdated)
        m_repaints->request();
    QPainter painter(this);
    ChartPainter(m_scene, size(), palette(), font(), event->region()).paint(painter);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void ChartView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isOutdated = m_isOutdated || !m_isFrozen;
    // It is painted as a whole now anyway.
    m_isAllOutdated = true;
    data();
    m_isAllOutdated = false;
}

void ChartView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setCrosshair(std::nullopt);
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QWidget::mousePressEvent(event);
    data();
    m_drag = Drag::Pressed;
    m_movesByDragging =
        event->button() == Qt::MiddleButton || event->modifiers().testFlag(Qt::ShiftModifier);
    m_pressedAt = event->position();
    m_pressedRange = m_scene.rangeIn(layoutNow());
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    setCrosshair(timeAt(event->position()));
    const qreal way = event->position().x() - m_pressedAt.x();
    if (m_drag == Drag::Pressed && std::abs(way) >= QApplication::startDragDistance())
        m_drag = m_movesByDragging ? Drag::Moving : Drag::Zooming;
    const ChartLayout layout = layoutNow();
    if (m_drag == Drag::Moving) {
        const qreal width =
            std::max(layout.columns[layout.columnAt(m_pressedAt.x())].areas.width(), 1.0);
        const auto by = qint64(way / width * double(m_pressedRange.length()));
        setRange({m_pressedRange.from - by, m_pressedRange.until - by});
    } else if (m_drag == Drag::Zooming) {
        // The picture stands still meanwhile.
        const qint64 from = layout.timeAt(m_pressedAt.x(), m_pressedRange);
        const qint64 until = layout.timeAt(event->position().x(), m_pressedRange);
        m_scene.isFollowing = false;
        m_scene.zoom = ChartRange{std::min(from, until), std::max(from, until)};
        repaintAll();
    }
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    const std::optional<ChartRange> zoomed = std::exchange(m_scene.zoom, std::nullopt);
    if (drag == Drag::Zooming && zoomed) {
        setRange(*zoomed);
    } else if (drag == Drag::Pressed) {
        const ChartLayout layout = layoutNow();
        if (const ChartLayout::Place *place = layout.placeAt(event->position()))
            selectSpike(timeAt(event->position()), place->plot);
    }
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    Q_UNUSED(event)
    m_drag = Drag::None;
    resetZoom();
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    constexpr double Notch = 120;
    if (angle.x() != 0)
        move(-angle.x() / Notch * MoveStep / 2);
    else if (event->modifiers().testFlag(Qt::ShiftModifier))
        move(-angle.y() / Notch * MoveStep / 2);
    else
        zoom(std::pow(TimeZoomStep, -angle.y() / Notch), timeAt(event->position()));
    event->accept();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const bool isShift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return isShift ? move(-MoveStep) : moveCrosshair(-1);
    case Qt::Key_Right:
        return isShift ? move(MoveStep) : moveCrosshair(1);
    case Qt::Key_PageUp:
        return move(-1);
    case Qt::Key_PageDown:
        return move(1);
    case Qt::Key_Home:
        return setRange(
            {end() - ChartRange::Longest, end() - ChartRange::Longest + range().length()});
    case Qt::Key_End:
        return setRange({end() - range().length(), end()});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1 / TimeZoomStep, m_scene.crosshair);
    case Qt::Key_Minus:
        return zoom(TimeZoomStep, m_scene.crosshair);
    case Qt::Key_0:
        return resetZoom();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_scene.crosshair && !m_scene.plots.isEmpty())
            selectSpike(*m_scene.crosshair, m_scene.plots.first());
        return;
    case Qt::Key_Escape:
        setSelection(std::nullopt);
        return setCrosshair(std::nullopt);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace Monitor
