// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/connection.h>

#include "channel/unixchannel.h"
#include "client/connectpolicy.h"
#include "client/exchange.h"
#include "endpoint/endpointconnector.h"

#include <new>
#include <optional>
#include <poll.h>

namespace IpcCore {

class ConnectionPrivate
{
public:
    static Result<std::unique_ptr<ConnectionPrivate>> open(const EndpointPath &path,
                                                           const ConnectOptions &options);

    Result<void> connect();
    bool hasInputOrEnd() const;
    void letChannelWait();
    void dropIfUnusable();
    Result<QByteArray> sendWhole(QByteArrayView message);
    Result<qint64> sendChunked(QByteArrayView message, const ChunkHandler &onChunk);
    Result<qint64> send(QByteArrayView message, const ChunkHandler &onChunk, qint64 maxReplySize);
    Result<qint64> exchange(QByteArrayView message, const ChunkHandler &onChunk,
                            qint64 maxReplySize, const QDeadlineTimer &deadline);
    void noteClosedByServer();

    EndpointPath path;
    ConnectOptions options;
    std::optional<UnixChannel> channel;
    std::optional<AdaptiveSpin> spin; ///< from open() on
    PeerCredentials server;
    quint64 exchanges = 0;       ///< Replies received over the open connection.
    bool justConnected = false;  ///< Nothing can have happened to it since.
    bool channelWaits = false;   ///< Its read timeout is replyTimeout.
    bool serverKeepsOpen = true; ///< Until it was seen to close after one reply.
};

Result<void> ConnectionPrivate::connect()
{
    channel.reset();
    exchanges = 0;
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
    justConnected = true;
    channelWaits = false;
    return {};
}

// Between two requests there is nothing to read: input is unsolicited, or the end of the stream.
bool ConnectionPrivate::hasInputOrEnd() const
{
    pollfd entry = {.fd = channel->descriptor(), .events = POLLIN, .revents = 0};
    return retryOnInterrupt([&] { return ::poll(&entry, 1, 0); }) != 0;
}

// A server that closes after the first reply of a connection, as git's does, will do so again: then
// the connection is closed here too, and the next request need not find that out. One that served
// several requests and closes is restarting, or tired of an idle client.
void ConnectionPrivate::noteClosedByServer()
{
    if (exchanges == 1)
        serverKeepsOpen = false;
}

// Worth its system calls from the second request on.
void ConnectionPrivate::letChannelWait()
{
    const bool forever = options.replyTimeout == Forever;
    if (channelWaits || exchanges == 0 || options.replyTimeout.count() == 0)
        return;
    channelWaits =
        channel->setReadTimeout(forever ? std::chrono::milliseconds(0) : options.replyTimeout);
}

void ConnectionPrivate::dropIfUnusable()
{
    if (channel && !std::exchange(justConnected, false) && hasInputOrEnd()) {
        noteClosedByServer();
        channel.reset();
    }
}

Result<qint64> ConnectionPrivate::send(QByteArrayView message, const ChunkHandler &onChunk,
                                       qint64 maxReplySize)
{
    if (const Result<void> allowed = refuseOwnServer(path); !allowed) {
        channel.reset();
        return allowed.error();
    }
    dropIfUnusable();
    if (!channel) {
        if (const Result<void> connected = connect(); !connected)
            return connected.error();
    }
    const bool reused = exchanges > 0;
    const QDeadlineTimer deadline = deadlineIn(options.replyTimeout);
    Result<qint64> result = exchange(message, onChunk, maxReplySize, deadline);
    // A server may close an idle connection in the very moment the next request is sent. Where it
    // is proved that it did not read the request whole, the request cannot have been processed and
    // goes out once more, over a new connection; in every other case that is up to the caller.
    if (result || !reused || result.error().code != ErrorCode::ConnectionClosed
        || result.error().delivery != Delivery::NotSent)
        return result;
    noteClosedByServer();
    const std::chrono::milliseconds rest(deadline.remainingTime());
    if (const Result<void> connected = connect(); !connected)
        return connected.error();
    return exchange(message, onChunk, maxReplySize, deadlineIn(rest));
}

Result<qint64> ConnectionPrivate::exchange(QByteArrayView message, const ChunkHandler &onChunk,
                                           qint64 maxReplySize, const QDeadlineTimer &deadline)
{
    letChannelWait();
    // Held here meanwhile, so that it is closed by every way out but success, an exception of the
    // caller's handler among them.
    UnixChannel current = std::move(*channel);
    channel.reset();
    Exchange exchange(
        current, message, onChunk, *spin,
        {.deadline = deadline, .maxReplySize = maxReplySize, .channelWaits = channelWaits});
    Result<qint64> result = exchange.run();
    if (result && exchange.isReusable() && serverKeepsOpen) {
        ++exchanges;
        channel.emplace(std::move(current));
    }
    return result;
}

Connection::Connection(std::unique_ptr<ConnectionPrivate> d)
    : d_ptr(std::move(d))
{}

Connection::Connection(Connection &&other) noexcept = default;
Connection &Connection::operator=(Connection &&other) noexcept = default;
Connection::~Connection() = default;

Result<std::unique_ptr<ConnectionPrivate>> ConnectionPrivate::open(const EndpointPath &path,
                                                                   const ConnectOptions &options)
{
    if (const Result<void> valid = validateOptions(options); !valid)
        return valid.error();
    if (const Result<void> allowed = refuseOwnServer(path); !allowed)
        return allowed.error();
    auto d = std::make_unique<ConnectionPrivate>();
    d->path = path;
    d->options = options;
    d->spin.emplace(options.busyPoll);
    if (const Result<void> connected = d->connect(); !connected)
        return connected.error();
    return d;
}

Result<QByteArray> ConnectionPrivate::sendWhole(QByteArrayView message)
{
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
    return send(message, onChunk, -1);
}

Result<Connection> Connection::tryConnect(const EndpointPath &path, const ConnectOptions &options)
{
    auto d = ConnectionPrivate::open(path, options);
    if (!d)
        return d.error();
    // Who knows when it will be used.
    (*d)->justConnected = false;
    return Connection(std::move(*d));
}

Result<QByteArray> Connection::sendCommand(QByteArrayView message)
{
    return d_ptr->sendWhole(message);
}

Result<qint64> Connection::sendCommand(QByteArrayView message, const ChunkHandler &onChunk)
{
    return d_ptr->sendChunked(message, onChunk);
}

void Connection::close()
{
    d_ptr->channel.reset();
}

bool Connection::isOpen() const
{
    return d_ptr->channel.has_value();
}

PeerCredentials Connection::serverCredentials() const
{
    return d_ptr->server;
}

const EndpointPath &Connection::path() const
{
    return d_ptr->path;
}

const ConnectOptions &Connection::options() const
{
    return d_ptr->options;
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
