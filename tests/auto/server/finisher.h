// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/reply.h>

#include <QtCore/qbytearray.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

/// Finishes deferred replies on a thread of its own. Not a QThreadPool, whose synchronization
/// ThreadSanitizer does not see.
class Finisher
{
public:
    Finisher()
        : m_thread([this] { run(); })
    {}

    ~Finisher()
    {
        add({}, {});
        m_thread.join();
    }

    /// An empty message ends it.
    void add(IpcCore::DeferredReply reply, const QByteArray &message)
    {
        const std::lock_guard lock(m_mutex);
        m_replies.emplace_back(std::move(reply), message);
        m_added.notify_one();
    }

private:
    void run()
    {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_added.wait(lock, [this] { return !m_replies.empty(); });
            auto [reply, message] = std::move(m_replies.front());
            m_replies.pop_front();
            lock.unlock();
            if (message.isEmpty())
                return;
            static_cast<void>(reply.finish(message));
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_added;
    std::deque<std::pair<IpcCore::DeferredReply, QByteArray>> m_replies; ///< guarded by m_mutex
    std::thread m_thread;
};
