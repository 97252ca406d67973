// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "importer/importsession.h"

#include "wire/limits.h"

#include <algorithm>

namespace Bridge {

using IpcCore::ErrorCode;
using IpcCore::Result;

ImportSession::ImportSession(Broker &broker, const QByteArray &self, qint64 largestPiece,
                             IpcCore::DeferredReply reply)
    : m_broker(broker)
    , m_self(self)
    , m_largestPiece(largestPiece)
    , m_reply(std::move(reply))
{}

ImportSession::State ImportSession::begin(const QByteArray &subject, QByteArrayView request)
{
    const std::lock_guard lock(m_mutex);
    const qsizetype first = std::min(qsizetype(m_largestPiece), request.size());
    const bool isAll = first == request.size();
    m_first = static_cast<quint64>(first);
    m_credit = CreditWindow;
    if (!isAll)
        m_request = request.sliced(first).toByteArray();
    const Frame frame{Frame::Type::Request, isAll, 0, m_credit, request.first(first), m_id};
    if (const Result<void> sent = m_broker.publish(subject, m_self, encodeFrame(frame)); !sent)
        return end(sent.error().message);
    return State::UnderWay;
}

ImportSession::State ImportSession::take(const Frame &frame, QByteArrayView from)
{
    const std::lock_guard lock(m_mutex);
    if (m_isEnded)
        return State::Ended;
    if (m_peerId.value_or(frame.id) != frame.id)
        return State::UnderWay; // a second one got a copy; its answer is worth nothing
    m_peerId = frame.id;
    if (m_peer.isEmpty())
        m_peer = from.toByteArray();
    m_heard = Clock::now();
    switch (frame.type) {
    case Frame::Type::Alive:
        m_allowed = std::max(m_allowed, frame.credit);
        return sendPieces() ? State::UnderWay
                            : end(QStringLiteral("The connection to the broker was lost"));
    case Frame::Type::Reply:
        return takeReply(frame);
    case Frame::Type::Failed:
        return end(QString::fromUtf8(frame.body));
    case Frame::Type::Probe:
    case Frame::Type::Request:
    case Frame::Type::Credit:
    case Frame::Type::Cancel:
        break;
    }
    return end(QStringLiteral("A bridge sent what only the other side sends"));
}

bool ImportSession::sendPieces()
{
    const auto left = [this] { return quint64(m_request.size()) - m_sent; };
    while (left() > 0 && m_first + m_sent < m_allowed) {
        const quint64 room = std::min(quint64(m_largestPiece), m_allowed - m_first - m_sent);
        const qint64 size = std::min(qint64(room), qint64(left()));
        const QByteArrayView piece = QByteArrayView(m_request).sliced(qsizetype(m_sent), size);
        m_sent += static_cast<quint64>(size);
        const Frame frame{Frame::Type::Request, left() == 0, m_pieces++, m_credit, piece, m_id};
        if (!publish(frame))
            return false;
    }
    if (left() == 0) {
        m_request.clear();
        m_sent = 0;
        m_first = 0;
    }
    return true;
}

ImportSession::State ImportSession::takeReply(const Frame &frame)
{
    if (frame.number < m_nextReply || m_isComplete)
        return State::UnderWay; // once more
    if (frame.number > m_nextReply)
        return end(QStringLiteral("A part of the reply was lost"));
    ++m_nextReply;
    m_received += static_cast<quint64>(frame.body.size());
    if (m_received > m_credit)
        return end(QStringLiteral("An exporter sent more than it may"));
    m_isComplete = frame.isLast;
    m_held.append(frame.body);
    return drain();
}

// The reply's buffer is larger than the window, but all replies together may fill what there is.
ImportSession::State ImportSession::drain()
{
    if (!m_held.isEmpty()) {
        const Result<void> written = m_reply.write(m_held);
        if (written)
            m_held.clear();
        else if (written.error().code != ErrorCode::WouldBlock)
            return end(written.error().message);
    }
    if (m_isComplete && m_held.isEmpty()) {
        const Result<void> finished = m_reply.finish();
        return end(finished ? QString() : finished.error().message);
    }
    if (const Result<void> sent = m_reply.flush();
        !sent && sent.error().code != ErrorCode::WouldBlock)
        return end(sent.error().message);
    const quint64 waiting = quint64(m_reply.pendingBytes()) + quint64(m_held.size());
    const quint64 credit = m_received - std::min(waiting, m_received) + CreditWindow;
    if (!m_isComplete && credit > m_credit + CreditWindow / 2) {
        m_credit = credit;
        send(Frame::Type::Credit);
    }
    return waiting > 0 ? State::Slow : State::UnderWay;
}

ImportSession::State ImportSession::poll()
{
    const std::lock_guard lock(m_mutex);
    return m_isEnded ? State::Ended : drain();
}

ImportSession::State ImportSession::tick(Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    if (m_isEnded)
        return State::Ended;
    if (m_reply.peerGone()) {
        send(Frame::Type::Cancel);
        return end(QStringLiteral("The client has left"));
    }
    if (now - m_heard > VanishTimeout)
        return end(QStringLiteral("The exporter has not been heard of for too long"));
    if (m_suspected > m_heard && now - m_suspected > SuspicionTimeout)
        return end(QStringLiteral("The exporter is gone"));
    if (now - std::min(m_heard, m_said) > ProbeInterval / 2)
        send(Frame::Type::Probe);
    return State::UnderWay;
}

void ImportSession::suspect()
{
    const std::lock_guard lock(m_mutex);
    if (m_suspected <= m_heard)
        m_suspected = Clock::now();
}

// Before the exporter is known it says by itself that it is there.
bool ImportSession::send(Frame::Type type)
{
    return !m_peer.isEmpty() && publish({type, false, 0, m_credit, {}, m_id});
}

bool ImportSession::publish(const Frame &frame)
{
    m_said = Clock::now();
    // An exporter in another account has been given a subject that lasts.
    const QByteArray self = Broker::isMapped(m_peer) ? QByteArray() : m_self;
    return bool(m_broker.publish(m_peer, self, encodeFrame(frame)));
}

ImportSession::State ImportSession::fail(const QString &why)
{
    const std::lock_guard lock(m_mutex);
    return end(why);
}

ImportSession::State ImportSession::end(const QString &why)
{
    if (!m_isEnded) {
        m_isEnded = true;
        m_failure = why;
        m_broker.endReplies(m_peer);
        m_reply.abandon();
        m_held.clear();
        m_request.clear();
    }
    return State::Ended;
}

QString ImportSession::failure() const
{
    const std::lock_guard lock(m_mutex);
    return m_failure;
}

} // namespace Bridge
