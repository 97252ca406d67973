// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

/// Lets one thread of a test wait for another. Unlike QSemaphore it is built from primitives that
/// ThreadSanitizer understands, and every wait has a deadline.
class Semaphore
{
public:
    static constexpr std::chrono::seconds Patience{20};

    void release(int count = 1)
    {
        const std::lock_guard lock(m_mutex);
        m_available += count;
        m_released.notify_all();
    }

    /// @return false if it is not released in time.
    bool acquire()
    {
        std::unique_lock lock(m_mutex);
        if (!m_released.wait_for(lock, Patience, [this] { return m_available > 0; }))
            return false;
        --m_available;
        return true;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_released;
    int m_available = 0; ///< guarded by m_mutex
};
