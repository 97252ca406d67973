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
    /// How much a thread reads at once, in bytes.
    static constexpr std::size_t ReadBufferSize = 64 * 1024;

    /// How many clients wait in a system's queue at most, unless an administrator allows more.
    static constexpr int LongestQueue = 4096;

    /// What start() returns if the system has no thread left.
    static Error noThread()
    {
        return {ErrorCode::SystemResources,
                QStringLiteral("The system cannot create a thread for the server")};
    }

    /// Starts accepting from `listener`, which must outlive acceptRest(), and serving.
    virtual Result<void> start(int listener) = 0;

    /// Resumes accepting after Connections::mayAccept() refused. Any thread.
    virtual void resumeAccepting() = 0;

    /// Opens every connection waiting in the kernel's queue, then accepts no more. Clients of a
    /// service manager's socket may keep coming: those beyond LongestQueue are left to the next
    /// server. Call it once, from outside the engine's threads.
    virtual void acceptRest() = 0;

    /// Ends and joins the engine's threads. All sessions must be closed.
    virtual void shutdown() = 0;
};

} // namespace IpcCore
