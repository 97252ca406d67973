// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sessiontable.h"
#include "session/servercontext.h"

#include <chrono>
#include <vector>

namespace IpcCore {

/// Makes room for new connections by ending the one idle for longest.
///
/// Only keeps an order while it is needed, so that requests pay nothing for it: one scan of all
/// sessions serves as many evictions as there are idle ones, and scans take a tenth of the time at
/// most. One thread at a time.
class IdleEviction
{
public:
    IdleEviction(ServerContext &context, SessionTable &sessions)
        : m_context(context)
        , m_sessions(sessions)
    {}

    /// Ends the connection idle for longest, if there is one. Its place is free once the engine has
    /// closed it; until then, further calls do nothing.
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
    std::vector<Idle> m_idle; ///< as of the last scan; idle for longest last
    Clock::time_point m_nextLook;
    quint64 m_ending = 0; ///< the last one that was ended
};

} // namespace IpcCore
