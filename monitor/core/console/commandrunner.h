// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/workerthread.h"
#include "core/console/commandworker.h"

#include <ipccore/result.h>

#include <QtCore/qtimer.h>

namespace Monitor {

/// Sends one request at a time to any endpoint and emits the reply as it arrives.
///
/// Never blocks its caller, not even on a path that hangs: the client runs in a thread of its own,
/// which is abandoned if it does not return. Call all functions in the object's own thread, which
/// must run an event loop.
class CommandRunner : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        /// A larger reply ends with MessageTooLarge, unless it is endless; in bytes, 1 and more.
        /// Default: 256 MiB, as ConnectOptions::maxReplySize.
        qint64 maxReplySize = 256LL * 1024 * 1024;
        /// How many abandoned requests may still have a hanging thread; further ones are refused. 1
        /// and more. Default: 8, more than anybody starts by hand, yet few threads.
        int maxHanging = 8;
        /// How long the destructor waits, 0 and more. Default: WorkerThread::DefaultPatience.
        std::chrono::milliseconds endPatience = WorkerThread::DefaultPatience;
    };

    explicit CommandRunner(QObject *parent = nullptr);
    /// @param factory creates the clients, in another thread; empty for AsyncClient itself.
    explicit CommandRunner(const Limits &limits, const ClientFactory &factory = {},
                           QObject *parent = nullptr);
    /// Ends a request without a signal.
    ~CommandRunner() override;

    /// Sends `request`. started() is emitted before it returns, finished() exactly once, later.
    /// @return WrongState while a request is in progress; InvalidArgument for a timeout out of
    ///         range or no endpoint; NotSupported for an abstract name; SystemResources if too many
    ///         earlier requests hang.
    IpcCore::Result<void> send(const CommandRequest &request);

    /// Ends the request in progress: finished() with Canceled is emitted before it returns.
    /// Anything that arrives later is dropped.
    void cancel();

    bool isRunning() const { return m_running; }

    /// Of the current or the last reply.
    qint64 bytesReceived() const { return m_bytesIn; }

Q_SIGNALS:
    void started();
    /// The next bytes of the reply: all that arrived since the last signal.
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
    QList<QPointer<QThread>> m_left;   ///< Abandoned threads.
    QTimer m_guard;                    ///< For what even the client's own deadlines cannot end.
    QElapsedTimer m_started;
    quint64 m_requestId = 0;
    quint64 m_endedId = 0; ///< The last request that the worker has finished.
    qint64 m_bytesIn = 0;
    bool m_running = false;
};

} // namespace Monitor
