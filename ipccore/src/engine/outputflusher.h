// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace IpcCore {

/// Sends output of sessions whose threads run handlers meanwhile. Any thread.
///
/// Has a thread of its own from the first output on. It sleeps while there is none; otherwise it
/// looks at all there is every Interval, so that adding costs no wake-up on a busy server.
class OutputFlusher
{
public:
    /// Half of the millisecond that a reply may wait: the thread may wake up late.
    static constexpr std::chrono::microseconds Interval{500};

    /// @param flush writes what the client of this session accepts; must not throw.
    ///        @return whether to call it again later.
    explicit OutputFlusher(std::function<bool(quint64 id)> flush);
    /// Like stop().
    ~OutputFlusher();
    OutputFlusher(const OutputFlusher &) = delete;
    OutputFlusher &operator=(const OutputFlusher &) = delete;

    /// Calls `flush` for `id` within Interval.
    /// @return false if there is no memory or no thread for that, or after stop().
    bool add(quint64 id);

    /// Ends the thread, and forgets what is left.
    void stop();

private:
    void run();

    const std::function<bool(quint64)> m_flush;
    std::mutex m_mutex;
    /// \name Guarded by m_mutex
    /// @{
    std::condition_variable m_changed;
    std::vector<quint64> m_ids;
    std::thread m_thread;
    bool m_sleeping = false; ///< until add()
    bool m_stopped = false;
    /// @}
};

} // namespace IpcCore
