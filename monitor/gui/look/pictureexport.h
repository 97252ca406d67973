// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qsize.h>
#include <QtCore/qstring.h>

#include <functional>

class QPainter;
class QPalette;

namespace Monitor {

/// Something that is drawn as a whole.
struct Picture
{
    QSize size;    ///< In device-independent pixels.
    QString title; ///< Of the document.
    std::function<void(QPainter &painter, const QPalette &palette)> paint;
};

/// \name The picture as a file; GUI thread
/// Light, whatever the window's colours, as it is for paper and other people's screens.
/// @{

/// Sharp on paper; less so if it would be too large for most viewers otherwise.
QByteArray pictureAsPng(const Picture &picture);
/// @param resolution of the screen, in dots per inch.
QByteArray pictureAsSvg(const Picture &picture, int resolution);
/// @}

} // namespace Monitor
