// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/workerpool.h"

namespace IpcCore {

struct ServerContext;

/// What a server's options ask of each thread that calls its handlers.
/// @param context must outlive the threads.
WorkerPool::Hooks workerHooks(const ServerContext &context);

} // namespace IpcCore
