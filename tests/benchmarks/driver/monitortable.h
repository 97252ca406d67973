// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/monitorscenario.h"
#include "driver/remarks.h"

namespace Bench {

/// The report's section on the monitor; empty if nothing was measured.
QString monitorSection(const QList<MonitorResult> &results, const Remarks &remarks);

} // namespace Bench
