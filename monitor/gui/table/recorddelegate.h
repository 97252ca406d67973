// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/look/itemdelegate.h"

namespace Monitor {

/// Shows the cells of a RecordView: numbers to the right, rows that are gone in grey, slanted and
/// struck out, new ones bold. What does not fit has a tool tip, if the model gives none.
class RecordDelegate : public ItemDelegate
{
    Q_OBJECT

public:
    using ItemDelegate::ItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Monitor
