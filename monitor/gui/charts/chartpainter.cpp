// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/chartpainter.h"

#include "gui/charts/chartline.h"
#include "gui/charts/heatimage.h"
#include "gui/look/conditionicon.h"
#include "gui/look/palettecolors.h"
#include "gui/look/stateblock.h"
#include "models/records/statestrip.h"

#include <QtGui/qpainter.h>

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

// In lines of text.
constexpr double TickDistance = 1.6;
constexpr double KeyLength = 1.3;

// In pixels: each move costs a repaint, and this little is not missed at the edge.
constexpr int FollowStep = 4;

// Lines are wider than nothing at the top and bottom of their area.
QRectF lineRoom(const QRectF &area)
{
    return area.adjusted(0, -2, 0, 2);
}

} // namespace

ChartRange ChartScene::rangeIn(const ChartLayout &layout) const
{
    return layout.aligned(data.range, isFollowing ? FollowStep : 1);
}

ChartPainter::ChartPainter(const ChartScene &scene, const QSizeF &size, const QPalette &palette,
                           const QFont &font, const QRegion &part)
    : m_scene(scene)
    , m_size(size)
    , m_palette(palette)
    , m_font(font)
    , m_metrics(font)
    , m_part(part)
    , m_layout(
          layOutCharts(size, m_metrics, scene.plots, std::max(int(scene.data.sources.size()), 1)))
    , m_range(scene.rangeIn(m_layout))
{}

bool ChartPainter::isWanted(const QRectF &rect) const
{
    return m_part.isEmpty() || m_part.intersects(rect.toAlignedRect());
}

// With those next to them, which lines come from.
ChartPainter::CellSpan ChartPainter::wantedCells(const ChartLayout::Place &place) const
{
    const ChartData &data = m_scene.data;
    const QRectF room = lineRoom(place.area);
    const QRect wanted = m_part.intersected(room.toAlignedRect()).boundingRect();
    if (m_part.isEmpty())
        return {0, data.count};
    if (wanted.isEmpty() || data.count == 0)
        return {};
    const auto cellAt = [&](qreal x) {
        const double share = (x - place.area.left()) / place.area.width();
        const qint64 time = m_range.from + qint64(share * double(m_range.length()));
        return std::clamp<qint64>(time / data.cellLength() - data.first, 0, qint64(data.count) - 1);
    };
    const auto begin = std::size_t(std::max<qint64>(cellAt(wanted.left() - 2) - 2, 0));
    const auto last = std::min(std::size_t(cellAt(wanted.right() + 2)) + 2, data.count - 1);
    return {begin, last - begin + 1};
}

qreal ChartPainter::timeWidth() const
{
    return m_metrics.horizontalAdvance(QStringLiteral("00:00:00"));
}

QColor ChartPainter::colorOf(int source) const
{
    return toneColor(source == 0 ? Tone::Accent : Tone::Compared, m_palette);
}

QColor ChartPainter::faint(QPalette::ColorRole role, double share) const
{
    return mixed(m_palette.color(role), m_palette.color(QPalette::Base), share);
}

