// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtGui/qpolygon.h>

namespace Monitor {

/// The line through `series` inside `area`, from the oldest value at the left edge to the newest at
/// the right: one part for each run of known values, a single point for an isolated value. Skips
/// points between two of the same height, so an idle server takes one stroke.
///
/// The scale runs from 0, or the lowest value if negative, to the highest; a series of zeros lies
/// at the bottom. NaN and infinities count as unknown. Any thread.
QList<QPolygonF> sparklineParts(const QList<double> &series, const QRectF &area);

} // namespace Monitor
