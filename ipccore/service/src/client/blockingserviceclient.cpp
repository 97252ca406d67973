// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/blockingserviceclient.h>

#include "client/replyframes.h"
#include "wire/makeerror.h"
#include <ipccore/service/callmessage.h>

#include <ipccore/connection.h>

#include <optional>
#include <utility>

namespace IpcCore {

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
