// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/contentdelegate.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>

namespace Monitor {

namespace {

const QStyle *cellStyle(const QStyleOptionViewItem &option)
{
    return option.widget != nullptr ? option.widget->style() : QApplication::style();
}

QPalette::ColorGroup cellColorGroup(const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

} // namespace

void ContentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.icon = {};
    cell.features &= ~(QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration);
    cell.palette.setCurrentColorGroup(cellColorGroup(cell));
    cellStyle(cell)->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const int margin = contentMargin(cell);
    const QRect area = cell.rect.adjusted(margin, 0, -margin, 0);
    if (area.isEmpty())
        return;
    painter->save();
    painter->setClipRect(area, Qt::IntersectClip);
    painter->setFont(cell.font);
    paintContent(painter, cell, index, area);
    painter->restore();
}

void ContentDelegate::drawText(QPainter *painter, const QStyleOptionViewItem &option,
                               const QRect &area, const QRect &rect, Qt::Alignment alignment,
                               const QString &text)
{
    // Matches where styles put text in other cells: rounded to whole pixels, or it would jitter
    // between columns.
    const QRect place = QStyle::visualRect(option.direction, area, rect);
    const int height = option.fontMetrics.height();
    const QRect line(place.left(), place.top() + (place.height() - height) / 2, place.width(),
                     height);
    painter->drawText(
        line,
        int(QStyle::visualAlignment(option.direction, alignment | Qt::AlignTop))
            | Qt::TextSingleLine,
        option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width(), Qt::TextSingleLine));
}

int ContentDelegate::contentMargin(const QStyleOptionViewItem &option)
{
    return cellStyle(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
}

bool ContentDelegate::isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QColor ContentDelegate::textColor(const QStyleOptionViewItem &option)
{
    return option.palette.color(isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace Monitor
