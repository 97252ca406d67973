// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// What a session tells of itself while it works.
#include "session/session.h"

#include <algorithm>

namespace IpcCore {

// Under m_mutex.
ConnectionInfo::State Session::state() const
{
    using State = ConnectionInfo::State;
    if (m_handlerRunning)
        return m_handlerBegun.load(std::memory_order_relaxed) ? State::Handling : State::Queued;
    if (m_phase == Phase::Handling)
        return State::Deferred;
    if (!m_output.isEmpty() || m_timer == Timer::WriteStall)
        return State::Writing;
    return m_reader.atStart() ? State::Idle : State::Reading;
}

std::optional<ConnectionInfo> Session::info(Clock::time_point now) const
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    const std::lock_guard lock(m_mutex);
    if (m_phase == Phase::Closed)
        return std::nullopt;
    ConnectionInfo info;
    info.id = m_id;
    info.peer = m_credentials;
    info.inode = m_channel->inode();
    info.state = state();
    info.connectedFor = duration_cast<milliseconds>(std::max(now, m_connectedAt) - m_connectedAt);
    info.inStateFor = duration_cast<milliseconds>(std::max(now, m_since) - m_since);
    info.requests = m_requests;
    info.requestsFailed = m_requestsFailed;
    info.bytesIn = m_bytesIn;
    info.bytesOut = m_bytesOut;
    info.bytesWaiting =
        std::max(m_output.size(), m_timer == Timer::WriteStall ? m_waitingAtWindow : 0);
    if (m_handlerRunning) {
        // The handler may read it at the same time; nobody writes to it.
        const QByteArrayView message = m_reader.message();
        info.commandSize = message.size();
        info.command =
            message.first(std::min<qsizetype>(message.size(), m_context->options.tracePreview))
                .toByteArray();
    } else if (info.state == ConnectionInfo::State::Deferred) {
        info.commandSize = m_open->commandSize;
        info.command = m_open->command;
    }
    return info;
}

} // namespace IpcCore
