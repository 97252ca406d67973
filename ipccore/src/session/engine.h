// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <chrono>
#include <memory>
#include <mutex>

namespace IpcCore {

class Session;

/// Decides which session makes progress on which thread. Knows nothing of the protocol.
///
/// "Any thread" calls may come while the engine runs, that is between start() and shutdown().
class Engine
{
public:
    /// What a thread reads in one go, in bytes.
    static constexpr std::size_t ReadBufferSize = 64 * 1024;

    virtual ~Engine() = default;

    /// Begins to accept and to serve.
    virtual Result<void> start() = 0;

    /// Accepts again after ServerCore::mayAccept() had said no. Any thread.
    virtual void resumeAccepting() = 0;

    /// Opens every connection that waits in the kernel's queue, then accepts no more. Once, from
    /// a thread that is none of the engine's.
    virtual void acceptRest() = 0;

    /// Calls Session::advance() soon, on a thread of the engine. Any thread that holds the mutex of
    /// the session, which is open.
    virtual void kick(Session &session) = 0;

    /// Whether the thread that runs a handler may use the session's channel itself.
    virtual bool writesDirectly() const = 0;

    /// Waits until the session's channel may take more bytes, at most until `deadline`. Called on
    /// a worker with the session's mutex locked by `lock`, which may be open meanwhile.
    /// @return false when the deadline came first.
    virtual bool awaitWritable(Session &session, std::unique_lock<std::mutex> &lock,
                               std::chrono::steady_clock::time_point deadline) = 0;

    /// The calling worker will wait for the client of `session` / goes on: others take its place.
    virtual void workerBlocked(const std::shared_ptr<Session> &session) = 0;
    virtual void workerUnblocked(const std::shared_ptr<Session> &session) = 0;

    /// Ends and joins the engine's threads. All sessions are closed by then.
    virtual void shutdown() = 0;
};

} // namespace IpcCore
