// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sessiontable.h"
#include "session/servercontext.h"

#include <chrono>
#include <vector>

namespace IpcCore {

/// Makes room for new connections: ends the one that has been idle longest.
///
/// Keeps an order only while it is needed, so that requests cost nothing more: one look at all
/// sessions serves as many evictions as there are idle ones, and looks take a tenth of the time at
/// most. One thread at a time.
class IdleEviction
{
public:
    IdleEviction(ServerContext &context, SessionTable &sessions)
        : m_context(context)
        , m_sessions(sessions)
    {}

    /// Ends the connection that has been idle longest, if there is one. Its place is free once the
    /// engine has closed it; until then nothing more happens.
    void makeRoom();

private:
    using Clock = std::chrono::steady_clock;

    struct Idle
    {
        Clock::time_point since;
        quint64 id;
    };

    bool look();

    ServerContext &m_context;
    SessionTable &m_sessions;
    std::vector<Idle> m_idle; ///< at the last look; the longest is the last
    Clock::time_point m_nextLook;
    quint64 m_ending = 0; ///< the last one that was ended
};

} // namespace IpcCore
