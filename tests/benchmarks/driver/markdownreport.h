// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/remarks.h"
#include "driver/rowresult.h"
#include "driver/scenario.h"

#include <QtCore/qjsonobject.h>

namespace Bench {

/// The report for people; it shows chart.svg, which is in the same folder.
QString markdownReport(const QJsonObject &machine, const QList<RowResult> &results,
                       const Remarks &remarks, const QList<ScenarioResult> &monitor = {},
                       const QList<ScenarioResult> &service = {},
                       const QList<ScenarioResult> &bridge = {});

} // namespace Bench
