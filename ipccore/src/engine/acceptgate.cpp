// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/acceptgate.h"

#include "endpoint/connecterror.h"

#include <algorithm>

namespace IpcCore {

namespace {

constexpr std::chrono::milliseconds FirstPause{10};
constexpr std::chrono::milliseconds LongestPause{1000};
// A connection younger than this may still be about to send.
constexpr std::chrono::seconds EvictionAge{1};

} // namespace

bool AcceptGate::mayAccept()
{
    if (hasRoom())
        return true;
    m_waiting.store(true);
    m_idleEviction.makeRoom();
    // Room that came up before the store was not reported to anybody.
    return hasRoom() && m_waiting.exchange(false);
}

// Incomplete requests above their limit displace the oldest of them, but never make a new client
// wait: it may have something to say.
bool AcceptGate::hasRoom()
{
    if (m_context.incompleteSessions.load() >= m_context.options.maxIncomplete)
        evictOldestIncomplete();
    const bool full =
        m_sessions.size() >= static_cast<std::size_t>(m_context.options.maxConnections);
    // Counted when it gets full, not at each check.
    if (full && !m_full)
        m_context.counters.hit(&ServerStats::connectionLimitReached, [&] {
            return QStringLiteral("All %1 connections are taken")
                .arg(m_context.options.maxConnections);
        });
    m_full = full;
    return !full;
}

void AcceptGate::evictOldestIncomplete()
{
    const auto now = Clock::now();
    if (now < m_nextEviction)
        return;
    std::shared_ptr<Session> oldest;
    auto oldestSince = now;
    for (const std::shared_ptr<Session> &session : m_sessions.all()) {
        const auto since = session->incompleteSince();
        if (since && *since < oldestSince) {
            oldest = session;
            oldestSince = *since;
        }
    }
    // Until then none is old enough, and checking again would be pointless.
    if (oldestSince + EvictionAge > now) {
        m_nextEviction = oldestSince + EvictionAge;
        return;
    }
    m_context.counters.hit(&ServerStats::incompleteEvicted, [&] {
        return QStringLiteral("Too many connections without a request; dropped the "
                              "oldest, %1")
            .arg(oldest->id());
    });
    oldest->abort(AbortReason::PeerGone);
}

void AcceptGate::failed(int systemError)
{
    m_context.counters.hit(&ServerStats::acceptFailures, [&] {
        return QStringLiteral("Cannot accept connections: %1").arg(qt_error_string(systemError));
    });
    const std::lock_guard lock(m_mutex);
    m_pause = std::clamp(2 * m_pause, FirstPause, LongestPause);
    m_pausedUntil = Clock::now() + m_pause;
    m_failedBefore.store(true);
    // A shortage of descriptors or memory ends eventually.
    if (isOutOfResources(systemError))
        m_broken.reset();
    else if (!m_broken)
        m_broken = Broken{.since = Clock::now(), .systemError = systemError};
}

void AcceptGate::succeeded()
{
    if (!m_failedBefore.load(std::memory_order_relaxed))
        return;
    const std::lock_guard lock(m_mutex);
    m_pause = {};
    m_pausedUntil.reset();
    m_broken.reset();
    m_failedBefore.store(false);
}

std::optional<AcceptGate::Broken> AcceptGate::broken() const
{
    const std::lock_guard lock(m_mutex);
    return m_broken;
}

std::optional<AcceptGate::Clock::time_point> AcceptGate::pausedUntil() const
{
    const std::lock_guard lock(m_mutex);
    return m_pausedUntil;
}

bool AcceptGate::endPause(Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    if (!m_pausedUntil || now < *m_pausedUntil)
        return false;
    m_pausedUntil.reset();
    return true;
}

} // namespace IpcCore
