// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/clientstream.h"

#include <array>
#include <new>

namespace IpcCore {

namespace {

constexpr std::size_t ReadSize = 64 * 1024;

// Batches of packets sent in one turn of the event loop, some megabytes.
constexpr int MaxWritesPerTurn = 4;

} // namespace

ClientStream::ClientStream(UniqueFd connection, QObject *parent)
    : QObject(parent)
    , m_channel(std::move(connection))
    , m_readNotifier(m_channel.descriptor(), QSocketNotifier::Read, this)
    , m_writeNotifier(m_channel.descriptor(), QSocketNotifier::Write, this)
    , m_collect([this](QByteArrayView chunk) {
        m_payload.append(chunk);
        return true;
    })
{
    m_writeNotifier.setEnabled(false);
    connect(&m_readNotifier, &QSocketNotifier::activated, this, &ClientStream::readyRead);
    connect(&m_writeNotifier, &QSocketNotifier::activated, this, &ClientStream::send);
}

ClientStream::~ClientStream() = default;

void ClientStream::beginRequest(const QByteArray &message, qint64 maxReplySize)
{
    m_message = message;
    m_writer.emplace(m_message);
    m_reader.emplace(maxReplySize, m_collect);
    send();
}

void ClientStream::send()
{
    using Status = Channel::Status;
    Channel::IoResult result = {.status = Status::Ok};
    for (int writes = 0; !m_writer->atEnd() && writes < MaxWritesPerTurn; ++writes) {
        result = m_writer->write(m_channel);
        if (result.status != Status::Ok)
            break;
    }
    if (result.status == Status::Failed) {
        m_sendError = result.systemError;
        m_channel.shutdown(); // so that the owner learns of it by reading
    }
    // Where the peer takes no more, its reply may still be there to be read, or the reason.
    const bool canGoOn = result.status == Status::Ok || result.status == Status::WouldBlock;
    m_writeNotifier.setEnabled(canGoOn && !m_writer->atEnd());
}

ClientStream::Step ClientStream::receive()
{
    std::array<char, ReadSize> buffer;
    const Channel::IoResult result = m_channel.read(buffer);
    switch (result.status) {
    case Channel::Status::WouldBlock:
        return Step::Nothing;
    case Channel::Status::Closed:
        return peerClosed(result.systemError);
    case Channel::Status::Failed:
        return fail(ErrorCode::SystemError, QStringLiteral("Cannot read the reply"),
                    result.systemError);
    case Channel::Status::Ok:
        break;
    }
    try {
        switch (m_reader->feed(QByteArrayView(buffer.data(), result.bytes))) {
        case ReplyReader::State::Incomplete:
        case ReplyReader::State::Canceled:
            return Step::More;
        case ReplyReader::State::Complete:
            ++m_replies;
            m_lastReply.start();
            return Step::Complete;
        case ReplyReader::State::Malformed:
            return fail(ErrorCode::ProtocolError,
                        QStringLiteral("The reply is not in the protocol's format"));
        case ReplyReader::State::TooLarge:
            return fail(ErrorCode::MessageTooLarge,
                        QStringLiteral("The reply is larger than its limit"));
        }
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::SystemResources, QStringLiteral("No memory for the reply"));
    }
    return Step::Nothing;
}

// The peer has closed. Whether it read the request whole before:
// - not if the kernel did not take the last bytes of it from us;
// - not if the kernel says ECONNRESET: for local sockets that means that the peer left bytes
// unread,
//   and the flush packet, without which no server acts, is the last of them;
// - perhaps in every other case, and surely once a byte of a reply came.
ClientStream::Step ClientStream::peerClosed(int systemError)
{
    if (m_sendError != 0)
        return fail(ErrorCode::SystemError, QStringLiteral("Cannot send the request"), m_sendError);
    if (m_reader->begun())
        return fail(ErrorCode::ReplyTruncated,
                    QStringLiteral("The server closed the connection in its reply"), systemError);
    m_provedUnread = !m_writer->atEnd() || systemError == ECONNRESET;
    return fail(ErrorCode::ConnectionClosed,
                QStringLiteral("The server closed the connection without a reply"), systemError);
}

ClientStream::Step ClientStream::fail(ErrorCode code, const QString &text, int systemError)
{
    m_error = failure(code, text, systemError);
    m_readNotifier.setEnabled(false);
    m_writeNotifier.setEnabled(false);
    return Step::Failed;
}

Error ClientStream::failure(ErrorCode code, const QString &text, int systemError) const
{
    const QString message =
        systemError == 0 ? text : text + QStringLiteral(": ") + qt_error_string(systemError);
    Error error(code, message, systemError);
    error.state = ActiveState::Listening;
    error.phase = m_writer->atEnd() ? Phase::Receive : Phase::Send;
    // What was not sent whole never will be: the owner closes the connection.
    const bool unread = m_provedUnread || (!m_writer->atEnd() && !m_reader->begun());
    error.delivery = unread ? Delivery::NotSent : Delivery::MaybeProcessed;
    return error;
}

bool ClientStream::isReusable()
{
    if (isSpent())
        return false;
    std::array<char, 1> buffer;
    return m_channel.read(buffer).status == Channel::Status::WouldBlock;
}

std::chrono::milliseconds ClientStream::sinceLastReply() const
{
    return std::chrono::milliseconds(m_lastReply.elapsed());
}

} // namespace IpcCore
