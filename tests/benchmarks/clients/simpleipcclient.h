// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

namespace Bench {

/// "simple-ipc": the C interface, with its buffer for replies.
std::unique_ptr<LoadClient> makeSimpleIpcClient(const LoadPlan &plan);

} // namespace Bench
