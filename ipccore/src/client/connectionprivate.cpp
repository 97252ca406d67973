// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/connectionprivate.h"

#include "base/deadline.h"
#include "client/clientoptions.h"
#include "client/connectpolicy.h"
#include "endpoint/endpointconnector.h"

#include <QtCore/qscopeguard.h>

#include <array>
#include <new>
#include <poll.h>

namespace IpcCore {

Result<std::unique_ptr<ConnectionPrivate>> ConnectionPrivate::open(const EndpointPath &path,
                                                                   const ConnectOptions &options)
{
    if (const Result<void> valid = validateOptions(options); !valid)
        return valid.error();
    if (const Result<void> allowed = refuseOwnServer(path); !allowed)
        return allowed.error();
    auto d = std::make_unique<ConnectionPrivate>(path, options);
    if (const Result<void> connected = d->connect(); !connected)
        return connected.error();
    d->justConnected = true;
    return d;
}

// Again, without sharing memory, if the server closes the connection meanwhile.
Result<void> ConnectionPrivate::connect()
{
    const Result<void> connected = connectOnce();
    return !connected || options.sharedMemory == 0 || shareMemory() ? connected : connectOnce();
}

Result<void> ConnectionPrivate::connectOnce()
{
    m_memory.reset();
    Result<UniqueFd> fd = connectEndpoint(path, options);
    if (!fd) {
        Error error = fd.error();
        if (options.waitIfBusy && error.code == ErrorCode::Busy)
            error.code = ErrorCode::Timeout;
        return error;
    }
    const Result<PeerCredentials> verified = verifyServer(fd->get(), path, options);
    if (!verified)
        return verified.error();
    server = *verified;
    channel.emplace(std::move(*fd));
    m_protocol.connected();
    m_channelWaits = false;
    return {};
}

void ConnectionPrivate::close()
{
    if (m_protocol.state() == State::Busy)
        return;
    channel.reset();
    m_protocol.disconnected();
}

Result<QByteArray> ConnectionPrivate::sendWhole(QByteArrayView message)
{
    // A chunk handler sends while its own connection is in use.
    if (m_protocol.state() == State::Busy)
        return sendCommand(path, options, message);
    const Collecting collecting(*this);
    try {
        const Result<qint64> sent = send({.bytes = message}, m_collect, options.maxReplySize);
        if (!sent)
            return sent.error();
        QByteArray reply = m_collector.take();
        if (!isReference(reply))
            return reply;
        Result<QByteArray> copied = copyReference(reply);
        if (!copied)
            close();
        return copied;
    } catch (const std::bad_alloc &) {
        return noMemoryForReply();
    }
}

Result<qint64> ConnectionPrivate::sendChunked(QByteArrayView message, const ChunkHandler &onChunk)
{
    if (!onChunk)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("The chunk handler is empty"));
    if (m_protocol.state() == State::Busy)
        return sendCommand(path, options, message, onChunk);
    return options.sharedMemory == 0 ? send({.bytes = message}, onChunk, -1)
                                     : sendWatched(message, onChunk);
}

void ConnectionPrivate::closeUnlessIdle()
{
    if (m_protocol.state() == State::Idle)
        return;
    channel.reset();
    m_protocol.disconnected();
}

// For a call that sends; it may find that the server has closed the connection.
Result<void> ConnectionPrivate::prepare()
{
    if (const Result<void> allowed = refuseOwnServer(path); !allowed) {
        close();
        return allowed;
    }
    if (channel && !std::exchange(justConnected, false) && hasInputOrEnd()) {
        m_protocol.idleInput(std::chrono::steady_clock::now());
        channel.reset();
    }
    return {};
}

