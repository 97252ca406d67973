// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/monitorscenario.h"
#include "driver/rowresult.h"

#include <QtCore/qjsonobject.h>

namespace Bench {

/// The report for programs: {"machine": …, "results": […]}. Each result has every key; what was not
/// measured is null. What went wrong is in "failed", and the tool that counted system calls in
/// "counted_with"; these are there only then. Of the monitor, where it was measured, "monitor" has
/// every figure of every round.
QJsonObject jsonReport(const QJsonObject &machine, const QList<RowResult> &results,
                       const QList<MonitorResult> &monitor = {});

} // namespace Bench
