// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/table/recorddelegate.h"

namespace Monitor {

/// Draws custom content over the style's ordinary cell: background, selection, hover, focus. Gone
/// and new rows look as in other cells.
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
    /// @param option initialized by the style; draw with the current group of its palette.
    /// @param area to stay within; painting is clipped to it.
    virtual void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index, const QRect &area) const = 0;

    /// The distance between a cell's edge and its content, in device-independent pixels; also used
    /// between texts and their neighbours.
    static int contentMargin(const QStyleOptionViewItem &option);

    /// Draws one line of `text`, elided if necessary, on the same baseline as in other cells.
    /// @param area of the cell's content; mirrored in right-to-left languages.
    /// @param rect within it, with its alignment, as for left-to-right languages.
    static void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                         const QRect &rect, Qt::Alignment alignment, const QString &text);

    static bool isSelected(const QStyleOptionViewItem &option);
    /// The cell's text colour.
    static QColor textColor(const QStyleOptionViewItem &option);
};

} // namespace Monitor
