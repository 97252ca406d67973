// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/idleeviction.h"

#include <algorithm>

namespace IpcCore {

namespace {

// The pause after a scan, as a multiple of its duration.
constexpr int PausePerLook = 9;

} // namespace

void IdleEviction::makeRoom()
{
    const std::shared_ptr<Session> last = m_sessions.find(m_ending);
    if (last && last->isEnding())
        return;
    while (!m_idle.empty() || look()) {
        const Idle longest = m_idle.back();
        m_idle.pop_back();
        const std::shared_ptr<Session> session = m_sessions.find(longest.id);
        // It may have served requests since; then others have been idle for longer.
        if (!session || !session->endIfIdleSince(longest.since))
            continue;
        m_ending = longest.id;
        m_context.counters.hit(&ServerStats::idleEvicted, [&] {
            return QStringLiteral("All connections are taken; ended the one that was idle "
                                  "longest, %1")
                .arg(longest.id);
        });
        return;
    }
}

// Whether any was found.
bool IdleEviction::look()
{
    const auto begin = Clock::now();
    if (begin < m_nextLook)
        return false;
    for (const std::shared_ptr<Session> &session : m_sessions.all()) {
        if (const auto since = session->idleSince())
            m_idle.push_back({*since, session->id()});
    }
    std::sort(m_idle.begin(), m_idle.end(),
              [](const Idle &left, const Idle &right) { return left.since > right.since; });
    const auto end = Clock::now();
    m_nextLook = end + PausePerLook * (end - begin);
    return !m_idle.empty();
}

} // namespace IpcCore
