// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/look/theme.h"

#include <QtGui/qimage.h>
#include <QtWidgets/qstyleditemdelegate.h>

/// What a delegate draws into one cell, for tests that look at it.
class CellPicture
{
public:
    Monitor::Theme::Scheme scheme = Monitor::Theme::Scheme::Light;
    qreal devicePixelRatio = 1;
    QSize size{300, 24};
    QStyle::State state = QStyle::State_Enabled | QStyle::State_Active;
    Qt::LayoutDirection direction = Qt::LeftToRight;

    /// The option that the picture is drawn with.
    QStyleOptionViewItem option() const;

    /// The cell with a margin of `margin` around it, in which nothing may be drawn.
    QImage draw(const QStyledItemDelegate &delegate, const QModelIndex &index) const;

    /// `text` and nothing else, in the colours and the font of a cell.
    /// @param alignment AlignLeft or AlignRight, as letters may begin between two pixels.
    QImage drawText(const QString &text, Qt::Alignment alignment) const;

    /// The cell's pixels only.
    QImage cellOf(const QImage &picture) const;

    /// Whether all pixels of the margin are as the ground is.
    bool isMarginEmpty(const QImage &picture) const;

    static constexpr int margin = 12;

private:
    QColor ground() const;
};

/// The columns of pixels, first and last, that differ from the picture's first pixel; {-1, -1}:
/// none does. Rows likewise.
std::pair<int, int> paintedColumns(const QImage &image);
std::pair<int, int> paintedRows(const QImage &image);

/// The picture without what is as the first pixel all around; null: all is.
QImage trimmed(const QImage &image);

/// The greatest contrast of any pixel with the picture's first pixel.
double strongestContrast(const QImage &image);
