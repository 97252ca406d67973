// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtGui/qpolygon.h>

namespace Monitor {

/// The line through `series` inside of `area`, oldest value at the left edge, newest at the right:
/// one part for every run of known values, a part of one point for a value with none beside it.
/// Points between two of the same height are left out: servers that rest are drawn in one stroke.
///
/// The scale goes from 0, or the least value if that is negative, to the greatest value; a series
/// of nothing but zeros lies at the bottom. NaN and infinities are not known. Any thread.
QList<QPolygonF> sparklineParts(const QList<double> &series, const QRectF &area);

} // namespace Monitor
