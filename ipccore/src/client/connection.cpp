// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/connection.h>

#include "base/adaptivespin.h"
#include "base/deadline.h"
#include "channel/unixchannel.h"
#include "client/clientoptions.h"
#include "client/clientprotocol.h"
#include "client/connectpolicy.h"
#include "endpoint/endpointconnector.h"

#include <QtCore/qscopeguard.h>

#include <array>
#include <new>
#include <optional>
#include <poll.h>

namespace IpcCore {

namespace {

Error movedFrom()
{
    return {ErrorCode::WrongState, QStringLiteral("The connection was moved to another object")};
}

} // namespace

/// Drives a ClientProtocol over a UnixChannel, waiting for the server up to a deadline.
class ConnectionPrivate
{
public:
    using Action = ClientProtocol::Action;
    using State = ClientProtocol::State;

    ConnectionPrivate(const EndpointPath &endpoint, const ConnectOptions &connectOptions)
        : path(endpoint)
        , options(connectOptions)
        , m_spin(connectOptions.busyPoll)
    {}

    static Result<std::unique_ptr<ConnectionPrivate>> open(const EndpointPath &path,
                                                           const ConnectOptions &options);

    Result<QByteArray> sendWhole(QByteArrayView message);
    Result<qint64> sendChunked(QByteArrayView message, const ChunkHandler &onChunk);
    void close();

    const EndpointPath path;
    const ConnectOptions options;
    std::optional<UnixChannel> channel;
    PeerCredentials server;
    bool justConnected = false; ///< So recently that nothing can have happened since.

private:
    Result<void> connect();
    bool hasInputOrEnd() const;
    void letChannelWait();
    Result<qint64> send(QByteArrayView message, const ChunkHandler &onChunk, qint64 maxReplySize);
    Action exchange(const QDeadlineTimer &deadline);
    Action write();
    Action read(Channel::IoResult (UnixChannel::*how)(std::span<char>) = &UnixChannel::read);
    Action waitForPeer(const QDeadlineTimer &deadline);
    Action giveUp(ErrorCode code, const QString &text, int systemError = 0);

    ClientProtocol m_protocol;
    AdaptiveSpin m_spin;
    bool m_channelWaits = false; ///< Its read timeout is replyTimeout.
};

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

Result<void> ConnectionPrivate::connect()
{
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
    try {
        QByteArray reply;
        const ChunkHandler collect = [&reply](QByteArrayView chunk) {
            reply.append(chunk);
            return true;
        };
        const Result<qint64> sent = send(message, collect, options.maxReplySize);
        if (!sent)
            return sent.error();
        return reply;
    } catch (const std::bad_alloc &) {
        Error error(ErrorCode::SystemResources, QStringLiteral("No memory for the reply"));
        error.phase = Phase::Receive;
        error.delivery = Delivery::MaybeProcessed;
        return error;
    }
}

Result<qint64> ConnectionPrivate::sendChunked(QByteArrayView message, const ChunkHandler &onChunk)
{
    if (!onChunk)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("The chunk handler is empty"));
    if (m_protocol.state() == State::Busy)
        return sendCommand(path, options, message, onChunk);
    return send(message, onChunk, -1);
}

Result<qint64> ConnectionPrivate::send(QByteArrayView message, const ChunkHandler &onChunk,
                                       qint64 maxReplySize)
{
    // Also if the caller's handler throws.
    const auto closeUnlessIdle = qScopeGuard([this] {
        if (m_protocol.state() == State::Idle)
            return;
        channel.reset();
        m_protocol.disconnected();
    });
    if (const Result<void> allowed = refuseOwnServer(path); !allowed) {
        close();
        return allowed.error();
    }
    if (channel && !std::exchange(justConnected, false) && hasInputOrEnd()) {
        m_protocol.idleInput(std::chrono::steady_clock::now());
        channel.reset();
    }
    std::chrono::milliseconds time = options.replyTimeout;
    for (;;) {
        if (!channel) {
            if (const Result<void> connected = connect(); !connected)
                return connected.error();
        }
        letChannelWait();
        m_protocol.begin(message, onChunk, maxReplySize);
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
    std::array<char, ClientProtocol::ReadSize> buffer;
    const Channel::IoResult result = (*channel.*how)(buffer);
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

Connection::Connection(std::unique_ptr<ConnectionPrivate> d)
    : d_ptr(std::move(d))
{}

Connection::Connection(Connection &&other) noexcept = default;
Connection &Connection::operator=(Connection &&other) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::tryConnect(const EndpointPath &path, const ConnectOptions &options)
{
    auto d = ConnectionPrivate::open(path, options);
    if (!d)
        return d.error();
    // It may be used much later.
    (*d)->justConnected = false;
    return Connection(std::move(*d));
}

Result<QByteArray> Connection::sendCommand(QByteArrayView message)
{
    return d_ptr ? d_ptr->sendWhole(message) : movedFrom();
}

Result<qint64> Connection::sendCommand(QByteArrayView message, const ChunkHandler &onChunk)
{
    return d_ptr ? d_ptr->sendChunked(message, onChunk) : movedFrom();
}

void Connection::close()
{
    if (d_ptr)
        d_ptr->close();
}

bool Connection::isOpen() const
{
    return d_ptr && d_ptr->channel;
}

PeerCredentials Connection::serverCredentials() const
{
    return d_ptr ? d_ptr->server : PeerCredentials();
}

const EndpointPath &Connection::path() const
{
    static const EndpointPath none;
    return d_ptr ? d_ptr->path : none;
}

const ConnectOptions &Connection::options() const
{
    static const ConnectOptions none;
    return d_ptr ? d_ptr->options : none;
}

Result<QByteArray> sendCommand(const EndpointPath &path, QByteArrayView message)
{
    return sendCommand(path, ConnectOptions(), message);
}

Result<QByteArray> sendCommand(const EndpointPath &path, const ConnectOptions &options,
                               QByteArrayView message)
{
    const auto connection = ConnectionPrivate::open(path, options);
    if (!connection)
        return connection.error();
    return (*connection)->sendWhole(message);
}

Result<qint64> sendCommand(const EndpointPath &path, const ConnectOptions &options,
                           QByteArrayView message, const ChunkHandler &onChunk)
{
    const auto connection = ConnectionPrivate::open(path, options);
    if (!connection)
        return connection.error();
    return (*connection)->sendChunked(message, onChunk);
}

} // namespace IpcCore
