// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

namespace Bench {

/// "connection-bytes": IpcCore::Connection, for large messages that are filled anew each time, and
/// of which every cache line is read.
std::unique_ptr<LoadClient> makeFilledBytesClient(const LoadPlan &plan);

/// "connection-shared": the same in memory shared with the server.
std::unique_ptr<LoadClient> makeFilledSharedClient(const LoadPlan &plan);

} // namespace Bench
