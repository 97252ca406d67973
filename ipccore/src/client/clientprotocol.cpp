// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/clientprotocol.h"

#include <algorithm>
#include <cerrno>

namespace IpcCore {

namespace {

// A server that closes later than this after its reply has another reason: a restart, or an idle
// timeout.
constexpr std::chrono::milliseconds QuickClose{1000};

// Once may be a coincidence.
constexpr int QuickClosesThatTell = 2;

// How often to leave a connection open, to see whether the server still closes it: another server
// may have taken its place.
constexpr int ConnectionsPerCheck = 16;

// Requests up to this size are copied, to be sent with others and without a vector.
constexpr qsizetype SmallRequest = 4 * 1024;
// How much of them is collected: what a socket takes at once.
constexpr qsizetype CollectLimit = 64 * 1024;

quint64 framedSize(qsizetype size)
{
    const qsizetype packets = (size + PktLine::MaxPayload - 1) / PktLine::MaxPayload;
    return static_cast<quint64>(size + (packets + 1) * PktLine::HeaderSize);
}

} // namespace

void ClientProtocol::connected()
{
    m_state = State::Idle;
    m_replies = 0;
    m_begun = m_sent = 0;
    m_reset = false;
    m_serverReads = true;
    m_requests.clear();
    m_small.clear();
    m_partsBegin = m_partsEnd = 0;
    m_framer.reset();
    m_framerEnds = false;
    m_input = {};
}

void ClientProtocol::idleInput(Time now)
{
    noteClosedByServer(now);
    m_state = State::Closed;
}

bool ClientProtocol::mayBegin(qsizetype size) const
{
    if (m_state != State::Busy)
        return m_state == State::Idle;
    if (m_replies < 2 || !m_serverReads)
        return false;
    return size <= SmallRequest ? m_small.size() < CollectLimit : allSent();
}

void ClientProtocol::begin(QByteArrayView message, const ChunkHandler &onChunk, qint64 maxReplySize)
{
    Q_ASSERT(mayBegin(message.size()));
    m_begun += framedSize(message.size());
    m_requests.push_back({&onChunk, maxReplySize, m_begun});
    if (message.size() <= SmallRequest) {
        PktLineFramer framer(message);
        for (const QByteArrayView part : framer.next())
            m_small.append(part);
        m_small.append(PktLine::Flush, PktLine::HeaderSize);
    } else {
        m_framer.emplace(message);
    }
    if (std::exchange(m_state, State::Busy) == State::Idle)
        awaitReply();
}

void ClientProtocol::awaitReply()
{
    m_decoder = PktLineDecoder(m_requests.front().maxReplySize);
    m_replySize = 0;
    m_replyBegun = false;
}

// The rest of the request being sent, then those that were collected.
void ClientProtocol::nextParts()
{
    m_partsBegin = m_partsEnd = 0;
    if (std::exchange(m_framerEnds, false))
        m_framer.reset();
    if (m_framer) {
        const std::span<const QByteArrayView> packets = m_framer->next();
        std::copy(packets.begin(), packets.end(), m_parts.begin());
        m_partsEnd = packets.size();
        m_framerEnds = m_framer->atEnd();
        if (m_framerEnds)
            m_parts[m_partsEnd++] = QByteArrayView(PktLine::Flush, PktLine::HeaderSize);
    }
    if ((!m_framer || m_framerEnds) && !m_small.isEmpty()) {
        m_sending.swap(m_small);
        m_small.resize(0);
        m_parts[m_partsEnd++] = m_sending;
    }
}

std::span<const QByteArrayView> ClientProtocol::output()
{
    const std::span<const QByteArrayView> parts(m_parts);
    if (m_partsBegin == m_partsEnd)
        nextParts();
    return hasOutput() ? parts.subspan(m_partsBegin, m_partsEnd - m_partsBegin) : parts.first(0);
}

void ClientProtocol::dropSent(qsizetype bytes)
{
    m_sent += static_cast<quint64>(bytes);
    while (m_partsBegin < m_partsEnd && bytes >= m_parts[m_partsBegin].size())
        bytes -= m_parts[m_partsBegin++].size();
    if (m_partsBegin < m_partsEnd)
        m_parts[m_partsBegin] = m_parts[m_partsBegin].sliced(bytes);
    else
        nextParts();
}

ClientProtocol::Action ClientProtocol::written(const Channel::IoResult &result)
{
    switch (result.status) {
    case Channel::Status::Ok:
        dropSent(result.bytes);
        break;
    case Channel::Status::WouldBlock:
        break;
    case Channel::Status::Closed:
        // The server may have answered before it closed; reading will tell.
        m_serverReads = false;
        break;
    case Channel::Status::Failed:
        return fail(ErrorCode::SystemError, QStringLiteral("Cannot send the request"),
                    result.systemError);
    }
    return Action::Continue;
}

ClientProtocol::Action ClientProtocol::received(const Channel::IoResult &result,
                                                std::span<const char> buffer, Time now)
{
    switch (result.status) {
    case Channel::Status::Ok:
        m_input = {buffer.data(), result.bytes};
        return proceed(now);
    case Channel::Status::WouldBlock:
        break;
    case Channel::Status::Closed:
        return closedByServer(result.systemError, now);
    case Channel::Status::Failed:
        return fail(ErrorCode::SystemError, QStringLiteral("Cannot read the reply"),
                    result.systemError);
    }
    return Action::Continue;
}

void ClientProtocol::payloadReceived(qsizetype size)
{
    m_decoder.skipPayload(size);
    m_replySize += size;
}

ClientProtocol::Action ClientProtocol::proceed(Time now)
{
    m_replyBegun = true;
    for (;;) {
        const PktLineDecoder::Step step = m_decoder.next(m_input);
        m_input = m_input.sliced(step.consumed);
        switch (step.event) {
        case PktLineDecoder::Event::NeedMore:
            return Action::Continue;
        case PktLineDecoder::Event::PacketBegin:
            break;
        case PktLineDecoder::Event::Payload:
            m_replySize += step.payload.size();
            if (!(*m_requests.front().onChunk)(step.payload))
                return fail(ErrorCode::Canceled,
                            QStringLiteral("The reply was canceled by its reader"));
            break;
        case PktLineDecoder::Event::MessageEnd:
            return replyComplete(now);
        case PktLineDecoder::Event::Malformed:
            return fail(ErrorCode::ProtocolError,
                        QStringLiteral("The reply is not in the protocol's format"));
        case PktLineDecoder::Event::TooLarge:
            return fail(ErrorCode::MessageTooLarge,
                        QStringLiteral("The reply is larger than its limit"));
        }
    }
}

// Reuses only a clean connection: the server may have answered before reading the whole request,
// or sent more than its replies.
ClientProtocol::Action ClientProtocol::replyComplete(Time now)
{
    m_lastReply = now;
    if (++m_replies > 1)
        m_quickCloses = 0;
    const bool isClean = isOldestSent();
    m_requests.pop_front();
    if (!m_requests.empty())
        awaitReply();
    if (!isClean || (m_requests.empty() && (hasInput() || !serverKeepsOpen()))) {
        m_state = State::Closed;
        m_input = {};
    } else if (m_requests.empty()) {
        m_state = State::Idle;
    }
    return Action::Deliver;
}

// Did the server read the whole request before it closed?
// - No, if the kernel did not accept all of it from us.
// - No, on ECONNRESET, if it is the last. On local sockets it means that the peer left bytes
//   unread; the flush packet, without which no server acts, is the last of them.
// - Maybe, in all other cases; surely, once a byte of the reply has come.
// A server may close an idle connection just as the next request is sent. If it did not read that
// request, send it again. On a new connection that cannot have been the reason.
ClientProtocol::Action ClientProtocol::closedByServer(int systemError, Time now)
{
    m_reset = systemError == ECONNRESET;
    if (m_replyBegun)
        return fail(ErrorCode::ReplyTruncated,
                    QStringLiteral("The server closed the connection in the middle of its reply"),
                    systemError);
    if (deliveryOf(0) == Delivery::NotSent && m_replies > 0) {
        noteClosedByServer(now);
        m_state = State::Closed;
        return Action::SendAgain;
    }
    return fail(ErrorCode::ConnectionClosed,
                QStringLiteral("The server closed the connection without a reply"), systemError);
}

ClientProtocol::Action ClientProtocol::fail(ErrorCode code, const QString &text, int systemError)
{
    giveUp(code, text, systemError);
    return Action::Fail;
}

const Error &ClientProtocol::giveUp(ErrorCode code, const QString &text, int systemError)
{
    m_state = State::Closed;
    const QString reason =
        systemError == 0 ? QString() : QStringLiteral(": ") + qt_error_string(systemError);
    m_error = Error(code, text + reason, systemError);
    m_error.state = ActiveState::Listening;
    m_error.phase = isOldestSent() ? Phase::Receive : Phase::Send;
    m_error.delivery = m_requests.empty() ? Delivery::MaybeProcessed : deliveryOf(0);
    return m_error;
}

Delivery ClientProtocol::deliveryOf(std::size_t index) const
{
    const quint64 end = m_requests.at(index).end;
    if (index == 0 && m_replyBegun)
        return Delivery::MaybeProcessed;
    // No handler sees a request without its flush packet.
    return end > m_sent || (m_reset && end == m_sent) ? Delivery::NotSent
                                                      : Delivery::MaybeProcessed;
}

Error ClientProtocol::abandoned(std::size_t index) const
{
    Error error(ErrorCode::ConnectionClosed,
                QStringLiteral("The connection ended before the reply to an earlier request"));
    error.state = ActiveState::Listening;
    error.phase = isSent(m_requests.at(index)) ? Phase::Receive : Phase::Send;
    error.delivery = deliveryOf(index);
    return error;
}

void ClientProtocol::noteClosedByServer(Time now)
{
    if (m_replies != 1)
        return;
    m_quickCloses = now - m_lastReply < QuickClose ? m_quickCloses + 1 : 0;
}

// A server that closes right after the first reply, as git's does, will do so again. From then on
// close first, which saves the next request from finding a dead connection.
bool ClientProtocol::serverKeepsOpen()
{
    return m_quickCloses < QuickClosesThatTell || ++m_ownCloses % ConnectionsPerCheck == 0;
}

} // namespace IpcCore
