// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/chartexport.h"

#include "gui/charts/chartview.h"
#include "gui/look/theme.h"

#include <QtCore/qbuffer.h>
#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <QtSvg/qsvggenerator.h>

namespace Monitor {

namespace {

// Sharp on paper.
constexpr qreal ExportRatio = 2;

} // namespace

QByteArray chartPng(ChartView &view)
{
    QImage image(view.size() * ExportRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ExportRatio);
    QPainter painter(&image);
    view.render(painter, view.size(), Theme::paletteOf(Theme::Scheme::Light));
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray chartSvg(ChartView &view, const QString &title)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(view.size());
    generator.setViewBox(QRect(QPoint(), view.size()));
    generator.setResolution(view.logicalDpiX());
    generator.setTitle(title);
    QPainter painter(&generator);
    view.render(painter, view.size(), Theme::paletteOf(Theme::Scheme::Light));
    painter.end();
    return buffer.data();
}

} // namespace Monitor
