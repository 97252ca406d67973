// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace IpcCore {

class ServerCore;

/// The thread that enforces a server's deadlines and runs its stop. It never runs a handler, so no
/// handler can block it; it sleeps while there is nothing to watch.
class Supervisor
{
public:
    using Clock = std::chrono::steady_clock;

    explicit Supervisor(ServerCore &core)
        : m_core(core)
    {}

    ~Supervisor() { join(); }

    /// @return false if the system cannot create a thread.
    bool start();
    /// There is something to watch. Any thread.
    void wake();
    /// Ends watching and calls ServerCore::finishStop() on this thread. Any thread.
    void requestStop();
    void join();

private:
    void run();
    void watch(Clock::time_point now, bool late);
    Clock::time_point nextWake(Clock::time_point now);

    ServerCore &m_core;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    bool m_woken = false;          ///< guarded by m_mutex
    bool m_stopRequested = false;  ///< guarded by m_mutex
    Clock::time_point m_nextCheck; ///< only used by the thread
    /// Only used by the thread; max() while there is nothing to tick for.
    Clock::time_point m_nextTick = Clock::time_point::max();
};

} // namespace IpcCore
