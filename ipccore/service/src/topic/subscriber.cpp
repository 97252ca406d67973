// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "topic/subscriber.h"

#include <utility>

namespace IpcCore {

Subscriber::Subscriber(DeferredReply reply, CallForm form, quint64 connectionId)
    : m_reply(std::move(reply))
    , m_connectionId(connectionId)
    , m_form(form)
{
    m_reply.setEndless();
}

void Subscriber::change(FrameBytes &frame, const TopicPolicy &policy)
{
    const bool onlyNewest = policy.delivery == TopicDescription::Delivery::Newest;
    switch (m_state) {
    case State::NeedsSnapshot:
        return keep(frame.as(m_form), policy);
    case State::Following: {
        const QByteArray &bytes = frame.as(m_form);
        const qint64 pending = m_reply.pendingBytes();
        const bool hasRoom =
            onlyNewest ? pending == 0 : pending + bytes.size() <= policy.maxPending;
        if ((hasRoom && send(bytes)) || m_state == State::Gone)
            return;
        m_state = State::Behind;
        break;
    }
    case State::Behind:
        break;
    case State::Gone:
        return;
    }
    m_lost += onlyNewest ? 0 : 1;
}

// The snapshot that is being made may be older than these changes.
void Subscriber::keep(const QByteArray &bytes, const TopicPolicy &policy)
{
    const bool onlyNewest = policy.delivery == TopicDescription::Delivery::Newest;
    if (onlyNewest || m_kept.size() + bytes.size() > policy.maxPending) {
        m_keptLost += onlyNewest ? 0 : m_keptCount;
        m_kept.clear();
        m_keptCount = 0;
    }
    m_kept += bytes;
    ++m_keptCount;
}

bool Subscriber::takeRoom(const TopicPolicy &policy)
{
    if (m_state != State::Behind)
        return false;
    if (m_reply.peerGone()) {
        m_state = State::Gone;
        return false;
    }
    // Half, so that it does not fall behind again with the next change.
    const bool onlyNewest = policy.delivery == TopicDescription::Delivery::Newest;
    if (m_reply.pendingBytes() > (onlyNewest ? 0 : policy.maxPending / 2))
        return false;
    m_state = State::NeedsSnapshot;
    return true;
}

void Subscriber::follow(const CallFrame &snapshot)
{
    if (m_state != State::NeedsSnapshot)
        return;
    const qint64 keptLost = std::exchange(m_keptLost, 0);
    const QByteArray bytes = lostFrame(m_lost) + FrameBytes(snapshot).as(m_form)
                             + lostFrame(keptLost) + std::exchange(m_kept, {});
    const qint64 kept = std::exchange(m_keptCount, 0);
    m_state = State::Following;
    if (send(bytes)) {
        m_lost = 0;
    } else if (m_state != State::Gone) {
        m_state = State::Behind;
        m_lost += keptLost + kept;
    }
}

void Subscriber::heartbeat(FrameBytes &frame)
{
    if (m_state == State::Following)
        static_cast<void>(send(frame.as(m_form)));
    else if (m_reply.peerGone())
        m_state = State::Gone;
}

// Empty if there is none.
QByteArray Subscriber::lostFrame(qint64 count) const
{
    if (count == 0)
        return {};
    return FrameBytes(CallFrame{.type = CallFrame::Type::Lost, .value = {}, .lost = count})
        .as(m_form);
}

bool Subscriber::end()
{
    // One that is behind may have an empty buffer here, but a full one in the system.
    const bool hasReadAll = m_state == State::Following && m_reply.pendingBytes() == 0;
    m_state = State::Gone;
    const QByteArray last =
        m_form == CallForm::Cbor
            ? CallFrame{.type = CallFrame::Type::Result, .value = nullptr}.encode()
            : QByteArray();
    static_cast<void>(m_reply.finish(last));
    return hasReadAll;
}

// Whether it was sent; if the client has left, nothing more will be.
bool Subscriber::send(const QByteArray &bytes)
{
    const Result<void> written = m_reply.write(bytes);
    const Result<void> sent = written ? m_reply.flush() : written;
    m_lastSent = Clock::now();
    if (!sent && sent.error().code != ErrorCode::WouldBlock)
        m_state = State::Gone;
    return written.hasValue();
}

} // namespace IpcCore
