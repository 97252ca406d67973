// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/recorddelegate.h"

#include "models/table/rawvalue.h"
#include "models/table/roles.h"

namespace Monitor {

namespace {

bool isNumberCell(const QModelIndex &index)
{
    // Unknown values stand where the known ones do.
    const QVariant unit = index.model()->headerData(index.column(), Qt::Horizontal, UnitRole);
    if (Unit(unit.toInt()) != Unit::None)
        return Unit(unit.toInt()) != Unit::Time;
    const QVariant raw = index.data(RawRole);
    return numberOf(raw) && raw.typeId() != QMetaType::QDateTime;
}

} // namespace

void RecordDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(Qt::TextAlignmentRole).isValid() && isNumberCell(index))
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
