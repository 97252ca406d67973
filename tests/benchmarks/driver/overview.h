// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/barchart.h"
#include "driver/rowresult.h"

namespace Bench {

/// All servers in the most telling workloads.
BarChart overview(const QList<RowResult> &results);

} // namespace Bench
