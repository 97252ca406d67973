// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/charts/chartpainter.h"

namespace Monitor {

/// What changes on the screen from one picture of charts to a later one of the same size.
struct ChartChanges
{
    int shift = 0;      ///< By how many pixels `moved` moves to the left.
    QList<QRect> moved; ///< Apart from each other.
    QRegion outdated;   ///< What to paint again then, besides what has nothing to move there.
};

/// Time goes on, and little else changes: most of a picture only moves. What it costs to draw is
/// spent where more has changed.
ChartChanges changesBetween(const ChartPainter &before, const ChartPainter &after);

} // namespace Monitor
