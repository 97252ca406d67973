// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/workerpool.h"

#include <algorithm>
#include <new>
#include <system_error>
#include <utility>

namespace IpcCore {

WorkerPool::WorkerPool(int threadCount, Idle idle, Hooks hooks)
    : m_idle(idle)
    , m_hooks(std::move(hooks))
    , m_limit(static_cast<std::size_t>(threadCount))
{}

WorkerPool::~WorkerPool()
{
    waitForDone();
}

bool WorkerPool::start(std::function<void()> job)
{
    std::list<std::thread> ended;
    {
        const std::lock_guard lock(m_mutex);
        try {
            m_jobs.push_back(std::move(job));
        } catch (const std::bad_alloc &) {
            return false;
        }
        ended.swap(m_ended);
        if (m_waiting >= m_jobs.size())
            m_changed.notify_one();
        else if (m_threads.size() < m_limit && !addThread() && m_threads.empty())
            m_jobs.pop_back();
        if (m_threads.empty())
            return false;
    }
    for (std::thread &thread : ended)
        thread.join();
    return true;
}

// Call it with m_mutex locked, which the thread needs first: it must find itself in the list when
// it ends.
bool WorkerPool::addThread()
{
    // Make room for it first: without a place in the list, a running thread could not be joined.
    std::list<std::thread> added;
    try {
        added.emplace_back();
        added.front() = std::thread([this] { run(); });
    } catch (const std::system_error &) {
        return false;
    } catch (const std::bad_alloc &) {
        return false;
    }
    m_threads.splice(m_threads.end(), added);
    return true;
}

void WorkerPool::run()
{
    if (m_hooks.began)
        m_hooks.began();
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_waiting;
        m_changed.wait(lock, [this] {
            return !m_jobs.empty() || m_done || m_idle == Idle::Ends || isSurplus();
        });
        --m_waiting;
        if (m_jobs.empty() || isSurplus())
            break;
        std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        // Destroys what the job holds before the lock is taken again.
        job = nullptr;
        lock.lock();
    }
    const auto self = std::find_if(m_threads.begin(), m_threads.end(), [](const auto &thread) {
        return thread.get_id() == std::this_thread::get_id();
    });
    m_ending.splice(m_ending.end(), m_threads, self);
    // A job meant for this thread now needs another one.
    m_changed.notify_one();
    if (m_hooks.ends) {
        lock.unlock();
        m_hooks.ends();
        lock.lock();
    }
    m_ended.splice(m_ended.end(), m_ending, self);
    if (m_threads.empty() && m_ending.empty())
        m_empty.notify_all();
}

void WorkerPool::releaseThread()
{
    const std::lock_guard lock(m_mutex);
    ++m_limit;
    if (m_jobs.size() > m_waiting)
        addThread();
}

void WorkerPool::reserveThread()
{
    const std::lock_guard lock(m_mutex);
    --m_limit;
    if (isSurplus())
        m_changed.notify_all();
}

void WorkerPool::waitForDone()
{
    std::list<std::thread> ended;
    {
        std::unique_lock lock(m_mutex);
        m_done = true;
        m_changed.notify_all();
        m_empty.wait(lock, [this] { return m_threads.empty() && m_ending.empty(); });
        ended.swap(m_ended);
    }
    for (std::thread &thread : ended)
        thread.join();
}

} // namespace IpcCore
