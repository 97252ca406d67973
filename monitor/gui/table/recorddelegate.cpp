// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/recorddelegate.h"

#include "core/endpoint/endpointaddress.h"
#include "gui/look/palettecolors.h"
#include "gui/look/plaintext.h"
#include "models/table/rawvalue.h"
#include "models/table/roles.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qtooltip.h>

namespace Monitor {

namespace {

bool isNumberCell(const QModelIndex &index)
{
    // Aligns unknown values like known ones.
    const QVariant unit = index.model()->headerData(index.column(), Qt::Horizontal, UnitRole);
    if (Unit(unit.toInt()) != Unit::None)
        return Unit(unit.toInt()) != Unit::Time;
    const QVariant raw = index.data(RawRole);
    return numberOf(raw) && raw.typeId() != QMetaType::QDateTime;
}

bool isOnHost(const QString &text)
{
    return text.contains(u":/") && EndpointAddress::ofText(text.toUtf8()).isRemote();
}

} // namespace

void RecordDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    ItemDelegate::initStyleOption(option, index);
    if (!index.data(Qt::TextAlignmentRole).isValid() && isNumberCell(index))
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    if (index.data(GoneRole).toBool()) {
        // Readable, and recognizable without colours.
        option->font.setItalic(true);
        option->font.setStrikeOut(true);
        option->palette.setColor(QPalette::Text, toneColor(Tone::Unknown, option->palette));
    } else if (index.data(NewRole).toBool()) {
        option->font.setBold(true);
    }
    option->fontMetrics = QFontMetrics(option->font);
    // The end of a path tells it from others; so does the host before it.
    if (option->text.startsWith(u'/') || option->text.startsWith(u'@'))
        option->textElideMode = Qt::ElideLeft;
    else if (isOnHost(option->text))
        option->textElideMode = Qt::ElideMiddle;
}

bool RecordDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isAsked = event != nullptr && view != nullptr && event->type() == QEvent::ToolTip
                         && index.data(Qt::ToolTipRole).toString().isEmpty();
    if (!isAsked || sizeHint(option, index).width() <= view->visualRect(index).width())
        return ItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), toolTipText(index.data(Qt::DisplayRole).toString()),
                       view);
    return true;
}

} // namespace Monitor
