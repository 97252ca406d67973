// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/rowresult.h"

namespace Bench {

/// Markdown: what programs get that use a library on both ends, so only rows whose clients are the
/// libraries' own. Empty if there are none.
QString headlineSection(const QList<RowResult> &results);

} // namespace Bench
