// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace IpcCore {

/// FIFO thread pool with a thread limit. Any thread.
///
/// Not a QThreadPool: each QThread opens a descriptor for its event dispatcher, and Qt ends the
/// process when there is none left. These threads need none, so that a server which is out of
/// descriptors still answers those it has let in.
class WorkerPool
{
public:
    /// What a thread does when there is no job for it.
    enum class Idle { Stays, Ends };

    WorkerPool(int threadCount, Idle idle);
    /// Waits as waitForDone() does.
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// Runs `job` soon, which must not throw.
    /// @return false when there is no thread and the system has none, or no memory; the job is
    ///         dropped.
    bool start(std::function<void()> job);

    /// One job more may run at a time, because one that runs will wait / no longer.
    void releaseThread();
    void reserveThread();

    /// Waits until all jobs have run and all threads have ended. No job may come after that.
    void waitForDone();

private:
    bool addThread();
    void run();

    bool isSurplus() const { return m_threads.size() > m_limit; }

    const Idle m_idle;
    std::mutex m_mutex;
    /// \name Guarded by m_mutex
    /// @{
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_jobs;
    std::list<std::thread> m_threads;
    std::list<std::thread> m_ended; ///< to be joined
    std::size_t m_waiting = 0;      ///< threads without a job
    std::size_t m_limit;
    bool m_done = false;
    /// @}
};

} // namespace IpcCore
