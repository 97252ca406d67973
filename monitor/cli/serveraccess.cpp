// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "serveraccess.h"

#include "displaytext.h"
#include "verbs.h"

#include <core/base/whenfinished.h>

#include <ipccore/asyncclient.h>
#include <ipccore/connection.h>
#include <ipccore/endpointstatus.h>

#include <QtCore/qeventloop.h>

#include <vector>

namespace Cli {

using namespace IpcCore;

Result<ServerRegistry::Entry> findServer(const EndpointPath &path)
{
    if (const auto valid = path.validate(); !valid)
        return valid.error();
    auto entry = ServerRegistry::find(path);
    if (entry || entry.error().code != ErrorCode::NotSupported)
        return entry;
    // Perhaps there is no server at all.
    const EndpointStatus status = endpointStatus(path);
    const QString name = printable(path.native());
    switch (status.state) {
    case ActiveState::Listening:
        return Error(ErrorCode::NotSupported,
                     Text::tr("The server at %1 cannot be inspected: it does not use IpcCore, has "
                              "introspection switched off, or is another user's")
                         .arg(name));
    case ActiveState::PathNotFound:
        return Error(ErrorCode::PathNotFound, status.message, status.systemError);
    case ActiveState::InvalidPath:
        return Error(ErrorCode::InvalidPath, status.message, status.systemError);
    case ActiveState::NotListening:
        return Error(ErrorCode::NotListening, status.message, status.systemError);
    case ActiveState::OtherError:
        break;
    }
    return Error(ErrorCode::SystemError, status.message, status.systemError);
}

ConnectOptions controlOptions(std::chrono::milliseconds patience)
{
    ConnectOptions options;
    options.connectTimeout = patience;
    options.replyTimeout = patience;
    return options;
}

Result<QByteArray> askServer(const EndpointPath &path, const QByteArray &request)
{
    const auto server = findServer(path);
    if (!server)
        return server.error();
    return sendCommand(server->control, controlOptions(), request);
}

int requestAcknowledgement(const QCommandLineParser &parser, const QByteArray &request)
{
    const auto reply = askServer(toBytes(parser.positionalArguments().constFirst()), request);
    if (!reply)
        return failure(reply.error());
    if (const auto done = acknowledgementFromJson(*reply); !done)
        return failure(done.error());
    return parser.isSet(jsonOption()) ? printJson(*reply) : Success;
}

QList<Result<QByteArray>> askServers(const QList<ServerRegistry::Entry> &servers,
                                     const QByteArray &request, std::chrono::milliseconds patience)
{
    QList<Result<QByteArray>> replies(
        servers.size(), Error(ErrorCode::Timeout, Text::tr("The server did not answer in time")));
    AsyncClientOptions options;
    options.connect = controlOptions(patience);
    std::vector<std::unique_ptr<AsyncClient>> clients;
    QEventLoop loop;
    qsizetype open = servers.size();
    for (qsizetype i = 0; i < servers.size(); ++i) {
        auto client = std::make_unique<AsyncClient>(servers.at(i).control, options);
        Monitor::whenFinished(client->send(request), &loop,
                              [&replies, &loop, &open, i](const Result<QByteArray> &reply) {
                                  replies[i] = reply;
                                  if (--open == 0)
                                      loop.quit();
                              });
        clients.push_back(std::move(client));
    }
    if (open > 0)
        loop.exec();
    return replies;
}

} // namespace Cli
