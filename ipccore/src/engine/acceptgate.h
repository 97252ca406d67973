// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/idleeviction.h"
#include "engine/sessiontable.h"
#include "session/servercontext.h"

#include <chrono>
#include <mutex>
#include <optional>

namespace IpcCore {

/// Decides whether a server may accept another connection now, and when it may again. Thread-safe.
class AcceptGate
{
public:
    using Clock = std::chrono::steady_clock;

    struct Broken
    {
        Clock::time_point since;
        int systemError;
    };

    AcceptGate(ServerContext &context, SessionTable &sessions)
        : m_context(context)
        , m_sessions(sessions)
        , m_idleEviction(context, sessions)
    {}

    /// Whether the engine may accept the waiting client. If not, it waits for
    /// Engine::resumeAccepting(). One thread at a time.
    ///
    /// If there are too many incomplete requests, drops the oldest if it is older than a second; if
    /// there are too many connections, ends the one idle for longest.
    bool mayAccept();

    /// Call it when room may have come up: true if the engine is waiting and should be told.
    bool reopen() { return m_waiting.load() && m_waiting.exchange(false); }

    bool isWaiting() const { return m_waiting.load(); }

    /// accept() failed: pauses, doubling the time at each failure.
    void failed(int systemError);
    void succeeded();
    /// Why, and since when, no client can be accepted for reasons other than a shortage of
    /// descriptors or memory: the listening socket is broken. Empty if all is well.
    std::optional<Broken> broken() const;
    /// When the pause after failures ends; empty if there is none.
    std::optional<Clock::time_point> pausedUntil() const;
    /// Ends the pause if it is over.
    bool endPause(Clock::time_point now);

private:
    bool hasRoom();
    void evictOldestIncomplete();

    ServerContext &m_context;
    SessionTable &m_sessions;
    std::atomic<bool> m_waiting = false;
    /// \name Of the thread in mayAccept()
    /// @{
    Clock::time_point m_nextEviction;
    bool m_full = false; ///< at the last check, all connections were taken
    IdleEviction m_idleEviction;
    /// @}

    mutable std::mutex m_mutex;
    std::chrono::milliseconds m_pause{0};           ///< guarded by m_mutex; length of the last
                                                    ///< pause
    std::optional<Clock::time_point> m_pausedUntil; ///< guarded by m_mutex
    std::optional<Broken> m_broken;                 ///< guarded by m_mutex
    std::atomic<bool> m_failedBefore = false;       ///< spares succeeded() the lock
};

} // namespace IpcCore
