// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/itemdelegate.h"

#include "gui/look/plaintext.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qtooltip.h>

namespace Monitor {

namespace {

// Wider than any screen. Styles lay out the whole text before eliding it, which takes seconds for a
// megabyte, and minutes if it is combining marks on a single letter.
constexpr qsizetype LongestCellText = 1'000;

} // namespace

bool ItemDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!event || !view || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), toolTipText(text), view->viewport(),
                       view->visualRect(index));
    return true;
}

void ItemDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (option->text.size() > LongestCellText)
        option->text = option->text.left(LongestCellText) + QChar(0x2026);
}

} // namespace Monitor
