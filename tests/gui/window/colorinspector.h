// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/qimage.h>

class QWidget;

/// Looks at the colours of a window as they are on the screen.
namespace ColorInspector {

/// The texts of the window that are hard to read, one line per finding; nothing: all is well. A
/// text needs a contrast of 4.5 with its ground, and of 3 when it is disabled.
QString unreadable(QWidget &window);

/// The colour that most of the picture has.
QRgb groundOf(const QImage &picture);

/// The greatest contrast of any pixel with that colour.
double contrastIn(const QImage &picture);

/// Where `shape` is found in `picture`, at about the colours that it would have on `ground`.
/// @param shape with the same ratio of device pixels as the picture.
bool contains(const QImage &picture, const QImage &shape, QRgb ground);

} // namespace ColorInspector
