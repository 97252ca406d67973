// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/pictureexport.h"

#include "gui/look/theme.h"

#include <QtCore/qbuffer.h>
#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <QtSvg/qsvggenerator.h>

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

// Sharp on paper.
constexpr qreal ExportRatio = 2;

// 256 MiB in memory.
constexpr double MostPixels = 64.0 * 1024 * 1024;

qreal ratioFor(const QSize &size)
{
    const double pixels = double(size.width()) * double(size.height());
    return std::min(ExportRatio, std::sqrt(MostPixels / std::max(pixels, 1.0)));
}

} // namespace

QByteArray pictureAsPng(const Picture &picture)
{
    const qreal ratio = ratioFor(picture.size);
    QImage image(picture.size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    picture.paint(painter, Theme::paletteOf(Theme::Scheme::Light));
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray pictureAsSvg(const Picture &picture, int resolution)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size);
    generator.setViewBox(QRect(QPoint(), picture.size));
    generator.setResolution(resolution);
    generator.setTitle(picture.title);
    QPainter painter(&generator);
    picture.paint(painter, Theme::paletteOf(Theme::Scheme::Light));
    painter.end();
    return buffer.data();
}

} // namespace Monitor
