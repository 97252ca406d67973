// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/map/mapview.h"

#include "gui/look/plaintext.h"
#include "gui/look/repaintlimit.h"
#include "gui/map/accessiblemap.h"
#include "models/filter/modelrow.h"
#include "models/map/maptext.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtGui/qaccessible.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qtooltip.h>

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

constexpr double MapZoomStep = 1.15;

// In lines: what remains visible around a node that is scrolled to.
constexpr double ScrollMargin = 1;

} // namespace

MapView::MapView(const QAbstractItemModel &rows, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_rows(rows)
    , m_repaints(new RepaintLimit(viewport()))
{
    installAccessibleMap();
    setAccessibleName(tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(m_repaints, &RepaintLimit::due, viewport(), qOverload<>(&QWidget::update));
    const auto invalidateRows = [this] {
        m_areRowsOutdated = true;
        m_repaints->request();
    };
    connect(&rows, &QAbstractItemModel::rowsInserted, this, invalidateRows);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, invalidateRows);
    connect(&rows, &QAbstractItemModel::dataChanged, this, invalidateRows);
    connect(&rows, &QAbstractItemModel::modelReset, this, invalidateRows);
}

void MapView::invalidate()
{
    m_isLayoutOutdated = true;
    m_repaints->request();
}

void MapView::setMeasure(MapMeasure measure)
{
    m_look.measure = measure;
    invalidate();
}

void MapView::setSearch(const FilterExpression &wanted)
{
    m_search = wanted;
    m_areRowsOutdated = true;
    m_repaints->request();
}

void MapView::setZoom(double zoom)
{
    const double wanted = std::clamp(zoom, LeastZoom, MostZoom);
    if (wanted == m_zoom)
        return;
    // What is in the middle stays there.
    const double middle = verticalScrollBar()->value() + mapArea().height() / 2;
    const double factor = wanted / m_zoom;
    m_zoom = wanted;
    invalidate();
    refresh();
    verticalScrollBar()->setValue(int(middle * factor - mapArea().height() / 2));
    Q_EMIT zoomChanged();
}

void MapView::zoomToFit()
{
    refresh();
    if (m_geometry.size().height() > 0)
        setZoom(std::min(1.0, m_zoom * mapArea().height() / m_geometry.size().height()));
}

QFont MapView::zoomedFont() const
{
    QFont zoomed = font();
    if (zoomed.pointSizeF() > 0)
        zoomed.setPointSizeF(zoomed.pointSizeF() * m_zoom);
    else
        zoomed.setPixelSize(std::max(int(std::round(zoomed.pixelSize() * m_zoom)), 1));
    return zoomed;
}

// Between the titles and the legend.
QRectF MapView::mapArea() const
{
    const QFontMetricsF metrics(font());
    return QRectF(viewport()->rect())
        .adjusted(0, MapPainter::titleHeight(metrics), 0, -MapPainter::legendHeight(metrics));
}

QPointF MapView::toMap(const QPointF &position) const
{
    return position - mapArea().topLeft()
           + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

const MapScene &MapView::scene()
{
    refresh();
    return m_scene;
}

QRectF MapView::nodeRect(const QByteArray &key)
{
    refresh();
    const auto place = m_scene.places.constFind(key);
    if (place == m_scene.places.cend())
        return {};
    return m_geometry.node(*place).translated(mapArea().topLeft() - toMap(mapArea().topLeft()));
}

void MapView::refresh()
{
    if (m_areRowsOutdated)
        readRows();
    if (m_isLayoutOutdated)
        layOut();
}

void MapView::readRows()
{
    m_areRowsOutdated = false;
    m_isLayoutOutdated = true;
    const bool isSearching = m_search.isValid() && !m_search.isEmpty();
    std::vector<MapRow> rows;
    rows.reserve(std::size_t(m_rows.rowCount()));
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        MapRow &next = rows.emplace_back();
        next.row = m_rows.index(row, 0).data(RecordRole).value<RelationRow>();
        next.isFound =
            !isSearching || m_search.matches(ModelRow(m_rows, row), m_rows.columnCount());
    }
    m_scene = m_folding.fold(rows, m_open);
}

void MapView::layOut()
{
    m_isLayoutOutdated = false;
    m_places = m_layout.place(m_scene, m_look.measure);
    m_look.scale = m_layout.scale();
    m_geometry = MapGeometry(m_scene, m_places, QFontMetricsF(zoomedFont()), viewport()->width());
    updateScrollBars();
}

void MapView::updateScrollBars()
{
    const QSizeF map = m_geometry.size();
    const QSizeF area = mapArea().size();
    const int line = int(m_geometry.line());
    verticalScrollBar()->setRange(0, std::max(int(map.height() - area.height()), 0));
    verticalScrollBar()->setPageStep(int(area.height()));
    verticalScrollBar()->setSingleStep(2 * line);
    horizontalScrollBar()->setRange(0, std::max(int(map.width() - area.width()), 0));
    horizontalScrollBar()->setPageStep(int(area.width()));
    horizontalScrollBar()->setSingleStep(2 * line);
}

QSize MapView::fullSize()
{
    refresh();
    const QFontMetricsF metrics(font());
    return QSizeF(m_geometry.size().width(), m_geometry.size().height()
                                                 + MapPainter::titleHeight(metrics)
                                                 + MapPainter::legendHeight(metrics))
        .toSize();
}

void MapView::render(QPainter &painter, const QPalette &palette)
{
    const QSizeF size = fullSize();
    const QFontMetricsF metrics(font());
    MapPainter::Look look;
    look.measure = m_look.measure;
    look.scale = m_look.scale;
    painter.fillRect(QRectF(QPointF(), size), palette.color(QPalette::Base));
    const qreal top = MapPainter::titleHeight(metrics);
    const qreal bottom = size.height() - MapPainter::legendHeight(metrics);
    painter.save();
    painter.translate(0, top);
    MapPainter(m_scene, m_geometry, look, palette, zoomedFont())
        .paintMap(painter, QRectF(QPointF(), m_geometry.size()));
    painter.restore();
    const MapPainter frame(m_scene, m_geometry, look, palette, font());
    frame.paintTitles(painter, QRectF(0, 0, size.width(), top), 0);
    frame.paintLegend(painter, QRectF(0, bottom, size.width(), size.height() - bottom));
}

void MapView::paintEvent(QPaintEvent *event)
{
    refresh();
    m_look.hasFocus = hasFocus();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    const QRectF area = mapArea();
    const QPointF origin = toMap(area.topLeft());
    painter.save();
    painter.setClipRect(area);
    painter.translate(area.topLeft() - origin);
    MapPainter(m_scene, m_geometry, m_look, palette(), zoomedFont())
        .paintMap(painter, QRectF(origin, area.size()));
    painter.restore();
    const MapPainter frame(m_scene, m_geometry, m_look, palette(), font());
    const QRectF all = viewport()->rect();
    frame.paintTitles(painter, QRectF(0, 0, all.width(), area.top()), -origin.x());
    frame.paintLegend(painter, QRectF(0, area.bottom(), all.width(), all.bottom() - area.bottom()));
}

QSize MapView::minimumSizeHint() const
{
    const QFontMetricsF metrics(font());
    return {int(metrics.averageCharWidth() * 30), int(metrics.lineSpacing() * 8)};
}

MapSpot MapView::spotAt(const QPointF &position) const
{
    if (!mapArea().contains(position))
        return {};
    if (const auto node = m_geometry.nodeAt(toMap(position)))
        return {.node = m_scene.nodes[*node].key, .to = {}};
    if (const auto band = m_geometry.bandAt(toMap(position)))
        return {.node = m_scene.nodes[m_scene.bands[*band].from].key,
                .to = m_scene.nodes[m_scene.bands[*band].to].key};
    return {};
}

void MapView::select(const MapSpot &spot)
{
    if (spot == m_look.selected)
        return;
    m_look.selected = spot;
    refresh();
    scrollTo(spot);
    m_repaints->request();
}

// By the user.
void MapView::choose(const MapSpot &spot)
{
    select(spot);
    if (QAccessible::isActive()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    Q_EMIT selected(spot);
}

void MapView::scrollTo(const MapSpot &spot)
{
    const auto place = m_scene.places.constFind(spot.node);
    if (place == m_scene.places.cend() || spot.isBand())
        return;
    const QRectF node = m_geometry.node(*place);
    const QSizeF area = mapArea().size();
    const qreal margin = ScrollMargin * m_geometry.line();
    const auto show = [](QScrollBar *bar, qreal from, qreal until, qreal room) {
        if (from < bar->value())
            bar->setValue(int(from));
        else if (until > bar->value() + room)
            bar->setValue(int(std::ceil(until - room)));
    };
    show(verticalScrollBar(), node.top() - margin, node.bottom() + margin, area.height());
    show(horizontalScrollBar(), node.left() - margin, node.right() + margin, area.width());
}

QString MapView::selectionText()
{
    refresh();
    const MapSpot &spot = m_look.selected;
    const auto node = m_scene.places.constFind(spot.node);
    if (node == m_scene.places.cend())
        return {};
    if (!spot.isBand())
        return nodeText(m_scene, *node);
    for (std::size_t band = 0; band < m_scene.bands.size(); ++band) {
        if (m_scene.bands[band].from == *node
            && m_scene.nodes[m_scene.bands[band].to].key == spot.to)
            return bandText(m_scene, band);
    }
    return {};
}

void MapView::toggleFolder(const QByteArray &key)
{
    if (!m_open.remove(key))
        m_open.insert(key);
    m_areRowsOutdated = true;
    m_repaints->request();
}

const MapNode *MapView::current() const
{
    return m_scene.find(m_look.selected.node);
}

void MapView::moveInColumn(int steps)
{
    const MapNode *node = current();
    const MapColumn column = node ? node->column : MapColumn::Endpoints;
    const MapOrder::Column &order = m_layout.order().column(column);
    if (order.empty())
        return;
    const int last = int(order.size()) - 1;
    int rank = steps > 0 ? -1 : last + 1;
    if (node) {
        const auto place = m_scene.places.value(node->key);
        rank = int(std::find(order.begin(), order.end(), place) - order.begin());
    }
    choose({.node = m_scene.nodes[order[std::size_t(std::clamp(rank + steps, 0, last))]].key,
            .to = {}});
}

// Along the widest band.
void MapView::move(bool isRight)
{
    const MapNode *node = current();
    if (!node)
        return moveInColumn(1);
    const std::size_t here = m_scene.places.value(node->key);
    const MapBand *widest = nullptr;
    for (const MapBand &band : m_scene.bands) {
        if ((isRight ? band.from : band.to) != here)
            continue;
        if (!widest
            || measured(band.traffic, m_look.measure) > measured(widest->traffic, m_look.measure))
            widest = &band;
    }
    if (widest)
        choose({.node = m_scene.nodes[isRight ? widest->to : widest->from].key, .to = {}});
}

bool MapView::event(QEvent *event)
{
    // Keys that are shortcuts elsewhere, too.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier
            && (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Home
                || key->key() == Qt::Key_End))
            event->accept();
    }
    return QAbstractScrollArea::event(event);
}

