// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/supervisor.h"

#include "core/servercore.h"

#include <algorithm>
#include <new>
#include <system_error>

namespace IpcCore {

namespace {

constexpr std::chrono::milliseconds ShortestTick{5};
constexpr std::chrono::milliseconds LongestTick{250};

// Fine enough to enforce every limit to within a tenth.
std::chrono::milliseconds tickFor(const ServerOptions &options)
{
    auto shortest = 20 * LongestTick;
    for (const auto limit : {options.firstByteTimeout, options.requestReadTimeout,
                             options.idleTimeout, options.writeStallTimeout}) {
        if (limit.count() > 0)
            shortest = std::min(shortest, limit);
    }
    return std::clamp(shortest / 20, ShortestTick, LongestTick);
}

// How often to check the socket file and slow handlers; zero if neither is wanted.
std::chrono::milliseconds checkInterval(const ServerOptions &options)
{
    if (options.ownershipCheck.count() > 0)
        return options.ownershipCheck;
    return options.handlerWarning / 2;
}

} // namespace

bool Supervisor::start()
{
    const auto interval = checkInterval(m_core.options());
    m_nextCheck = interval.count() > 0 ? Clock::now() + interval : Clock::time_point::max();
    try {
        m_thread = std::thread([this] { run(); });
    } catch (const std::system_error &) {
        return false;
    } catch (const std::bad_alloc &) {
        return false;
    }
    return true;
}

void Supervisor::wake()
{
    const std::lock_guard lock(m_mutex);
    m_woken = true;
    m_wakeUp.notify_one();
}

void Supervisor::requestStop()
{
    const std::lock_guard lock(m_mutex);
    m_stopRequested = true;
    m_wakeUp.notify_one();
}

void Supervisor::join()
{
    if (m_thread.joinable())
        m_thread.join();
}

Supervisor::Clock::time_point Supervisor::nextWake(Clock::time_point now)
{
    auto next = m_nextCheck;
    // Being woken again and again must not put the tick off.
    if (!m_core.connections().needsTicks())
        m_nextTick = Clock::time_point::max();
    else if (m_nextTick == Clock::time_point::max())
        m_nextTick = now + tickFor(m_core.options());
    next = std::min({next, m_nextTick, m_core.context().requestMemory.ranges.nextTrim()});
    if (const auto pausedUntil = m_core.connections().gate().pausedUntil())
        next = std::min(next, *pausedUntil);
    return next;
}

void Supervisor::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopRequested) {
        m_woken = false;
        const auto planned = nextWake(Clock::now());
        const auto called = [this] { return m_woken || m_stopRequested; };
        if (planned == Clock::time_point::max())
            m_wakeUp.wait(lock, called);
        else
            m_wakeUp.wait_until(lock, planned, called);
        if (m_stopRequested)
            break;
        lock.unlock();
        const auto now = Clock::now();
        // Not the sum, which would exceed the end of time if nothing is scheduled.
        try {
            watch(now, now - WriteStrategy::LateTolerance > planned);
        } catch (const std::bad_alloc &) {
            // There may be memory at the next check.
        }
        lock.lock();
    }
    lock.unlock();
    m_core.finishStop();
}

void Supervisor::watch(Clock::time_point now, bool late)
{
    m_core.endAcceptPause(now);
    m_core.context().requestMemory.ranges.trim(now);
    Connections &connections = m_core.connections();
    if (now >= m_nextTick) {
        m_nextTick = Clock::time_point::max();
        connections.tick(now, late);
    }
    if (now >= m_nextCheck) {
        m_nextCheck = now + checkInterval(m_core.options());
        m_core.checkEndpoint(now);
        connections.warnOfSlowHandlers(now);
    }
}

} // namespace IpcCore
