// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

namespace Bench {

/// "qlocalsocket": QLocalSocket with its waitFor functions.
std::unique_ptr<LoadClient> makeQLocalSocketClient(const LoadPlan &plan);

} // namespace Bench