bool MapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        m_look.pointed = {};
        m_repaints->request();
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        refresh();
        const QPointF position = toMap(help->pos());
        QString text;
        if (mapArea().contains(help->pos())) {
            if (const auto node = m_geometry.nodeAt(position))
                text = nodeText(m_scene, *node);
            else if (const auto band = m_geometry.bandAt(position))
                text = bandText(m_scene, *band);
        }
        QToolTip::showText(help->globalPos(), toolTipText(text), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void MapView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        invalidate();
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    invalidate();
}

void MapView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    scrollTo(m_look.selected);
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    refresh();
    const MapSpot spot = spotAt(event->position());
    const auto node = m_scene.places.constFind(spot.node);
    if (node != m_scene.places.cend() && !spot.isBand() && m_scene.nodes[*node].isFolder()
        && m_geometry.expander(*node).contains(toMap(event->position())))
        return toggleFolder(spot.node);
    choose(spot);
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    refresh();
    const MapSpot spot = spotAt(event->position());
    if (event->button() == Qt::LeftButton && !spot.isEmpty())
        Q_EMIT activated(spot);
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    refresh();
    const MapSpot spot = spotAt(event->position());
    if (spot == m_look.pointed)
        return;
    m_look.pointed = spot;
    m_repaints->request();
}

