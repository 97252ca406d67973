// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/enums.h>
#include <ipccore/reply.h>
#include <ipccore/request.h>

#include <functional>

namespace IpcCore {

/// Answers one request (git's `ipc_server_application_cb`).
///
/// Called concurrently on the server's worker threads, without any lock held; or in the thread of
/// the server's context object, one at a time unless it runs an event loop itself. Never before
/// Server::start(), and only for complete, well-formed requests within the limits. It may block. An
/// exception that leaves it is caught and has the effect of Failed.
using Handler = std::function<HandlerResult(const Request &request, Reply &reply)>;

} // namespace IpcCore