QPen ChartPainter::penOf(Figure figure, int source) const
{
    QPen pen(colorOf(source), 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setCosmetic(true);
    const bool isThin = figure == Figure::P95 || figure == Figure::BytesOut;
    const bool isDotted = figure == Figure::P99;
    pen.setWidthF(isThin || isDotted ? 1.0 : figure == Figure::P50 ? 2.0 : 1.5);
    if (source > 0)
        pen.setDashPattern(isDotted ? QList<qreal>{6, 2, 1, 2} : QList<qreal>{5, 3});
    else if (isDotted)
        pen.setDashPattern({1.5, 1.5});
    return pen;
}

ValueAxis ChartPainter::axisOf(const ChartLayout::Place &place) const
{
    const int ticks = std::max(int(place.area.height() / (TickDistance * m_metrics.height())), 1);
    if (place.plot == Plot::Heat)
        return heatAxis(m_scene.data);
    double highest = 0;
    for (const Figure figure : figuresOf(place.plot)) {
        for (const ChartSource &source : m_scene.data.sources) {
            for (const TimeSeries::Cell &cell : source.cells(figure))
                highest = cell.isGap() ? highest : std::max(highest, double(cell.highest));
        }
    }
    return valueAxis(unitOf(figuresOf(place.plot).front()), highest, ticks);
}

void ChartPainter::paint(QPainter &painter) const
{
    painter.setFont(m_font);
    painter.fillRect(QRectF(QPointF(), m_size), m_palette.color(QPalette::Base));
    for (int column = 0; column < m_layout.columns.size(); ++column) {
        paintRanges(painter, column);
        paintTimes(painter, column);
    }
    for (const ChartLayout::Place &place : m_layout.places) {
        const ValueAxis axis = axisOf(place);
        paintGrid(painter, place, axis);
        if (place.plot == Plot::Heat) {
            paintHeat(painter, place, axis);
        } else {
            paintGaps(painter, place);
            for (int source = int(m_scene.data.sources.size()) - 1; source >= 0; --source) {
                for (const Figure figure : figuresOf(place.plot))
                    paintLine(painter, place, axis, figure, source);
            }
        }
        if (isWanted(place.title))
            paintTitle(painter, place);
    }
    for (int column = 0; column < m_layout.columns.size(); ++column) {
        paintStates(painter, column);
        paintCrosshair(painter, column);
    }
}

void ChartPainter::paintGrid(QPainter &painter, const ChartLayout::Place &place,
                             const ValueAxis &axis) const
{
    const QPen grid(faint(QPalette::Text, 0.15), 1);
    qreal lastLabel = place.area.bottom() + 2 * m_metrics.height();
    for (const AxisTick &tick : axis.ticks) {
        const qreal y =
            std::round(place.area.bottom() - axis.shareOf(tick.value) * place.area.height()) + 0.5;
        painter.setPen(grid);
        painter.drawLine(QPointF(place.area.left(), y), QPointF(place.area.right(), y));
        if (lastLabel - y < m_metrics.height() * 0.95)
            continue;
        lastLabel = y;
        const QRectF room(place.title.left(), y - m_metrics.height() / 2,
                          place.area.left() - place.title.left() - m_metrics.averageCharWidth() / 2,
                          m_metrics.height());
        if (!isWanted(room))
            continue;
        painter.setPen(m_palette.color(QPalette::Text));
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
}

// Where nobody looked, between the first record and the last.
void ChartPainter::paintGaps(QPainter &painter, const ChartLayout::Place &place) const
{
    // A server without requests has no latencies.
    if (m_scene.data.sources.isEmpty() || place.plot == Plot::Latency)
        return;
    const auto &cells = m_scene.data.sources.first().cells(figuresOf(place.plot).front());
    const auto isKnown = [](const TimeSeries::Cell &cell) { return !cell.isGap(); };
    auto begin = std::find_if(cells.begin(), cells.end(), isKnown);
    const auto known = std::find_if(cells.rbegin(), cells.rend(), isKnown).base();
    const QBrush hatch(faint(QPalette::Text, 0.3), Qt::BDiagPattern);
    // Moves with the charts.
    constexpr int PatternWidth = 8;
    painter.setBrushOrigin(int(qint64(xOf(0, place.column)) % PatternWidth), 0);
    while (begin != known && begin != cells.end()) {
        begin = std::find_if_not(begin, known, isKnown);
        const auto end = std::find_if(begin, known, isKnown);
        if (begin == end)
            break;
        const auto placeOf = [&](auto cell) {
            return xOf(m_scene.data.beginOf(std::size_t(cell - cells.begin())), place.column);
        };
        painter.fillRect(QRectF(QPointF(placeOf(begin), place.area.top()),
                                QPointF(placeOf(end), place.area.bottom()))
                             .intersected(place.area),
                         hatch);
        begin = end;
    }
}

void ChartPainter::paintLine(QPainter &painter, const ChartLayout::Place &place,
                             const ValueAxis &axis, Figure figure, int source) const
{
    const ChartData &data = m_scene.data;
    const CellSpan wanted = wantedCells(place);
    if (wanted.count == 0)
        return;
    const auto placeOf = [&](std::size_t cell) {
        return xOf(data.beginOf(wanted.begin + cell) + data.cellLength() / 2, place.column);
    };
    const auto yOf = [&](float value) {
        return place.area.bottom() - axis.shareOf(double(value)) * place.area.height();
    };
    const ChartLine line =
        chartLine(std::span(data.sources[source].cells(figure)).subspan(wanted.begin, wanted.count),
                  placeOf, yOf);
    painter.save();
    painter.setClipRect(lineRoom(place.area), Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor band = colorOf(source);
    band.setAlphaF(0.3F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(band);
    for (const QPolygonF &part : line.bands)
        painter.drawPolygon(part);
    QPen pen = penOf(figure, source);
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF &part : line.parts) {
        if (part.size() > 1) {
            painter.setPen(pen);
            painter.drawPolyline(part);
        } else {
            painter.setPen(QPen(pen.color(), 3, Qt::SolidLine, Qt::RoundCap));
            painter.drawPoint(part.first());
        }
    }
    painter.restore();
}

// Of the first endpoint in the upper half, of the second in the lower one.
void ChartPainter::paintHeat(QPainter &painter, const ChartLayout::Place &place,
                             const ValueAxis &axis) const
{
    const ChartData &data = m_scene.data;
    const CellSpan wanted = wantedCells(place);
    if (wanted.count == 0)
        return;
    for (int source = 0; source < data.sources.size(); ++source) {
        const QImage image =
            heatImage(std::span(data.sources[source].heat).subspan(wanted.begin, wanted.count),
                      axis, colorOf(source), m_palette.color(QPalette::Base));
        if (image.isNull())
            continue;
        const qreal left = xOf(data.beginOf(wanted.begin), place.column);
        const qreal right = xOf(data.beginOf(wanted.begin + wanted.count), place.column);
        const qreal width = (right - left) / double(wanted.count);
        // Two endpoints share the columns.
        const qreal shift = data.sources.size() > 1 ? source * width / 2 : 0;
        painter.save();
        painter.setClipRect(place.area, Qt::IntersectClip);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter.setOpacity(data.sources.size() > 1 ? 0.7 : 1);
        painter.drawImage(QRectF(left + shift, place.area.top(), right - left, place.area.height()),
                          image);
        painter.restore();
    }
}

std::optional<std::size_t> ChartPainter::shownCell() const
{
    return m_scene.crosshair ? m_scene.data.cellAt(*m_scene.crosshair) : m_scene.data.newestCell();
}

QList<ChartPainter::Key> ChartPainter::keysOf(Plot plot, int source, bool isShort) const
{
    QList<Key> keys;
    const ChartSource &shown = m_scene.data.sources[source];
    const auto cell = shownCell();
    for (const Figure figure : figuresOf(plot)) {
        QStringList words{lineName(figure)};
        if (cell) {
            TimeSeries::Cell values = shown.cells(figure)[*cell];
            if (isShort)
                values.lowest = values.highest = values.middle;
            words.append(cellText(figure, values));
        }
        words.removeAll(QString());
        keys.append({penOf(figure, source), words.join(u' ')});
    }
    if (plot == Plot::Heat && m_scene.data.sources.size() > 1)
        keys.append(
            {penOf(Figure::Requests, source), shown.endpoint.toPrintable().section(u'/', -1)});
    return keys;
}

qreal ChartPainter::widthOf(const Key &key) const
{
    const qreal gap = m_metrics.averageCharWidth();
    return KeyLength * m_metrics.height() + m_metrics.horizontalAdvance(key.text) + 1 + 3 * gap;
}

QList<ChartPainter::Key> ChartPainter::keysFor(Plot plot, int source, qreal room) const
{
    const auto fit = [&](const QList<Key> &keys) {
        qreal width = 0;
        for (const Key &key : keys)
            width += widthOf(key);
        return width <= room;
    };
    QList<Key> keys = keysOf(plot, source, false);
    if (!fit(keys))
        keys = keysOf(plot, source, true);
    // Half a number says something else.
    while (plot != Plot::Heat && !keys.isEmpty() && !fit(keys))
        keys.removeLast();
    return keys;
}

QStringList ChartPainter::readout(const ChartLayout::Place &place, int source) const
{
    QStringList texts;
    for (const Key &key :
         keysFor(place.plot, source, place.title.right() - keysLeft(place, source)))
        texts.append(key.text);
    return texts;
}

QFont ChartPainter::titleFont() const
{
    QFont bold = m_font;
    bold.setBold(true);
    return bold;
}

// The second endpoint has a line of its own.
qreal ChartPainter::keysLeft(const ChartLayout::Place &place, int source) const
{
    if (source > 0)
        return place.area.left();
    const qreal title = QFontMetricsF(titleFont()).horizontalAdvance(plotTitle(place.plot));
    return place.title.left() + title + 2 * m_metrics.averageCharWidth();
}

void ChartPainter::paintTitle(QPainter &painter, const ChartLayout::Place &place) const
{
    const qreal line = m_metrics.height();
    const QString title =
        QFontMetricsF(titleFont())
            .elidedText(plotTitle(place.plot), Qt::ElideRight, place.title.width());
    painter.setFont(titleFont());
    painter.setPen(m_palette.color(QPalette::Text));
    painter.drawText(QRectF(place.title.topLeft(), QSizeF(place.title.width(), line)),
                     Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(m_font);
    for (int source = 0; source < m_scene.data.sources.size(); ++source) {
        const QRectF row(keysLeft(place, source), place.title.top() + source * line, 0, line);
        paintKeys(painter, keysFor(place.plot, source, place.title.right() - row.left()), row,
                  place.title.right());
    }
}

// From the start of `row`; leaves out what does not fit.
void ChartPainter::paintKeys(QPainter &painter, const QList<Key> &keys, const QRectF &row,
                             qreal right) const
{
    const qreal gap = m_metrics.averageCharWidth();
    const qreal length = KeyLength * m_metrics.height();
    qreal x = row.left();
    for (const Key &key : keys) {
        const qreal room = right - x - length - gap;
        if (room < 3 * gap)
            break;
        const QString text = m_metrics.elidedText(key.text, Qt::ElideRight, room);
        painter.setPen(key.pen);
        painter.drawLine(QPointF(x, row.center().y()), QPointF(x + length, row.center().y()));
        x += length + gap;
        painter.setPen(m_palette.color(QPalette::Text));
        const qreal width = m_metrics.horizontalAdvance(text) + 1;
        painter.drawText(QRectF(x, row.top(), width, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + 2 * gap;
    }
}

void ChartPainter::paintStates(QPainter &painter, int column) const
{
    const ChartData &data = m_scene.data;
    const ChartLayout::Column &place = m_layout.columns[column];
    for (int source = 0; source < data.sources.size(); ++source) {
        const qreal top = place.lanes.top() + source * (m_layout.laneHeight + 1);
        qreal lastMark = place.lanes.left() - m_metrics.height();
        for (const StateSpan &span : data.sources[source].states) {
            const Severity severity = severityOf(conditionOf(span));
            const qreal begin = std::max(xOf(span.begin, column), place.lanes.left());
            const qreal end = std::min(xOf(span.end, column), place.lanes.right());
            const QRect block =
                QRectF(begin, top, std::max(end - begin, 2.0), m_layout.laneHeight).toRect();
            drawStateBlock(painter, block, severity, m_palette);
            const bool isChange =
                span.begin > data.range.from && &span != &data.sources[source].states.first();
            if (source > 0 || !isChange || begin - lastMark < m_metrics.height() / 4)
                continue;
            lastMark = begin;
            painter.setPen(QPen(toneColor(severityTone(severity), m_palette), 1, Qt::DashLine));
            painter.drawLine(QPointF(begin, place.areas.top()), QPointF(begin, top));
        }
    }
}

void ChartPainter::paintTimes(QPainter &painter, int column) const
{
    // Before the first second is recorded, there is no time to show.
    if (m_range.from < 0)
        return;
    const ChartLayout::Column &place = m_layout.columns[column];
    const qreal width = timeWidth();
    const int most = std::max(int(place.axis.width() / (width * 1.6)), 1);
    for (const AxisTick &tick : timeTicks(m_range, most)) {
        const qreal x = std::floor(xOf(qint64(tick.value), column)) + 0.5;
        painter.setPen(QPen(faint(QPalette::Text, 0.1), 1));
        for (const ChartLayout::Place &chart : m_layout.places) {
            if (chart.column == column)
                painter.drawLine(QPointF(x, chart.area.top()), QPointF(x, chart.area.bottom()));
        }
        const qreal room = m_metrics.horizontalAdvance(tick.label) + 2;
        const qreal left = std::clamp(x - room / 2, place.axis.left() - width / 2,
                                      std::max(place.axis.right() - room, place.axis.left()));
        const QRectF label(left, place.axis.top(), room, place.axis.height());
        if (!isWanted(label))
            continue;
        painter.setPen(m_palette.color(QPalette::Text));
        painter.drawText(label, Qt::AlignCenter, tick.label);
    }
}

void ChartPainter::paintRanges(QPainter &painter, int column) const
{
    const QRectF areas = m_layout.columns[column].areas;
    const auto paintRange = [&](const ChartRange &range, const QColor &color) {
        const qreal left = xOf(range.from, column);
        const qreal right = std::max(xOf(range.until, column), left + 2);
        painter.fillRect(
            QRectF(QPointF(left, areas.top()), QPointF(right, areas.bottom())).intersected(areas),
            color);
    };
    if (m_scene.selection)
        paintRange(*m_scene.selection, faint(QPalette::Highlight, 0.25));
    if (m_scene.zoom)
        paintRange(*m_scene.zoom, faint(QPalette::Text, 0.15));
}

void ChartPainter::paintCrosshair(QPainter &painter, int column) const
{
    if (!m_scene.crosshair || !m_scene.data.range.contains(*m_scene.crosshair))
        return;
    const ChartLayout::Column &place = m_layout.columns[column];
    const qreal x = std::round(xOf(*m_scene.crosshair, column)) + 0.5;
    painter.setPen(QPen(m_palette.color(QPalette::Text), 1));
    painter.drawLine(QPointF(x, place.areas.top()), QPointF(x, place.lanes.bottom()));
    QString text = chartTime(*m_scene.crosshair, m_scene.data.step);
    for (const ChartSource &source : m_scene.data.sources) {
        if (const StateSpan *state = source.stateAt(*m_scene.crosshair))
            text += u' ' + conditionName(conditionOf(*state));
    }
    const qreal width = m_metrics.horizontalAdvance(text) + m_metrics.averageCharWidth();
    const QRectF box(std::clamp(x - width / 2, place.axis.left(),
                                std::max(place.axis.right() - width, place.axis.left())),
                     place.axis.top(), width, place.axis.height());
    painter.fillRect(box, m_palette.color(QPalette::Text));
    painter.setPen(m_palette.color(QPalette::Base));
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace Monitor
