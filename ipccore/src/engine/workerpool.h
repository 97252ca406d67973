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
/// Not a QThreadPool: each QThread opens a descriptor for its event dispatcher, and Qt aborts the
/// process if there is none left. These threads need none, so a server that is out of descriptors
/// still answers its existing clients.
class WorkerPool
{
public:
    /// What a thread does without a job.
    enum class Idle { Stays, Ends };

    /// Called by each thread; they must not throw. Empty: nothing is.
    struct Hooks
    {
        std::function<void()> began; ///< before its first job
        std::function<void()> ends;  ///< after its last
    };

    WorkerPool(int threadCount, Idle idle, Hooks hooks = {});
    /// Waits like waitForDone().
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// Runs `job` soon; it must not throw.
    /// @return false if there is no thread and the system cannot create one, or there is no memory;
    ///         the job is dropped.
    bool start(std::function<void()> job);

    /// Allows one more concurrent job, because a running one is going to wait / no longer.
    void releaseThread();
    void reserveThread();

    /// Waits until all jobs have run and all threads have ended. No job may be started after that.
    void waitForDone();

private:
    bool addThread();
    void run();

    bool isSurplus() const { return m_threads.size() > m_limit; }

    const Idle m_idle;
    const Hooks m_hooks;
    std::mutex m_mutex;
    /// \name Guarded by m_mutex
    /// @{
    std::condition_variable m_changed; ///< for the threads
    std::condition_variable m_empty;   ///< for waitForDone()
    std::deque<std::function<void()>> m_jobs;
    std::list<std::thread> m_threads;
    std::list<std::thread> m_ending; ///< take no more jobs
    std::list<std::thread> m_ended;  ///< to be joined
    std::size_t m_waiting = 0;       ///< threads without a job
    std::size_t m_limit;
    bool m_done = false;
    /// @}
};

} // namespace IpcCore
