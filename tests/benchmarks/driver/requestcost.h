// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/figures.h"
#include "driver/pace.h"
#include "driver/programs.h"

namespace Bench {

/// What the server does per request.
struct RequestCost
{
    Figures figures;     ///< What could not be counted is absent.
    QString countedWith; ///< "perf" or "strace"; empty if neither is available.
};

/// Runs the row once more and counts system calls, context switches and allocations. Uses perf,
/// which does not slow the server down, or else strace, which does and does not count context
/// switches.
RequestCost requestCost(const Programs &programs, const Row &row, const Pace &pace);

} // namespace Bench
