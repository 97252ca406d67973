// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/qimage.h>

class QWidget;

/// Examines a window's colours as they appear on the screen.
namespace ColorInspector {

/// The texts that are hard to read, one line per finding; empty if all is well. Text needs a
/// contrast of 4.5 with its background, or 3 if disabled.
QString unreadable(QWidget &window);

/// The most frequent colour.
QRgb groundOf(const QImage &picture);

/// The greatest contrast of any pixel with that colour.
double contrastIn(const QImage &picture);

/// Whether `picture` contains `shape`, in roughly the colours it would have on `ground`.
/// @param shape with the same device pixel ratio as the picture.
bool contains(const QImage &picture, const QImage &shape, QRgb ground);

} // namespace ColorInspector
