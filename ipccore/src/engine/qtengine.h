// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/blockedwriters.h"
#include "engine/engine.h"
#include "engine/idqueue.h"
#include "engine/workerpool.h"
#include "eventloop/socketthread.h"
#include "session/writestrategy.h"

#include <QtCore/qsocketnotifier.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace IpcCore {

class Connections;

/// A QLocalSocket for every connection on one I/O thread, handlers on a thread pool or, if they are
/// quick, on the I/O thread.
///
/// The I/O thread alone uses the sockets, and never waits for a peer. A handler's output waits in
/// its session until that thread is woken, once for all pending output.
///
/// Connections are accepted from the claimed socket by a QSocketNotifier rather than a
/// QLocalServer, which (Qt 6.4) removes its socket's file when it closes, even a successor's;
/// closes for good, without a signal, if accept() fails for lack of descriptors; and cannot be kept
/// from either, since it can neither close nor report errors if its socket has no name.
class QtEngine final : public Engine
{
public:
    explicit QtEngine(Connections &connections);

    Result<void> start(int listener) override;
    void resumeAccepting() override;
    void acceptRest() override;
    void kick(Link &link) override;
    void outputWaits(Link &link) override;

    const WriteStrategy &writeStrategy() const override { return m_writing; }

    void workerBlocked(const std::shared_ptr<Session> &session) override;
    void workerUnblocked(const std::shared_ptr<Session> &session) override;
    void shutdown() override;

private:
    void watchListener();
    void acceptWaiting();
    void openConnection(UniqueFd fd);
    void serviceKicked();
    void serviceById(quint64 id);
    void service(const std::shared_ptr<Session> &session);
    void serviceOpen(const std::shared_ptr<Session> &session);
    void dispatch(const std::shared_ptr<Session> &session);
    void close(const std::shared_ptr<Session> &session);
    void kickById(quint64 id);
    bool queueHasRoom() const;

    Connections &m_connections;
    const QueuedWriting m_writing;
    int m_descriptor = -1;           ///< the listening socket; constant from start() on
    const WorkerPool::Hooks m_hooks; ///< for the threads that call handlers
    WorkerPool m_pool;
    BlockedWriters m_blockedWriters;
    std::atomic<int> m_queued = 0; ///< requests passed to the pool whose handlers have not ended

    /// \name The I/O thread's own
    /// @{
    std::unique_ptr<QSocketNotifier> m_listener;
    std::vector<char> m_buffer;
    IdQueue m_postponed; ///< sessions waiting for room in the queue
    /// @}

    std::mutex m_kickMutex;
    std::vector<quint64> m_kicked; ///< guarded by m_kickMutex

    SocketThread m_thread; ///< last: it uses the others until it has ended
};

} // namespace IpcCore
