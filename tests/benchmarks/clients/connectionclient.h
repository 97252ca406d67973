// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

namespace Bench {

/// "connection": IpcCore::Connection.
std::unique_ptr<LoadClient> makeConnectionClient(const LoadPlan &plan);

} // namespace Bench
