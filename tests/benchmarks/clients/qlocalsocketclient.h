// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

namespace Bench {

/// "qlocalsocket": QLocalSocket in the thread's own event loop.
std::unique_ptr<LoadClient> makeQLocalSocketClient(const LoadPlan &plan);

} // namespace Bench
