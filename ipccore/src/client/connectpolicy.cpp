// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/connectpolicy.h"

#include "base/localuser.h"
#include "channel/peeridentity.h"
#include "endpoint/handlerscope.h"

namespace IpcCore {

namespace {

constexpr std::chrono::microseconds MaxBusyPoll{10'000};

bool isTimeout(std::chrono::milliseconds timeout)
{
    return timeout == Forever || timeout.count() >= 0;
}

Error refusal(ErrorCode code, const QString &text)
{
    Error error(code, text);
    error.state = ActiveState::Listening;
    error.phase = Phase::Connect;
    return error;
}

} // namespace

Error optionOutOfRange(const char *option)
{
    return {ErrorCode::InvalidArgument,
            QStringLiteral("The client option %1 is out of its range").arg(QLatin1String(option))};
}

Result<void> validateOptions(const ConnectOptions &options)
{
    if (!isTimeout(options.connectTimeout))
        return optionOutOfRange("connectTimeout");
    if (!isTimeout(options.replyTimeout))
        return optionOutOfRange("replyTimeout");
    if (options.maxReplySize < 0)
        return optionOutOfRange("maxReplySize");
    if (options.busyPoll.count() < 0 || options.busyPoll > MaxBusyPoll)
        return optionOutOfRange("busyPoll");
    return {};
}

Result<void> refuseOwnServer(const EndpointPath &path)
{
    if (!HandlerScope::isHandling(path))
        return {};
    return refusal(ErrorCode::WouldDeadlock,
                   QStringLiteral("A handler must not wait for its own server ") + path.toString());
}

Result<PeerCredentials> verifyServer(int fd, const EndpointPath &path,
                                     const ConnectOptions &options)
{
    const Result<PeerCredentials> server = peerIdentity(fd);
    if (options.allowAnyServer)
        return server.valueOr({});
    if (!server)
        return refusal(ErrorCode::UntrustedServer, server.error().message);
    if (!LocalUser::current().trusts(server->uid))
        return refusal(ErrorCode::UntrustedServer,
                       QStringLiteral("The server at %1 runs as user %2")
                           .arg(path.toString(), QString::number(server->uid)));
    return server;
}

} // namespace IpcCore
