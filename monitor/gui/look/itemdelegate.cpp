// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/itemdelegate.h"

#include "gui/look/plaintext.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qtooltip.h>

namespace Monitor {

bool ItemDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isToolTip = event != nullptr && view != nullptr && event->type() == QEvent::ToolTip;
    const QString text = isToolTip ? index.data(Qt::ToolTipRole).toString() : QString();
    if (text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), toolTipText(text), view->viewport(),
                       view->visualRect(index));
    return true;
}

} // namespace Monitor
