// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadplan.h"

#include <ipccore/connectoptions.h>

namespace Bench {

/// How IpcCore's own blocking clients connect.
inline IpcCore::ConnectOptions clientOptions(const LoadPlan &plan)
{
    IpcCore::ConnectOptions options;
    options.waitIfBusy = true;
    options.connectTimeout = std::chrono::seconds(10);
    options.busyPoll = plan.busyPoll;
    return options;
}

} // namespace Bench
