// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

namespace Bench {

/// "send-command": IpcCore::sendCommand() on a path, which connects each time.
std::unique_ptr<LoadClient> makeSendCommandClient(const LoadPlan &plan);

} // namespace Bench
