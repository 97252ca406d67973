// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/workerthread.h"
#include "core/load/loadledger.h"
#include "core/load/loadreport.h"

#include <QtCore/qtimer.h>

#include <memory>
#include <vector>

namespace Monitor {

class LoadWorker;

/// Loads a server with requests and measures how long they wait for their replies.
///
/// At a given rate (open loop), a request's time starts when it is due, not when it could at last
/// be sent: a server that stalls makes all requests late that should have been sent meanwhile, and
/// the figures show that. Without a rate (closed loop), each request starts when its predecessor
/// has ended, as fast as the server allows.
///
/// After the end, waits a few seconds for the replies that are still missing. If the server goes
/// away, its connections are tried again, at most a hundred times a second and less and less often.
/// Memory depends on the number of connections, not on how slow the server is.
///
/// Never blocks its caller, not even on a path that hangs: senders have threads of their own. Call
/// all functions in the object's own thread, which must run an event loop.
class LoadGenerator : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        /// Threads that send, 1 and more; 0 for one for every two processors. Default: 0.
        int threads = 0;
        /// How long to wait for the last replies, 0 and more. Default: 5 s.
        std::chrono::milliseconds lastReplies{5'000};
        /// Threads of earlier tests that may still hang; no test starts if there are more. Default:
        /// 16.
        int maxHanging = 16;
        /// How long the destructor waits for each thread, 0 and more. Default:
        /// WorkerThread::DefaultPatience.
        std::chrono::milliseconds endPatience = WorkerThread::DefaultPatience;
    };

    /// Between two emissions of progressed().
    static constexpr std::chrono::milliseconds ProgressInterval{250};

    explicit LoadGenerator(QObject *parent = nullptr);
    explicit LoadGenerator(const Limits &limits, QObject *parent = nullptr);
    /// Ends a test without a signal.
    ~LoadGenerator() override;

    /// Starts a test. finished() is emitted exactly once, later.
    /// @return WrongState while one is running; the errors of LoadPlan::validate();
    ///         SystemResources if threads of too many earlier tests hang.
    IpcCore::Result<void> start(const LoadPlan &plan);

    /// Ends the test at once, with the figures so far; finished() is emitted before it returns.
    void stop();

    bool isRunning() const { return m_isRunning; }

    /// Of the current or the last test.
    const LoadReport &report() const { return m_report; }

Q_SIGNALS:
    /// report() has news, four times a second.
    void progressed();
    /// report() is complete.
    void finished();

private:
    using Time = LoadLedger::Time;

    /// One thread.
    struct Sender
    {
        std::shared_ptr<LoadLedger> ledger;
        LoadWorker *worker; ///< Deleted by its thread.
        std::unique_ptr<WorkerThread> thread;
        bool isStopped = false;
    };

    void dropThreads();
    qsizetype hangingThreads();
    void addSender(int connections, int sender, int senders);
    void takeDone();
    void takeUnreachable(const IpcCore::Error &error);
    void tick();
    void end(Time now);

    const Limits m_limits;
    LoadReport m_report;
    LoadLedger::Times m_times{};
    std::vector<Sender> m_senders;
    QList<QPointer<QThread>> m_left; ///< Abandoned threads.
    QTimer m_tick;
    quint64 m_test = 0; ///< Counts them.
    std::size_t m_done = 0;
    bool m_isRunning = false;
};

} // namespace Monitor
