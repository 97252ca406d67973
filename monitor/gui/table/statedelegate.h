// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/table/contentdelegate.h"

namespace Monitor {

/// Draws an endpoint's state: the icon of ConditionRole, the word of DisplayRole, and the text of
/// ReasonRole in grey as far as it fits. A reason that does not fit is in the tool tip, unless the
/// model has its own.
class StateDelegate : public ContentDelegate
{
    Q_OBJECT

public:
    using ContentDelegate::ContentDelegate;

    /// The icon.
    int roomBesideText(const QFontMetrics &metrics) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const QRect &area) const override;
};

} // namespace Monitor
