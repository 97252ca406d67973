// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/table/contentdelegate.h"

namespace Monitor {

/// Draws HistoryRole as a strip of blocks, newest last: solid where all was well, hatched where
/// something needed attention, crossed and taller where nothing worked, empty where nobody was
/// watching. Even the briefest state stays visible. The tool tip describes what the pointer is on.
class HistoryDelegate : public ContentDelegate
{
    Q_OBJECT

public:
    using ContentDelegate::ContentDelegate;

    int roomBesideText(const QFontMetrics &metrics) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const QRect &area) const override;
};

} // namespace Monitor
