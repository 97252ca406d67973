// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/table/contentdelegate.h"

namespace Monitor {

/// Draws HistoryRole as a strip of blocks, the newest at the end: full and plain where all was
/// well, hatched where something wanted attention, crossed and higher where nothing worked, empty
/// where nobody looked. A state of a moment is wide enough to be seen. The tool tip tells what the
/// pointer is on.
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
