// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/rowresult.h"

namespace Bench {

/// The report's section on what one request costs the server, and how that was counted; empty if
/// nothing was.
QString costSection(const QList<RowResult> &results);

} // namespace Bench
