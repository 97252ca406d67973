// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "serveraccess.h"

#include "kernelview.h"
#include "observation.h"
#include "verbs.h"

#include <core/endpoint/passivestatus.h>
#include <core/server/registeredservers.h>

#include <ipccore/connection.h>

namespace Cli {

using namespace IpcCore;

namespace {

ErrorCode codeOf(ActiveState state)
{
    switch (state) {
    case ActiveState::Listening:
        return ErrorCode::NotSupported;
    case ActiveState::PathNotFound:
        return ErrorCode::PathNotFound;
    case ActiveState::InvalidPath:
        return ErrorCode::InvalidPath;
    case ActiveState::NotListening:
        return ErrorCode::NotListening;
    case ActiveState::OtherError:
        break;
    }
    return ErrorCode::SystemError;
}

// Why no server at `path` can be asked. Never connects: somebody else's server would notice.
Error noServer(const EndpointPath &path)
{
    using namespace Monitor;
    const auto address = EndpointAddress::ofPath(path.native());
    const auto view = KernelView::look();
    const EndpointSockets sockets = view ? view->socketsOf(address) : EndpointSockets();
    const auto status = passiveStatus(address, inspectPath(address), view ? &sockets : nullptr);
    const bool isFull = status && status->reason == StateReason::Busy;
    if (status && status->state != ActiveState::Listening && !isFull)
        return {codeOf(status->state), status->message, status->systemError};
    const QString name = addressText(address);
    if (status || !view)
        return {ErrorCode::NotSupported,
                QStringLiteral("The server at %1 cannot be inspected: it does not use IpcCore, has "
                               "introspection switched off, belongs to another user, or uses "
                               "another runtime directory")
                    .arg(name)};
    return {ErrorCode::NotListening,
            QStringLiteral("Nobody listens at %1, or its server is in another network namespace")
                .arg(name)};
}

} // namespace

Result<ServerRegistry::Entry> findServer(const EndpointPath &path)
{
    if (const auto valid = path.validate(); !valid)
        return valid.error();
    auto entry = Monitor::findServer(path);
    if (entry || entry.error().code != ErrorCode::NotSupported)
        return entry;
    return noServer(path);
}

Result<QByteArray> askControl(const EndpointPath &control, const QByteArray &request,
                              std::chrono::milliseconds patience)
{
    ConnectOptions options;
    options.connectTimeout = patience;
    options.replyTimeout = patience;
    auto reply = sendCommand(control, options, request);
    if (reply || reply.error().code != ErrorCode::Timeout)
        return reply;
    Error error = reply.error();
    if (const QString cause = causeOfSilence(control); !cause.isEmpty())
        error.message = QStringLiteral("The server does not answer: %1").arg(cause);
    return error;
}

QString causeOfSilence(const EndpointPath &control)
{
    Observation observation(Observation::Scope::Servers);
    if (!observation.look())
        return {};
    for (const ObservedLine &line : observation.lines()) {
        if (line.endpoint->controlPath == control.native() && needsAttention(*line.endpoint))
            return conditionReason(*line.endpoint);
    }
    return {};
}

Result<QByteArray> askServer(const EndpointPath &path, const QByteArray &request)
{
    const auto server = findServer(path);
    if (!server)
        return server.error();
    return askControl(server->control, request);
}

int requestAcknowledgement(const QCommandLineParser &parser, const QByteArray &request)
{
    const auto reply = askServer(toBytes(parser.positionalArguments().constFirst()), request);
    if (!reply)
        return requestFailed(reply.error());
    if (const auto done = acknowledgementFromJson(*reply); !done)
        return failure(done.error());
    return wantsJson(parser) ? printJson(*reply) : Success;
}

} // namespace Cli
