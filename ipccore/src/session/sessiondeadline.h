// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/servercontext.h"

#include <chrono>

namespace IpcCore {

/// The deadline for what a session is waiting for. While one is set, the supervisor ticks. Guarded
/// by the mutex of its session's link.
class SessionDeadline
{
public:
    using Clock = std::chrono::steady_clock;

    enum class Kind : quint8 {
        None,
        FirstByte,   ///< of a new connection
        RequestRead, ///< until the request is complete
        Idle,        ///< until the next request
        WriteStall,  ///< until the client has taken more of its reply
        Budget,      ///< until there is memory for the rest of the request
    };

    Kind kind() const { return m_kind; }

    bool hasPassed(Clock::time_point now) const { return m_kind != Kind::None && now >= m_time; }

    void set(ServerContext &context, Kind kind, Clock::time_point time)
    {
        const bool wasOff = m_kind == Kind::None;
        m_kind = kind;
        m_time = time;
        if (wasOff && context.timedSessions.fetch_add(1) == 0)
            context.onTimedSession();
    }

    /// Like set(), `limit` after `since`; like clear() for no limit (0).
    void set(ServerContext &context, Kind kind, Clock::time_point since,
             std::chrono::milliseconds limit)
    {
        if (limit.count() > 0)
            set(context, kind, since + limit);
        else
            clear(context);
    }

    void clear(ServerContext &context)
    {
        if (m_kind == Kind::None)
            return;
        m_kind = Kind::None;
        context.timedSessions.fetch_sub(1);
    }

private:
    Clock::time_point m_time; ///< while m_kind is not None
    Kind m_kind = Kind::None;
};

} // namespace IpcCore
