// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/blockingserviceclient.h>

#include "client/replyframes.h"
#include "wire/makeerror.h"
#include <ipccore/service/callmessage.h>
#include <ipccore/service/topicfollower.h>

#include <ipccore/connection.h>

#include <QtCore/qdeadlinetimer.h>

#include <algorithm>
#include <optional>
#include <thread>
#include <utility>

namespace IpcCore {

using std::chrono::milliseconds;

namespace {

/// \name Pauses between attempts to subscribe, as those of AsyncClientOptions
/// @{
constexpr milliseconds FirstPause{10};
constexpr milliseconds LongestPause{1000};

/// @}

CallError canceled()
{
    Error error(ErrorCode::Canceled, QStringLiteral("The subscription was canceled"));
    error.delivery = Delivery::MaybeProcessed;
    return CallError::lost(error);
}

} // namespace

class BlockingServiceClientPrivate
{
public:
    BlockingServiceClientPrivate(const EndpointPath &endpoint, const ConnectOptions &connectOptions)
        : path(endpoint)
        , options(connectOptions)
    {}

    /// The open connection, or a new one if there is none with this timeout.
    Result<Connection *> connection(std::chrono::milliseconds timeout)
    {
        if (!kept || kept->options().replyTimeout != timeout) {
            ConnectOptions own = options;
            own.replyTimeout = timeout;
            kept.reset();
            Result<Connection> made = Connection::tryConnect(path, own);
            if (!made)
                return made.error();
            kept = *std::move(made);
        }
        return &*kept;
    }

    EndpointPath path;
    ConnectOptions options;
    std::optional<Connection> kept; ///< as long as calls have the same timeout
};

BlockingServiceClient::BlockingServiceClient(const EndpointPath &path,
                                             const ConnectOptions &options)
    : d_ptr(std::make_unique<BlockingServiceClientPrivate>(path, options))
{}

BlockingServiceClient::BlockingServiceClient(BlockingServiceClient &&other) noexcept = default;
BlockingServiceClient &
BlockingServiceClient::operator=(BlockingServiceClient &&other) noexcept = default;
BlockingServiceClient::~BlockingServiceClient() = default;

CallResult<> BlockingServiceClient::call(const QString &name, const QCborMap &arguments,
                                         const CallOptions &options)
{
    const Result<Connection *> connection = d_ptr->connection(options.timeout);
    if (!connection)
        return CallError::lost(connection.error());
    return outcomeOfReply(
        (*connection)->sendCommand(CallMessage{.command = name, .arguments = arguments}.encode()));
}

CallResult<> BlockingServiceClient::stream(const QString &name, const QCborMap &arguments,
                                           const ItemHandler &onItem,
                                           std::chrono::milliseconds timeout)
{
    const Result<Connection *> connection = d_ptr->connection(timeout);
    if (!connection)
        return CallError::lost(connection.error());
    ReplyFrames frames;
    const auto onFrame = [&](const CallFrame &frame) {
        if (frame.type == CallFrame::Type::Item)
            return onItem(frame.value);
        if (frame.type == CallFrame::Type::Progress)
            return true;
        frames.fail(makeError(CallError::Kind::BadReply,
                              QStringLiteral("The command gives no stream of items")));
        return false;
    };
    const Result<qint64> received =
        (*connection)
            ->sendCommand(CallMessage{.command = name, .arguments = arguments}.encode(),
                          [&](QByteArrayView chunk) { return frames.append(chunk, onFrame); });
    return frames.outcome(received ? std::nullopt : std::optional(received.error()));
}

CallError BlockingServiceClient::subscribe(const QString &topic, const EventHandler &onEvent,
                                           milliseconds timeout)
{
    const QDeadlineTimer deadline = timeout < milliseconds(0)
                                        ? QDeadlineTimer(QDeadlineTimer::Forever)
                                        : QDeadlineTimer(timeout);
    const auto remaining = [&](milliseconds most) {
        const milliseconds left(deadline.remainingTime());
        return deadline.isForever() ? most : most == Forever ? left : std::min(most, left);
    };
    const QByteArray message = CallMessage{
        .command = QStringLiteral("subscribe"),
        .arguments = {{QStringLiteral("topic"),
                       topic}}}.encode();
    TopicFollower follower;
    milliseconds pause = FirstPause;
    while (true) {
        ReplyFrames frames;
        const auto onFrame = [&](const CallFrame &frame) {
            const CallResult<std::optional<TopicEvent>> event = follower.take(frame);
            if (!event)
                frames.fail(event.error());
            else if (*event && !onEvent(**event))
                frames.fail(canceled());
            else
                pause = FirstPause;
            return !frames.hasOutcome();
        };
        ConnectOptions options = d_ptr->options;
        options.connectTimeout = remaining(options.connectTimeout);
        options.replyTimeout = remaining(timeout);
        Result<Connection> connection = Connection::tryConnect(d_ptr->path, options);
        const Result<qint64> received =
            connection ? connection->sendCommand(
                message, [&](QByteArrayView chunk) { return frames.append(chunk, onFrame); })
                       : Result<qint64>(connection.error());
        TopicEvent interrupted{.kind = TopicEvent::Kind::Interrupted};
        interrupted.error =
            follower.end(frames.outcome(received ? std::nullopt : std::optional(received.error())));
        if (TopicFollower::isFinal(interrupted.error) || deadline.hasExpired())
            return interrupted.error;
        if (!onEvent(interrupted))
            return canceled();
        std::this_thread::sleep_for(remaining(pause));
        pause = std::min(pause * 2, LongestPause);
    }
}

CallResult<ServiceDescription> BlockingServiceClient::describe(const CallOptions &options)
{
    const CallResult<> description = call(QStringLiteral("describe"), {}, options);
    return description ? ServiceDescription::fromCbor(*description)
                       : CallResult<ServiceDescription>(description.error());
}

const EndpointPath &BlockingServiceClient::path() const
{
    return d_ptr->path;
}

} // namespace IpcCore
