// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/remarks.h"
#include "driver/rowresult.h"

namespace Bench {

/// The report's table of targets, followed by remarks on the missed ones.
QString targetTable(const QList<RowResult> &results, const Remarks &remarks);

} // namespace Bench
