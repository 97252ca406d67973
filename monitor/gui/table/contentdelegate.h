// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qstyleditemdelegate.h>

namespace Monitor {

/// Draws cells with content of its own on what the style draws for any cell: the ground, the
/// selection, hovering, focus. Cells of rows that are gone (GoneRole) look disabled.
class ContentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

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

    static bool isSelected(const QStyleOptionViewItem &option);
    /// The colour of text in the cell.
    static QColor textColor(const QStyleOptionViewItem &option);
};

} // namespace Monitor
