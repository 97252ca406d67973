// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/barchart.h"
#include "driver/rowresult.h"

namespace Bench {

/// How all servers do in the workloads that tell most.
BarChart overview(const QList<RowResult> &results);

} // namespace Bench
