// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/exchange.h"

#include <algorithm>
#include <array>
#include <limits>
#include <poll.h>

namespace IpcCore {

namespace {

// As much as a socket buffer hands over at once; on the stack, so that small replies cost no memory
// but their own.
constexpr std::size_t ReadSize = 64 * 1024;

int pollTimeout(const QDeadlineTimer &deadline)
{
    if (deadline.isForever())
        return -1;
    return static_cast<int>(
        std::clamp<qint64>(deadline.remainingTime(), 0, std::numeric_limits<int>::max()));
}

} // namespace

Exchange::Exchange(UnixChannel &channel, QByteArrayView message, const ChunkHandler &onChunk,
                   AdaptiveSpin &spin, const Limits &limits)
    : m_channel(channel)
    , m_writer(message)
    , m_reader(limits.maxReplySize, onChunk)
    , m_spin(spin)
    , m_limits(limits)
{}

Result<qint64> Exchange::run()
{
    short ready = POLLOUT;
    for (;;) {
        if (isSending() && (ready & POLLOUT) != 0)
            write();
        if (!m_error && (ready & ~POLLOUT) != 0)
            read();
        if (!m_error && m_state == ReplyReader::State::Incomplete && !isSending())
            m_spin([this] { return readNow(); });
        // Only where next to nothing of the time has gone to sending.
        if (std::exchange(m_limits.channelWaits, false) && !m_error && !isSending()
            && m_state == ReplyReader::State::Incomplete)
            readFirst();
        if (m_error)
            return *m_error;
        if (m_state == ReplyReader::State::Complete)
            return m_reader.size();
        ready = wait();
    }
}

void Exchange::write()
{
    const Channel::IoResult result = m_writer.write(m_channel);
    if (result.status == Channel::Status::Closed)
        m_writingBroken = true;
    else if (result.status == Channel::Status::Failed)
        fail(ErrorCode::SystemError, "Cannot send the request", result.systemError);
}

void Exchange::read()
{
    std::array<char, ReadSize> buffer;
    const Channel::IoResult result = m_channel.read(buffer);
    take(result, QByteArrayView(buffer.data(), result.bytes));
}

// Whether there is no need to look again.
bool Exchange::readNow()
{
    read();
    return m_error || m_state != ReplyReader::State::Incomplete || m_limits.deadline.hasExpired();
}

// Waits for the reply where it is read. Later waits know how much time is left.
void Exchange::readFirst()
{
    std::array<char, ReadSize> buffer;
    const Channel::IoResult result = m_channel.readOrWait(buffer);
    take(result, QByteArrayView(buffer.data(), result.bytes));
}

void Exchange::take(const Channel::IoResult &result, QByteArrayView bytes)
{
    switch (result.status) {
    case Channel::Status::WouldBlock:
        return;
    case Channel::Status::Closed:
        return peerClosed(result.systemError);
    case Channel::Status::Failed:
        return fail(ErrorCode::SystemError, "Cannot read the reply", result.systemError);
    case Channel::Status::Ok:
        break;
    }
    m_state = m_reader.feed(bytes);
    switch (m_state) {
    case ReplyReader::State::Incomplete:
    case ReplyReader::State::Complete:
        return;
    case ReplyReader::State::Malformed:
        return fail(ErrorCode::ProtocolError, "The reply is not in the protocol's format");
    case ReplyReader::State::TooLarge:
        return fail(ErrorCode::MessageTooLarge, "The reply is larger than its limit");
    case ReplyReader::State::Canceled:
        return fail(ErrorCode::Canceled, "The reply was canceled by its reader");
    }
}

// What can be done now, as poll() names it; 0 after a failure.
short Exchange::wait()
{
    // A peer that always has one more byte must not stretch the deadline, but what arrived while
    // this process did not run is still taken.
    if (m_limits.deadline.hasExpired() && std::exchange(m_lastLook, true)) {
        fail(ErrorCode::Timeout, "The deadline for the reply has passed");
        return 0;
    }
    pollfd entry = {.fd = m_channel.descriptor(),
                    .events = static_cast<short>(isSending() ? POLLIN | POLLOUT : POLLIN),
                    .revents = 0};
    const int count =
        retryOnInterrupt([&] { return ::poll(&entry, 1, pollTimeout(m_limits.deadline)); });
    if (count < 0)
        fail(ErrorCode::SystemError, "Cannot wait for the reply", errno);
    else if (count == 0)
        fail(ErrorCode::Timeout, "The deadline for the reply has passed");
    return entry.revents;
}

// A request ends with its flush packet, and a server acts on complete requests only. So it was not
// processed where the kernel did not take its last byte, nor where it says ECONNRESET: for local
// sockets that means that the peer closed with bytes of ours unread, and the last ones are the
// flush packet. A plain end of the stream, or any byte of a reply, proves nothing of the kind.
void Exchange::peerClosed(int systemError)
{
    if (m_reader.begun())
        return fail(ErrorCode::ReplyTruncated, "The server closed the connection in its reply",
                    systemError);
    const bool provedUnread = !m_writer.atEnd() || systemError == ECONNRESET;
    fail(ErrorCode::ConnectionClosed, "The server closed the connection without a reply",
         systemError);
    if (provedUnread)
        m_error->delivery = Delivery::NotSent;
}

void Exchange::fail(ErrorCode code, const char *text, int systemError)
{
    QString message = QLatin1String(text);
    if (systemError != 0)
        message += QStringLiteral(": ") + qt_error_string(systemError);
    Error error(code, message, systemError);
    error.state = ActiveState::Listening;
    error.phase = m_writer.atEnd() ? Phase::Receive : Phase::Send;
    // Without its flush packet a request is not complete, and not for any handler.
    const bool mayBeComplete = m_writer.atEnd() || m_reader.begun();
    error.delivery = mayBeComplete ? Delivery::MaybeProcessed : Delivery::NotSent;
    m_error = error;
}

} // namespace IpcCore
