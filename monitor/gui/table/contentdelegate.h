// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/table/recorddelegate.h"

namespace Monitor {

/// Draws cells with content of its own on what the style draws for any cell: the ground, the
/// selection, hovering, focus. Rows that are gone or new look as in other cells.
class ContentDelegate : public RecordDelegate
{
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

    /// How much wider than its text a cell should be, in pixels.
    virtual int roomBesideText(const QFontMetrics &metrics) const
    {
        Q_UNUSED(metrics)
        return 0;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const final;

protected:
    /// Draws the cell's content.
    /// @param option as the style has it; the current group of its palette is the one to draw with.
    /// @param area to stay within; it is clipped to that.
    virtual void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index, const QRect &area) const = 0;

    /// The room between a cell's edge and its content, in device-independent pixels; texts keep as
    /// much distance from what is beside them.
    static int contentMargin(const QStyleOptionViewItem &option);

    /// Draws one line of `text`, elided where it has no room, at the height of the text of other
    /// cells.
    /// @param area of the cell's content; mirrored in languages that are written from the right.
    /// @param rect within it; its alignment too is for languages that are written from the left.
    static void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                         const QRect &rect, Qt::Alignment alignment, const QString &text);

    static bool isSelected(const QStyleOptionViewItem &option);
    /// The colour of text in the cell.
    static QColor textColor(const QStyleOptionViewItem &option);
};

} // namespace Monitor
