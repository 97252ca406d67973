// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/look/itemdelegate.h"

namespace Monitor {

/// Draws the cells of a RecordView: numbers right-aligned, gone rows grey, italic and struck out,
/// new ones bold. Elided text gets a tool tip if the model has none.
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
