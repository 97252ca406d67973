// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/outputflusher.h"

#include "base/retry.h"

#include <algorithm>
#include <new>
#include <system_error>

namespace IpcCore {

OutputFlusher::OutputFlusher(std::function<bool(quint64)> flush)
    : m_flush(std::move(flush))
{}

OutputFlusher::~OutputFlusher()
{
    stop();
}

bool OutputFlusher::add(quint64 id)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopped)
        return false;
    try {
        m_ids.push_back(id);
        if (!m_thread.joinable())
            m_thread = std::thread([this] { run(); });
    } catch (const std::bad_alloc &) {
        return false;
    } catch (const std::system_error &) {
        m_ids.clear();
        return false;
    }
    if (m_sleeping)
        m_changed.notify_one();
    return true;
}

void OutputFlusher::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_changed.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void OutputFlusher::run()
{
    std::vector<quint64> due;
    std::unique_lock lock(m_mutex);
    while (!m_stopped) {
        m_sleeping = true;
        m_changed.wait(lock, [this] { return m_stopped || !m_ids.empty(); });
        m_sleeping = false;
        m_changed.wait_for(lock, Interval, [this] { return m_stopped; });
        due.swap(m_ids);
        lock.unlock();
        std::erase_if(due, [this](quint64 id) { return !m_flush(id); });
        lock.lock();
        retryForMemory([&] { m_ids.insert(m_ids.end(), due.begin(), due.end()); });
        due.clear();
    }
}

} // namespace IpcCore
