// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/rowresult.h"

#include <QtCore/qjsonobject.h>

namespace Bench {

/// The report for people; it shows chart.svg, which lies beside it.
QString markdownReport(const QJsonObject &machine, const QList<RowResult> &results);

/// Only its table of what is to be reached.
QString targetTable(const QList<RowResult> &results);

} // namespace Bench
