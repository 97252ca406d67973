// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/statedelegate.h"

#include "gui/look/conditionicon.h"
#include "gui/look/plaintext.h"
#include "models/table/roles.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qtooltip.h>

#include <algorithm>

namespace Monitor {

namespace {

/// The layout of a cell, left to right.
struct StateParts
{
    QRect icon;
    QRect word;
    QRect reason; ///< Empty if there is no room.
};

StateParts layOutState(const QRect &area, int iconExtent, int spacing, int wordWidth)
{
    StateParts parts;
    parts.icon =
        QRect(area.left(), area.top() + (area.height() - iconExtent) / 2, iconExtent, iconExtent);
    const int textLeft = area.left() + iconExtent + spacing;
    const int room = std::max(0, area.left() + area.width() - textLeft);
    parts.word = QRect(textLeft, area.top(), std::min(wordWidth, room), area.height());
    const int reasonLeft = textLeft + wordWidth + 2 * spacing;
    const int reasonRoom = std::max(0, area.left() + area.width() - reasonLeft);
    parts.reason = QRect(reasonLeft, area.top(), reasonRoom, area.height());
    return parts;
}

/// The width a text needs. horizontalAdvance() rounds, and elidedText() does not.
int stateTextWidth(const QStyleOptionViewItem &option, const QString &text)
{
    return text.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(text) + 1;
}

IconName stateIconOf(const QModelIndex &index)
{
    const QVariant condition = index.data(ConditionRole);
    return condition.isValid() ? conditionIcon(EndpointCondition(condition.toInt()))
                               : IconName::StateUnknown;
}

QIcon::Mode stateIconMode(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (option.state.testFlag(QStyle::State_Selected))
        return QIcon::Selected;
    const bool isPlain =
        option.state.testFlag(QStyle::State_Enabled) && !index.data(GoneRole).toBool();
    return isPlain ? QIcon::Normal : QIcon::Disabled;
}

} // namespace

int StateDelegate::roomBesideText(const QFontMetrics &metrics) const
{
    return metrics.height() + metrics.averageCharWidth();
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const int margin = contentMargin(cell);
    const QString reason = index.data(ReasonRole).toString();
    int width = cell.decorationSize.height() + stateTextWidth(cell, cell.text) + 3 * margin;
    if (!reason.isEmpty())
        width += stateTextWidth(cell, reason) + 2 * margin;
    const int height = std::max(cell.decorationSize.height(), cell.fontMetrics.height());
    return QSize(width, height + 2)
        .expandedTo({0, QStyledItemDelegate::sizeHint(option, index).height()});
}

void StateDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index, const QRect &area) const
{
    const QString word = index.data(Qt::DisplayRole).toString();
    const QString reason = index.data(ReasonRole).toString();
    const int extent = std::min(option.decorationSize.height(), area.height());
    const StateParts parts =
        layOutState(area, extent, contentMargin(option), stateTextWidth(option, word));

    painter->drawPixmap(QStyle::visualRect(option.direction, area, parts.icon),
                        iconPixmap(stateIconOf(index), option.palette, extent,
                                   painter->device()->devicePixelRatioF(),
                                   stateIconMode(option, index)));
    painter->setPen(textColor(option));
    drawText(painter, option, area, parts.word, Qt::AlignLeft, word);
    const bool isPlain =
        !isSelected(option) && option.palette.currentColorGroup() != QPalette::Disabled;
    if (isPlain)
        painter->setPen(toneColor(Tone::Unknown, option.palette));
    // Fewer than a few letters say nothing.
    if (parts.reason.width() > 4 * option.fontMetrics.averageCharWidth())
        drawText(painter, option, area, parts.reason, Qt::AlignLeft, reason);
}

bool StateDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString reason = index.data(ReasonRole).toString();
    const bool isOurs = event != nullptr && view != nullptr && event->type() == QEvent::ToolTip
                        && !reason.isEmpty() && !index.data(Qt::ToolTipRole).isValid();
    if (!isOurs || sizeHint(option, index).width() <= view->visualRect(index).width())
        return ContentDelegate::helpEvent(event, view, option, index);
    //: A state and why: "Not listening: Nobody listens on this socket"
    QToolTip::showText(
        event->globalPos(),
        toolTipText(tr("%1: %2").arg(index.data(Qt::DisplayRole).toString(), reason)), view);
    return true;
}

} // namespace Monitor
