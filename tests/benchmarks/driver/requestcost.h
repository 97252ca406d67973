// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/figures.h"
#include "driver/pace.h"
#include "driver/programs.h"

namespace Bench {

/// What the server does for one request.
struct RequestCost
{
    Figures figures;     ///< What could not be counted is absent.
    QString countedWith; ///< "perf" or "strace"; empty where neither is there or may look.
};

/// Runs the row once more and counts system calls, context switches and allocations. With perf,
/// which leaves the server its pace; strace does not, and tells nothing of context switches.
RequestCost requestCost(const Programs &programs, const Row &row, const Pace &pace);

} // namespace Bench
