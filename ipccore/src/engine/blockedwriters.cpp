// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/blockedwriters.h"

namespace IpcCore {

void BlockedWriters::enter(const std::shared_ptr<Session> &session, ServerCounters &counters)
{
    std::shared_ptr<Session> victim;
    {
        const std::lock_guard lock(m_mutex);
        m_sessions.push_back(session);
        if (m_sessions.size() > m_limit) {
            victim = m_sessions.front();
            m_sessions.pop_front();
        }
    }
    if (!victim)
        return;
    counters.hit(&ServerStats::stalledEvicted, [&] {
        return QStringLiteral("Too many clients do not read their replies; dropped connection %1")
            .arg(victim->id());
    });
    victim->abort(AbortReason::Stalled);
}

void BlockedWriters::leave(const std::shared_ptr<Session> &session)
{
    const std::lock_guard lock(m_mutex);
    m_sessions.remove(session);
}

} // namespace IpcCore