Result<qint64> ConnectionPrivate::send(const Outgoing &message, const ChunkHandler &onChunk,
                                       qint64 maxReplySize)
{
    // Also if the caller's handler throws.
    const auto closing = qScopeGuard([this] { closeUnlessIdle(); });
    if (const Result<void> prepared = prepare(); !prepared)
        return prepared.error();
    std::chrono::milliseconds time = options.replyTimeout;
    for (;;) {
        if (!channel) {
            if (const Result<void> connected = connect(); !connected)
                return connected.error();
        }
        letChannelWait();
        std::optional<MessageBuffer> copy;
        const QByteArray reference = referenceTo(message, copy);
        m_protocol.begin(reference.isEmpty() ? message.bytes : reference, onChunk, maxReplySize);
        const QDeadlineTimer deadline = deadlineIn(time);
        const Action action = exchange(deadline);
        if (action == Action::Deliver)
            return m_protocol.replySize();
        if (action != Action::SendAgain)
            return m_protocol.error();
        channel.reset();
        time = std::chrono::milliseconds(deadline.remainingTime());
    }
}

QList<Result<QByteArray>> ConnectionPrivate::sendMany(std::span<const QByteArray> messages)
{
    if (m_protocol.state() == State::Busy) {
        const auto other = open(path, options);
        if (!other)
            return QList<Result<QByteArray>>(std::ssize(messages), other.error());
        return (*other)->sendMany(messages);
    }
    Batch batch{
        .messages = messages, .results = {}, .buffer = std::vector<char>(ClientProtocol::ReadSize)};
    const Collecting collecting(*this);
    batch.results.reserve(std::ssize(messages));
    const auto closing = qScopeGuard([this] {
        m_buffer = {};
        closeUnlessIdle();
    });
    m_buffer = batch.buffer;
    Result<void> unsent = prepare();
    if (unsent)
        unsent = exchangeAll(batch);
    while (batch.ended() < messages.size())
        batch.results.append(unsent.error());
    return batch.results;
}

// Connects as often as it helps: not if nobody answers.
// @return the error of the requests that have not ended.
Result<void> ConnectionPrivate::exchangeAll(Batch &batch)
{
    while (batch.ended() < batch.messages.size()) {
        if (batch.timedOut)
            return Error(ErrorCode::Timeout,
                         QStringLiteral("Not sent: there was no reply to an earlier request"));
        if (!channel) {
            if (const Result<void> connected = connect(); !connected)
                return connected;
        }
        letChannelWait();
        exchangeMany(batch);
        if (m_protocol.state() == State::Closed)
            channel.reset();
    }
    return {};
}

// Goes on until all are answered or the connection is closed.
void ConnectionPrivate::exchangeMany(Batch &batch)
{
    QDeadlineTimer deadline = deadlineIn(options.replyTimeout);
    while (batch.ended() < batch.messages.size() && m_protocol.state() != State::Closed) {
        // Not after each of many replies, so that the next requests leave together.
        if (!m_protocol.hasInput())
            beginMore(batch);
        Action action = Action::Continue;
        try {
            if (m_protocol.hasInput())
                action = m_protocol.proceed(std::chrono::steady_clock::now());
            if (action == Action::Continue)
                action = exchange(deadline);
        } catch (const std::bad_alloc &) {
            action = giveUp(ErrorCode::SystemResources, QStringLiteral("No memory for the reply"));
        }
        if (action == Action::Deliver) {
            const QByteArray reply = m_collector.take();
            batch.results.append(isReference(reply) ? copyReference(reply) : reply);
            deadline = deadlineIn(options.replyTimeout);
        } else if (action == Action::Fail) {
            m_collector.clear();
            noteLost(batch);
        }
    }
}

void ConnectionPrivate::beginMore(Batch &batch)
{
    while (batch.ended() + m_protocol.requests() < batch.messages.size()) {
        const QByteArray &next = batch.messages[batch.ended() + m_protocol.requests()];
        if (!m_protocol.mayBegin(next.size()))
            return;
        m_protocol.begin(next, m_collect, options.maxReplySize);
    }
}

