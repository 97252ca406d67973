// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "cellpicture.h"

#include "gui/look/palettecolors.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>

#include <algorithm>
#include <set>

namespace {

bool isLineGround(const QImage &image, int line, bool isColumn)
{
    const int length = isColumn ? image.height() : image.width();
    for (int i = 0; i < length; ++i) {
        const QPoint pixel = isColumn ? QPoint(line, i) : QPoint(i, line);
        if (image.pixel(pixel) != image.pixel(0, 0))
            return false;
    }
    return true;
}

std::pair<int, int> paintedLines(const QImage &image, bool isColumn)
{
    const int count = isColumn ? image.width() : image.height();
    int first = 0;
    while (first < count && isLineGround(image, first, isColumn))
        ++first;
    if (first == count)
        return {-1, -1};
    int last = count - 1;
    while (isLineGround(image, last, isColumn))
        --last;
    return {first, last};
}

} // namespace

QStyleOptionViewItem CellPicture::option() const
{
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(margin, margin), size);
    option.palette = Monitor::Theme::paletteOf(scheme);
    option.state = state;
    option.direction = direction;
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.decorationSize = QSize(16, 16);
    option.showDecorationSelected = true;
    return option;
}

QColor CellPicture::ground() const
{
    return Monitor::Theme::paletteOf(scheme).color(QPalette::Base);
}

QImage CellPicture::draw(const QStyledItemDelegate &delegate, const QModelIndex &index) const
{
    const QSize whole = size + QSize(2 * margin, 2 * margin);
    QImage image((QSizeF(whole) * devicePixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(ground());
    QPainter painter(&image);
    delegate.paint(&painter, option(), index);
    return image;
}

QImage CellPicture::drawText(const QString &text, Qt::Alignment alignment) const
{
    QImage image((QSizeF(size) * devicePixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(ground());
    QPainter painter(&image);
    painter.setFont(option().font);
    painter.setPen(option().palette.color(QPalette::Text));
    painter.drawText(QRect(QPoint(), size).adjusted(10, 0, -10, 0),
                     int(alignment | Qt::AlignVCenter), text);
    painter.end();
    return image;
}

QImage CellPicture::cellOf(const QImage &picture) const
{
    const QPointF topLeft = QPointF(margin, margin) * devicePixelRatio;
    return picture.copy(QRect(topLeft.toPoint(), (QSizeF(size) * devicePixelRatio).toSize()));
}

bool CellPicture::isMarginEmpty(const QImage &picture) const
{
    const QRect cell(QPoint(int(margin * devicePixelRatio), int(margin * devicePixelRatio)),
                     (QSizeF(size) * devicePixelRatio).toSize());
    const QRgb empty = ground().rgb();
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (!cell.contains(x, y) && picture.pixel(x, y) != empty)
                return false;
        }
    }
    return true;
}

std::pair<int, int> paintedColumns(const QImage &image)
{
    return paintedLines(image, true);
}

std::pair<int, int> paintedRows(const QImage &image)
{
    return paintedLines(image, false);
}

QImage trimmed(const QImage &image)
{
    const auto [left, right] = paintedColumns(image);
    const auto [top, bottom] = paintedRows(image);
    return left < 0 ? QImage() : image.copy(QRect(QPoint(left, top), QPoint(right, bottom)));
}

double strongestContrast(const QImage &image)
{
    // Each colour once: there are few, and many pixels.
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    }
    const QColor first = image.pixelColor(0, 0);
    double strongest = 1;
    for (const QRgb color : colors)
        strongest = std::max(strongest, Monitor::contrastRatio(QColor::fromRgb(color), first));
    return strongest;
}
