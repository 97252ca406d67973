// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/charts/chartaxis.h"

#include <QtGui/qimage.h>

#include <span>

namespace Monitor {

/// The scale of a heat map: from the shortest to the longest request of all endpoints.
ValueAxis heatAxis(const ChartData &data);

/// One pixel per cell and bucket of `axis`, the slowest requests at the top: the more of a cell's
/// requests a bucket has, the more it is `color` and the less `ground`. Even a single one is
/// visible. Null if there are no requests.
QImage heatImage(std::span<const LatencyHeat::Column> columns, const ValueAxis &axis,
                 const QColor &color, const QColor &ground);

} // namespace Monitor