// The oldest has failed, and the connection is closed; those that the server cannot have handled
// are sent again.
void ConnectionPrivate::noteLost(Batch &batch)
{
    batch.timedOut = m_protocol.error().code == ErrorCode::Timeout;
    batch.results.append(m_protocol.error());
    for (std::size_t i = 1; i < m_protocol.requests(); ++i) {
        if (m_protocol.deliveryOf(i) == Delivery::NotSent)
            return;
        batch.results.append(m_protocol.abandoned(i));
    }
}

// Between two requests, input is unsolicited, or the end of the stream.
bool ConnectionPrivate::hasInputOrEnd() const
{
    pollfd entry = {.fd = channel->descriptor(), .events = POLLIN, .revents = 0};
    return retryOnInterrupt([&] { return ::poll(&entry, 1, 0); }) != 0;
}

// Worth its system calls from the second request on.
void ConnectionPrivate::letChannelWait()
{
    const bool forever = options.replyTimeout == Forever;
    if (m_channelWaits || m_protocol.replies() == 0 || options.replyTimeout.count() == 0)
        return;
    m_channelWaits =
        channel->setReadTimeout(forever ? std::chrono::milliseconds(0) : options.replyTimeout);
}

// Reads while it writes, so that two sides that both send a lot cannot block each other, and a
// server can reply before it has read everything.
ConnectionPrivate::Action ConnectionPrivate::exchange(const QDeadlineTimer &deadline)
{
    // Only if sending took next to no time.
    bool waitInRead = m_channelWaits;
    Action action = write();
    while (action == Action::Continue) {
        const bool readWaits = std::exchange(waitInRead, false);
        if (!m_protocol.hasOutput()) {
            m_spin([&] {
                action = read();
                return action != Action::Continue || deadline.hasExpired();
            });
            if (action == Action::Continue && readWaits)
                action = read(&UnixChannel::readOrWait);
        }
        if (action == Action::Continue)
            action = waitForPeer(deadline);
    }
    return action;
}

ConnectionPrivate::Action ConnectionPrivate::write()
{
    return m_protocol.written(channel->write(m_protocol.output()));
}

ConnectionPrivate::Action
ConnectionPrivate::read(Channel::IoResult (UnixChannel::*how)(std::span<char>))
{
    std::array<char, ClientProtocol::ReadSize> onStack;
    const std::span<char> buffer = m_buffer.empty() ? std::span<char>(onStack) : m_buffer;
    const Channel::IoResult result = m_collecting && m_protocol.payloadAhead() > 0
                                         ? m_collector.read(*channel, m_protocol, buffer)
                                         : (*channel.*how)(buffer);
    return m_protocol.received(result, buffer, std::chrono::steady_clock::now());
}

ConnectionPrivate::Action ConnectionPrivate::waitForPeer(const QDeadlineTimer &deadline)
{
    // Checked before looking for input: what arrived while this process did not run still counts,
    // but a server that always has one more byte cannot extend the deadline.
    const bool isLastLook = deadline.hasExpired();
    const bool sends = m_protocol.hasOutput();
    pollfd entry = {.fd = channel->descriptor(),
                    .events = static_cast<short>(sends ? POLLIN | POLLOUT : POLLIN),
                    .revents = 0};
    const int count =
        retryOnInterrupt([&] { return ::poll(&entry, 1, millisecondsLeft(deadline)); });
    if (count < 0)
        return giveUp(ErrorCode::SystemError, QStringLiteral("Cannot wait for the reply"), errno);
    Action action = Action::Continue;
    if ((entry.revents & POLLOUT) != 0)
        action = write();
    if (action == Action::Continue && (entry.revents & ~POLLOUT) != 0)
        action = read();
    if (action == Action::Continue && (isLastLook || (count == 0 && deadline.hasExpired())))
        return giveUp(ErrorCode::Timeout, QStringLiteral("The deadline for the reply has passed"));
    return action;
}

ConnectionPrivate::Action ConnectionPrivate::giveUp(ErrorCode code, const QString &text,
                                                    int systemError)
{
    m_protocol.giveUp(code, text, systemError);
    return Action::Fail;
}

} // namespace IpcCore
