// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/recorddelegate.h"

#include "models/filtervalue.h"

namespace Monitor {

void RecordDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant raw = index.data(RawRole);
    const bool isNumber = numberOf(raw) && raw.typeId() != QMetaType::QDateTime;
    if (isNumber && !index.data(Qt::TextAlignmentRole).isValid())
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    if (index.data(GoneRole).toBool()) {
        option->font.setItalic(true);
        const QBrush grey = option->palette.brush(QPalette::Disabled, QPalette::Text);
        option->palette.setBrush(QPalette::Text, grey);
    } else if (index.data(NewRole).toBool()) {
        option->font.setBold(true);
    }
}

} // namespace Monitor
