// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/load/loadpanel.h"

#include "core/base/humanunits.h"

#include <QtGui/qpalette.h>

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

constexpr int WantedMarks = 4;

// 1, 2 or 5 times a power of ten.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least)
            return factor * power;
    }
    return 10 * power;
}

QFont titleFont(const QPainter &painter)
{
    QFont font = painter.font();
    font.setBold(true);
    return font;
}

// "10 µs" for "10.0 µs".
QString shortDuration(double nanoseconds)
{
    const QLocale locale;
    QString text = humanDuration(std::chrono::nanoseconds(std::llround(nanoseconds)), locale);
    const qsizetype point = text.indexOf(locale.decimalPoint());
    qsizetype end = point + 1;
    while (point >= 0 && end < text.size() && text[end].isDigit())
        ++end;
    return point < 0 ? text : text.remove(point, end - point);
}

} // namespace

QList<AxisMark> linearMarks(double highest, const std::function<QString(double)> &text)
{
    highest = std::max(highest, 1e-6);
    const double step = roundStep(highest / WantedMarks);
    QList<AxisMark> marks;
    for (int i = 0; i == 0 || marks.constLast().value < highest; ++i)
        marks.append({.value = i * step, .text = text(i * step)});
    return marks;
}

QList<AxisMark> durationMarks(std::chrono::nanoseconds lowest, std::chrono::nanoseconds highest)
{
    const auto power = [](std::chrono::nanoseconds time) {
        return std::log10(static_cast<double>(std::max<qint64>(time.count(), 1)));
    };
    const int first = static_cast<int>(std::floor(power(lowest)));
    const int last = std::max(first + 1, static_cast<int>(std::ceil(power(highest))));
    const int step = (last - first + WantedMarks - 1) / WantedMarks;
    QList<AxisMark> marks;
    for (int exponent = first; exponent < last + step; exponent += step) {
        const double value = std::pow(10.0, exponent);
        marks.append({.value = value, .text = shortDuration(value)});
    }
    return marks;
}

qreal LoadPanel::labelWidth(const QFontMetricsF &metrics) const
{
    qreal width = 0;
    for (const AxisMark &mark : up)
        width = std::max(width, metrics.horizontalAdvance(mark.text));
    return width + metrics.averageCharWidth();
}

qreal LoadPanel::heightOf(double value, const QRectF &plot) const
{
    const double lowest = up.constFirst().value;
    const double highest = up.constLast().value;
    const double share = scale == Scale::Linear ? (value - lowest) / (highest - lowest)
                                                : std::log(std::max(value, lowest) / lowest)
                                                      / std::log(highest / lowest);
    return plot.bottom() - std::clamp(share, 0.0, 1.0) * plot.height();
}

void LoadPanel::drawLegend(QPainter &painter, const QRectF &area, const QPalette &palette) const
{
    const QFontMetricsF metrics(painter.font());
    const qreal space = metrics.averageCharWidth();
    const qreal left = area.left() + QFontMetricsF(titleFont(painter)).horizontalAdvance(title);
    qreal right = area.right();
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const qreal width = metrics.horizontalAdvance(line->name);
        // In a narrow place, the last names must do.
        if (line->name.isEmpty() || right - width - 6 * space < left)
            continue;
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRectF(right - width, area.top(), width, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, line->name);
        right -= width + space / 2;
        painter.setPen(line->pen);
        const qreal middle = area.top() + metrics.height() / 2;
        painter.drawLine(QPointF(right - 3 * space, middle), QPointF(right, middle));
        right -= 5 * space;
    }
}

void LoadPanel::draw(QPainter &painter, const QRectF &area, const QPalette &palette,
                     qreal labelWidth) const
{
    const QFontMetricsF metrics(painter.font());
    const QColor text = palette.color(QPalette::Text);
    QColor grid = text;
    grid.setAlphaF(0.15F);
    painter.save();
    painter.setFont(titleFont(painter));
    painter.setPen(text);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.restore();
    drawLegend(painter, area, palette);

    const QRectF plot(area.left() + labelWidth, area.top() + metrics.height() * 1.5,
                      area.width() - labelWidth - metrics.averageCharWidth(),
                      area.height() - metrics.height() * 2.75);
    if (plot.width() < 1 || plot.height() < 1)
        return;
    for (const AxisMark &mark : up) {
        const qreal y = heightOf(mark.value, plot);
        painter.setPen(QPen(grid, 0));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(text);
        painter.drawText(QRectF(area.left(), y - metrics.height() / 2,
                                labelWidth - metrics.averageCharWidth() / 2, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, mark.text);
    }
    const double end = across.constLast().value;
    for (const AxisMark &mark : across) {
        const qreal x = plot.left() + mark.value / end * plot.width();
        painter.setPen(QPen(grid, 0));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(text);
        const qreal width = metrics.horizontalAdvance(mark.text) + 2;
        const qreal left = std::clamp(x - width / 2, area.left(), area.right() - width);
        painter.drawText(
            QRectF(left, plot.bottom() + metrics.height() / 4, width, metrics.height()),
            Qt::AlignHCenter | Qt::AlignVCenter, mark.text);
    }
    for (const Line &line : lines) {
        painter.setPen(line.pen);
        for (const QList<QPointF> &part : line.parts) {
            QPolygonF points;
            for (const QPointF &point : part)
                points.append(QPointF(plot.left() + point.x() / end * plot.width(),
                                      heightOf(point.y(), plot)));
            if (points.size() == 1)
                painter.drawEllipse(points.constFirst(), 1.5, 1.5);
            else
                painter.drawPolyline(points);
        }
    }
}

} // namespace Monitor
