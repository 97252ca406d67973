// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/look/theme.h"

#include <QtGui/qimage.h>
#include <QtWidgets/qstyleditemdelegate.h>

/// What a delegate draws into one cell, for inspection by tests.
class CellPicture
{
public:
    Monitor::Theme::Scheme scheme = Monitor::Theme::Scheme::Light;
    qreal devicePixelRatio = 1;
    QSize size{300, 24};
    QStyle::State state = QStyle::State_Enabled | QStyle::State_Active;
    Qt::LayoutDirection direction = Qt::LeftToRight;

    /// The option used for drawing.
    QStyleOptionViewItem option() const;

    /// The cell with a margin of `margin` around it, which must stay empty.
    QImage draw(const QStyledItemDelegate &delegate, const QModelIndex &index) const;

    /// Just `text`, in a cell's colours and font.
    /// @param alignment AlignLeft or AlignRight, as letters may begin between two pixels.
    QImage drawText(const QString &text, Qt::Alignment alignment) const;

    /// The cell's pixels only.
    QImage cellOf(const QImage &picture) const;

    /// Whether the whole margin has the background colour.
    bool isMarginEmpty(const QImage &picture) const;

    static constexpr int margin = 12;

private:
    QColor ground() const;
};

/// The first and last columns of pixels that differ from the first pixel; {-1, -1} if none does.
/// Rows likewise.
std::pair<int, int> paintedColumns(const QImage &image);
std::pair<int, int> paintedRows(const QImage &image);

/// The picture without its uniform border; null if it is all uniform.
QImage trimmed(const QImage &image);

/// The greatest contrast of any pixel with the first one.
double strongestContrast(const QImage &image);
