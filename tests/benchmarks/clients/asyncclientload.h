// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

namespace Bench {

/// "async-client": IpcCore::AsyncClient in the thread's own event loop.
std::unique_ptr<LoadClient> makeAsyncClientLoad(const LoadPlan &plan);

/// "async-client-4": the same with four connections.
std::unique_ptr<LoadClient> makeAsyncClientLoadOf4(const LoadPlan &plan);

/// "async-callback": the same with functions instead of futures.
std::unique_ptr<LoadClient> makeAsyncCallbackLoad(const LoadPlan &plan);

} // namespace Bench
