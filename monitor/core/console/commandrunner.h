// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/workerthread.h"
#include "core/console/commandworker.h"

#include <ipccore/result.h>

#include <QtCore/qtimer.h>

namespace Monitor {

/// Sends one request at a time to any endpoint and hands out the reply as it comes.
///
/// Its caller never waits, not even for a path that hangs: the client lives in a thread of its own,
/// which is left to itself where it does not come back. All functions are called in the object's
/// own thread, which must run an event loop.
class CommandRunner : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        /// A reply that grows beyond ends with MessageTooLarge, in bytes, 1 and more. Default: 256
        /// MiB, as ConnectOptions::maxReplySize.
        qint64 maxReplySize = 256LL * 1024 * 1024;
        /// Requests given up whose threads still hang; one more is refused. 1 and more. Default: 8,
        /// more than anybody tries by hand, and few enough threads.
        int maxHanging = 8;
        /// How long the destructor waits, 0 and more. Default: WorkerThread::DefaultPatience.
        std::chrono::milliseconds endPatience = WorkerThread::DefaultPatience;
    };

    explicit CommandRunner(QObject *parent = nullptr);
    /// @param factory makes the clients, in another thread; empty: AsyncClient itself.
    explicit CommandRunner(const Limits &limits, const ClientFactory &factory = {},
                           QObject *parent = nullptr);
    /// Ends a request without telling.
    ~CommandRunner() override;

    /// Sends `request`. started() comes before it returns, finished() once and later.
    /// @return WrongState while a request is under way; InvalidArgument for a timeout out of its
    ///         range or no endpoint; NotSupported for an abstract name; SystemResources when
    ///         too many earlier requests hang.
    IpcCore::Result<void> send(const CommandRequest &request);

    /// Ends the request that is under way: finished() with Canceled comes before it returns.
    /// Nothing that arrives afterwards is told.
    void cancel();

    bool isRunning() const { return m_running; }

    /// Of the reply under way, or of the last one.
    qint64 bytesReceived() const { return m_bytesIn; }

Q_SIGNALS:
    void started();
    /// The next bytes of the reply, as many as came since the last.
    void chunk(const QByteArray &bytes);
    void finished(const Monitor::CommandOutcome &outcome);

private:
    void startThread();
    void takeChunk(quint64 requestId);
    void takeEnd(quint64 requestId, const CommandOutcome &outcome);
    void giveUp(IpcCore::ErrorCode code, const QString &message);
    qsizetype hangingThreads();

    Limits m_limits;
    ClientFactory m_factory;
    std::shared_ptr<ReplyInbox> m_inbox;
    std::unique_ptr<WorkerThread> m_thread;
    CommandWorker *m_worker = nullptr; ///< Deleted by its thread.
    QList<QPointer<QThread>> m_left;   ///< Threads that were left to themselves.
    QTimer m_guard;                    ///< For what even the client's own deadlines cannot end.
    QElapsedTimer m_started;
    quint64 m_requestId = 0;
    quint64 m_endedId = 0; ///< The last request that the worker is done with.
    qint64 m_bytesIn = 0;
    bool m_running = false;
};

} // namespace Monitor
