// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <condition_variable>
#include <mutex>

namespace Bench {

/// Lets one thread wait for what others finish. Unlike a std::latch it can be used again.
class Countdown
{
public:
    void start(qsizetype count)
    {
        const std::lock_guard lock(m_mutex);
        m_left = count;
    }

    void countDown()
    {
        const std::lock_guard lock(m_mutex);
        if (--m_left == 0)
            m_zero.notify_one();
    }

    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_zero.wait(lock, [this] { return m_left == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_zero;
    qsizetype m_left = 0; ///< guarded by m_mutex
};

} // namespace Bench
