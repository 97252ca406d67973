// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/monitorscenario.h"
#include "driver/remarks.h"

namespace Bench {

/// The part of the report about the monitor; empty when nothing of it was measured.
QString monitorSection(const QList<MonitorResult> &results, const Remarks &remarks);

} // namespace Bench
