// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// What a session tells of itself while it works.
#include "session/session.h"

#include <algorithm>

namespace IpcCore {

// Call it with the link's mutex locked.
ConnectionInfo::State Session::state() const
{
    using State = ConnectionInfo::State;
    switch (m_replies.state()) {
    case ReplyWriter::State::PieceQueued:
    case ReplyWriter::State::Queued:
        return State::Queued;
    case ReplyWriter::State::Receiving:
    case ReplyWriter::State::Handling:
    case ReplyWriter::State::HandlingDeferred:
    case ReplyWriter::State::HandlingEnded:
        return State::Handling;
    case ReplyWriter::State::Deferred:
        return State::Deferred;
    case ReplyWriter::State::Idle:
    case ReplyWriter::State::Received:
    case ReplyWriter::State::Ended:
        break;
    }
    if (!m_link.output().isEmpty() || m_deadline.kind() == Deadline::WriteStall)
        return State::Writing;
    return m_intake.atStart() ? State::Idle : State::Reading;
}

std::optional<ConnectionInfo> Session::info(Clock::time_point now) const
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    const std::lock_guard lock(m_link.mutex());
    if (!m_link.isOpen())
        return std::nullopt;
    const auto since = std::max(m_since, m_replies.since());
    ConnectionInfo info;
    info.id = id();
    info.peer = credentials();
    info.inode = m_link.channel().inode();
    info.state = state();
    info.connectedFor = duration_cast<milliseconds>(std::max(now, m_connectedAt) - m_connectedAt);
    info.inStateFor = duration_cast<milliseconds>(std::max(now, since) - since);
    info.requests = m_requests;
    info.requestsFailed = m_replies.requestsFailed();
    info.bytesIn = m_intake.bytesIn();
    info.bytesOut = m_link.bytesOut();
    const bool writes = m_deadline.kind() == Deadline::WriteStall;
    info.bytesWaiting = std::max<qint64>(m_link.output().size(), writes ? m_waitingAtWindow : 0);
    if (m_replies.isHandling()) {
        // The handler may read it at the same time; nobody writes to it.
        const QByteArrayView message = m_intake.message();
        info.command = m_replies.command();
        const qsizetype room = context().options.tracePreview - info.command.size();
        info.command.append(message.first(std::min(message.size(), room)));
        info.commandSize = m_replies.commandSize() + message.size();
    } else if (info.state == ConnectionInfo::State::Deferred) {
        info.commandSize = m_replies.commandSize();
        info.command = m_replies.command();
    }
    return info;
}

std::optional<Session::Clock::time_point> Session::idleSince() const
{
    const Lock lock(m_link.mutex());
    return !m_draining && isResting() ? std::optional(m_replies.since()) : std::nullopt;
}

bool Session::isEnding() const
{
    const Lock lock(m_link.mutex());
    return !m_link.isOpen() || (m_draining && isResting());
}

// With the link's mutex held.
bool Session::isResting() const
{
    const ReplyWriter::State state = m_replies.state();
    // The client may know of the end of its reply before the engine has come again.
    const bool answered = state == ReplyWriter::State::Ended
                          || (state == ReplyWriter::State::Idle && m_answeredBefore);
    return answered && m_link.isOpen() && m_link.takesReplies() && m_link.waitingBytes() == 0
           && m_deadline.kind() != Deadline::WriteStall && m_intake.atStart()
           && !m_intake.hasKeptBytes();
}

std::optional<Session::Clock::time_point> Session::incompleteSince() const
{
    const Lock lock(m_link.mutex());
    const bool waits = m_incomplete && !m_replies.isHandling();
    return waits ? std::optional(std::max(m_since, m_replies.since())) : std::nullopt;
}

bool Session::isPausedForBudget() const
{
    const Lock lock(m_link.mutex());
    return m_deadline.kind() == Deadline::Budget;
}

bool Session::isHandling() const
{
    const Lock lock(m_link.mutex());
    return m_replies.isHandling();
}

bool Session::noteSlowHandler(Clock::time_point limit)
{
    const Lock lock(m_link.mutex());
    return m_replies.isHandling() && m_replies.since() <= limit && m_replies.noteSlow();
}

QString Session::describe() const
{
    return QStringLiteral("connection %1 (pid %2, uid %3)")
        .arg(id())
        .arg(credentials().pid)
        .arg(credentials().uid);
}

} // namespace IpcCore