void MapView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    constexpr double Notch = 120;
    setZoom(m_zoom * std::pow(MapZoomStep, event->angleDelta().y() / Notch));
    event->accept();
}

void MapView::contextMenuEvent(QContextMenuEvent *event)
{
    refresh();
    MapSpot spot = m_look.selected;
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        spot = spotAt(event->pos());
        if (!spot.isEmpty())
            choose(spot);
    } else {
        position = viewport()->mapToGlobal(nodeRect(spot.node).center().toPoint());
    }
    Q_EMIT menuRequested(position, spot);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    refresh();
    const int page =
        std::max(int(mapArea().height() / m_geometry.line() / MapLayout::NodeHeight), 1);
    const MapNode *node = current();
    switch (event->key()) {
    case Qt::Key_Up:
        return moveInColumn(-1);
    case Qt::Key_Down:
        return moveInColumn(1);
    case Qt::Key_PageUp:
        return moveInColumn(-page);
    case Qt::Key_PageDown:
        return moveInColumn(page);
    case Qt::Key_Home:
        return moveInColumn(-int(m_scene.nodes.size()));
    case Qt::Key_End:
        return moveInColumn(int(m_scene.nodes.size()));
    case Qt::Key_Left:
    case Qt::Key_Right:
        return move(event->key() == Qt::Key_Right);
    case Qt::Key_Space:
        if (node && node->isFolder())
            toggleFolder(node->key);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (node)
            Q_EMIT activated(m_look.selected);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setZoom(m_zoom * MapZoomStep);
    case Qt::Key_Minus:
        return setZoom(m_zoom / MapZoomStep);
    case Qt::Key_0:
        return setZoom(1);
    case Qt::Key_Escape:
        return choose({});
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void MapView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_repaints->request();
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_repaints->request();
}

} // namespace Monitor
