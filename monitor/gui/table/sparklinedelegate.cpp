// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/sparklinedelegate.h"

#include "gui/look/palettecolors.h"
#include "gui/look/sparkline.h"
#include "models/table/roles.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qstyle.h>

#include <algorithm>

namespace Monitor {

namespace {

int sparklineTextRoom(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString sample =
        index.model()->headerData(index.column(), Qt::Horizontal, SampleRole).toString();
    const int width = std::max(option.fontMetrics.horizontalAdvance(text),
                               option.fontMetrics.horizontalAdvance(sample));
    // horizontalAdvance() rounds, and elidedText() does not.
    return width > 0 ? width + 1 : 0;
}

/// The desktop's selection colour, or the nearest visible one: a line as thin as this needs the
/// contrast of text.
QColor sparklineColor(const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &text)
{
    if (option.state.testFlag(QStyle::State_Selected) || index.data(GoneRole).toBool()
        || option.palette.currentColorGroup() == QPalette::Disabled)
        return text;
    const QColor highlight = option.palette.color(QPalette::Highlight);
    const QColor base = option.palette.color(QPalette::Base);
    return contrastRatio(highlight, base) >= readableContrast
               ? highlight
               : toneColor(Tone::Accent, option.palette);
}

/// Not cached: values change with every poll, so a cache would hardly ever hit.
void drawSparkline(QPainter *painter, const QList<double> &series, const QRectF &area,
                   const QColor &color, qreal dotRadius)
{
    const QList<QPolygonF> parts = sparklineParts(series, area);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &part : parts) {
        if (part.size() == 1)
            painter->drawPoint(part.first());
        else
            painter->drawPolyline(part);
    }
    if (!parts.isEmpty() && qFuzzyCompare(parts.last().last().x(), area.right())) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(parts.last().last(), dotRadius, dotRadius);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

int SparklineDelegate::roomBesideText(const QFontMetrics &metrics) const
{
    // A line four times as wide as high shows its course well.
    return 4 * metrics.height();
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    return {roomBesideText(cell.fontMetrics) + sparklineTextRoom(cell, index)
                + 4 * contentMargin(cell),
            QStyledItemDelegate::sizeHint(option, index).height()};
}

void SparklineDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index, const QRect &area) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const int textWidth = std::min(sparklineTextRoom(option, index), area.width());
    const QRect textRect(area.left() + area.width() - textWidth, area.top(), textWidth,
                         area.height());
    painter->setPen(textColor(option));
    drawText(painter, option, area, textRect, Qt::AlignRight, text);

    const qreal dotRadius = option.fontMetrics.height() / 8.0;
    const int gap = textWidth > 0 ? 2 * contentMargin(option) : 0;
    const QRect lineRect(area.left(), area.top(), area.width() - textWidth - gap, area.height());
    // Leaves room for the pen's width and the dot.
    const QRectF line = QRectF(QStyle::visualRect(option.direction, area, lineRect))
                            .adjusted(dotRadius, dotRadius + 2, -dotRadius, -dotRadius - 2);
    if (line.width() >= option.fontMetrics.height())
        drawSparkline(painter, index.data(SeriesRole).value<QList<double>>(), line,
                      sparklineColor(option, index, textColor(option)), dotRadius);
}

} // namespace Monitor
