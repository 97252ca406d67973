// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/blockedwriters.h"
#include "engine/idqueue.h"
#include "engine/workerpool.h"
#include "session/engine.h"

#include <QtCore/qobject.h>
#include <QtCore/qsocketnotifier.h>
#include <QtCore/qthread.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace IpcCore {

class ServerCore;

/// A QLocalSocket for every connection on one I/O thread, handlers on a thread pool, or, if they
/// are quick, on the I/O thread.
///
/// Lives on its own thread, which alone touches the sockets and never waits for a peer. A handler's
/// output waits in its session until the I/O thread is woken, once for all that is waiting.
///
/// Connections are accepted from the claimed socket by a QSocketNotifier, not by a QLocalServer.
/// That one (Qt 6.4) removes the file its socket is bound to when it closes, a successor's too;
/// closes for good, without a signal, when accept() fails for lack of descriptors; and cannot be
/// kept from either, since it neither closes nor reports to listen when its socket has no name.
class QtEngine final : public QObject, public Engine
{
    Q_OBJECT

public:
    explicit QtEngine(ServerCore &core);
    ~QtEngine() override;

    Result<void> start() override;
    void resumeAccepting() override;
    void acceptRest() override;
    void kick(Session &session) override;

    bool writesDirectly() const override { return false; }

    bool awaitWritable(Session &session, std::unique_lock<std::mutex> &lock,
                       std::chrono::steady_clock::time_point deadline) override;
    void workerBlocked(const std::shared_ptr<Session> &session) override;
    void workerUnblocked(const std::shared_ptr<Session> &session) override;
    void shutdown() override;

private:
    void acceptWaiting();
    int acceptNext();
    void openConnection(qintptr descriptor);
    void serviceKicked();
    void serviceById(quint64 id);
    void service(const std::shared_ptr<Session> &session);
    void dispatch(const std::shared_ptr<Session> &session);
    bool queueHasRoom() const;

    ServerCore &m_core;
    QThread m_thread;
    WorkerPool m_pool;
    BlockedWriters m_blockedWriters;
    std::atomic<int> m_queued = 0; ///< requests handed to the pool whose handlers have not ended

    /// \name The I/O thread's own
    /// @{
    std::unique_ptr<QSocketNotifier> m_listener;
    std::vector<char> m_buffer;
    IdQueue m_postponed; ///< sessions that wait for room in the queue
    /// @}

    std::mutex m_kickMutex;
    std::vector<quint64> m_kicked; ///< guarded by m_kickMutex
};

} // namespace IpcCore
