// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/rowresult.h"
#include "driver/scenario.h"

#include <QtCore/qjsonobject.h>

namespace Bench {

/// The machine-readable report: {"machine": …, "results": […]}. Each result has every key;
/// unmeasured values are null. "failed" (what went wrong) and "counted_with" (the tool that counted
/// system calls) are only present where they apply. "monitor", "service" and "bridge" have every
/// figure of every round, if they were measured.
QJsonObject jsonReport(const QJsonObject &machine, const QList<RowResult> &results,
                       const QList<ScenarioResult> &monitor = {},
                       const QList<ScenarioResult> &service = {},
                       const QList<ScenarioResult> &bridge = {});

} // namespace Bench
