// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/connectpolicy.h"

#include "base/localuser.h"
#include "channel/peeridentity.h"
#include "endpoint/handlerscope.h"

namespace IpcCore {

namespace {

Error refusal(ErrorCode code, const QString &text)
{
    Error error(code, text);
    error.state = ActiveState::Listening;
    error.phase = Phase::Connect;
    return error;
}

} // namespace

bool isMissing(const Error &error)
{
    return error.code == ErrorCode::NotListening || error.code == ErrorCode::PathNotFound;
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
