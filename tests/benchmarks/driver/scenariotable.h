// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/remarks.h"
#include "driver/scenario.h"

namespace Bench {

/// The report's section on the monitor; empty if nothing was measured.
QString monitorSection(const QList<ScenarioResult> &results, const Remarks &remarks);
/// The same on services.
QString serviceSection(const QList<ScenarioResult> &results, const Remarks &remarks);
/// The same on the bridge.
QString bridgeSection(const QList<ScenarioResult> &results, const Remarks &remarks);

} // namespace Bench
