// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionhost.h"

#include <ipccore/result.h>

namespace IpcCore {

/// Decides which session makes progress on which thread. Knows nothing of the protocol.
///
/// "Any thread" calls may come while the engine runs, that is between start() and shutdown().
class Engine : public SessionHost
{
public:
    /// What a thread reads in one go, in bytes.
    static constexpr std::size_t ReadBufferSize = 64 * 1024;

    /// Begins to accept from `listener`, which outlives acceptRest(), and to serve.
    virtual Result<void> start(int listener) = 0;

    /// Accepts again after Connections::mayAccept() had said no. Any thread.
    virtual void resumeAccepting() = 0;

    /// Opens every connection that waits in the kernel's queue, then accepts no more. Once, from
    /// a thread that is none of the engine's.
    virtual void acceptRest() = 0;

    /// Ends and joins the engine's threads. All sessions are closed by then.
    virtual void shutdown() = 0;
};

} // namespace IpcCore
