// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Monitor {

/// Lets screen readers ask ChartViews: their description is a summary, or, with a crosshair, the
/// values there. Nothing is composed unless asked for. May be called repeatedly.
void installAccessibleCharts();

} // namespace Monitor
