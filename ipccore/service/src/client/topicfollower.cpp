// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/topicfollower.h>

#include "wire/makeerror.h"

#include <QtCore/qnumeric.h>

namespace IpcCore {

namespace {

using Event = CallResult<std::optional<TopicEvent>>;

Event breach(const QString &message)
{
    return makeError(CallError::Kind::BadReply, message);
}

} // namespace

Event TopicFollower::take(const CallFrame &frame)
{
    switch (frame.type) {
    case CallFrame::Type::Snapshot:
        return takeSnapshot(frame);
    case CallFrame::Type::Change:
        return takeChange(frame);
    case CallFrame::Type::Lost:
        return takeLost(frame);
    case CallFrame::Type::Heartbeat:
        return std::optional(TopicEvent{});
    case CallFrame::Type::Progress:
        return std::optional<TopicEvent>();
    default:
        return breach(QStringLiteral("The command gives no topic"));
    }
}

CallError TopicFollower::end(const CallResult<> &outcome)
{
    m_isActive = false;
    return outcome ? makeError(CallError::Kind::Stopping, QStringLiteral("The service is stopping"))
                   : outcome.error();
}

bool TopicFollower::isFinal(const CallError &error)
{
    switch (error.kind) {
    case CallError::Kind::Stopping:
    case CallError::Kind::RateLimited:
    case CallError::Kind::Failed:
        return false;
    case CallError::Kind::Transport:
        return error.transport.code == ErrorCode::InvalidArgument
               || error.transport.code == ErrorCode::PathTooLong
               || error.transport.code == ErrorCode::WouldDeadlock;
    default:
        return true;
    }
}

Event TopicFollower::takeSnapshot(const CallFrame &frame)
{
    if (frame.sequence < 0)
        return breach(QStringLiteral("The topic counts from below zero"));
    TopicEvent event{.kind = TopicEvent::Kind::Snapshot, .value = frame.value};
    if (!m_epoch) {
        event.gap = Subscription::Gap::First;
    } else if (*m_epoch != frame.epoch || frame.sequence < m_sequence) {
        event.gap = Subscription::Gap::Unknown;
    } else if (frame.sequence > m_sequence) {
        event.gap = Subscription::Gap::Missed;
        event.missed = frame.sequence - m_sequence;
    }
    m_epoch = frame.epoch;
    m_sequence = frame.sequence;
    m_isActive = true;
    return std::optional(event);
}

Event TopicFollower::takeChange(const CallFrame &frame)
{
    if (!m_isActive || frame.sequence <= m_sequence)
        return breach(QStringLiteral("The topic's changes are out of order"));
    const qint64 skipped = frame.sequence - m_sequence - 1;
    m_sequence = frame.sequence;
    return std::optional(
        TopicEvent{.kind = TopicEvent::Kind::Changed, .value = frame.value, .missed = skipped});
}

Event TopicFollower::takeLost(const CallFrame &frame)
{
    qint64 sequence = 0;
    if (!m_isActive || frame.lost < 1 || qAddOverflow(m_sequence, frame.lost, &sequence))
        return breach(QStringLiteral("The topic's count of lost changes is wrong"));
    m_sequence = sequence;
    return std::optional(TopicEvent{.kind = TopicEvent::Kind::Lost, .missed = frame.lost});
}

} // namespace IpcCore
