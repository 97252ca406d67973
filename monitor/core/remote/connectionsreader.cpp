// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/connectionsreader.h"

#include "core/base/printabletext.h"

#include <ipccore/introspection.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <limits>

namespace Monitor {

using namespace IpcCore;

namespace {

// 0 for what is no such number.
quint32 numberIn(const QJsonObject &object, QLatin1String name)
{
    const qint64 number = object.value(name).toInteger(-1);
    return number < 0 || number > std::numeric_limits<quint32>::max()
               ? 0
               : static_cast<quint32>(number);
}

SocketEnd endIn(const QJsonObject &object)
{
    SocketEnd end;
    end.inode = numberIn(object, QLatin1String("inode"));
    if (object.value(QLatin1String("uid")).isDouble())
        end.uid = numberIn(object, QLatin1String("uid"));
    const qint64 pid = object.value(QLatin1String("pid")).toInteger();
    if (pid <= 0) {
        end.owner.knowledge = ownerKnowledgeNamed(object.value(QLatin1String("reason")).toString());
        return end;
    }
    ProcessInfo process;
    process.pid = pid;
    process.name = unescapeBytes(object.value(QLatin1String("process")).toString());
    end.owner = {.knowledge = OwnerKnowledge::Known,
                 .process = std::make_shared<const ProcessInfo>(process),
                 .descriptor = object.value(QLatin1String("descriptor")).toInt(-1)};
    return end;
}

// The kernel's number for the connection is not told, but that of its server's end is unique, too.
LiveConnection liveIn(const QJsonObject &kernel)
{
    LiveConnection live;
    live.client = endIn(kernel.value(QLatin1String("client")).toObject());
    live.server = endIn(kernel.value(QLatin1String("server")).toObject());
    live.cookie = live.server.inode;
    live.unreadByServer = numberIn(kernel, QLatin1String("receiveQueue"));
    live.unreadByClient = numberIn(kernel, QLatin1String("sendQueue"));
    return live;
}

Listener listenerIn(const QJsonObject &object)
{
    Listener listener;
    listener.end = endIn(object);
    listener.cookie = listener.end.inode;
    listener.pending = numberIn(object, QLatin1String("waiting"));
    listener.queueSize = numberIn(object, QLatin1String("queueSize"));
    return listener;
}

EndpointSockets socketsIn(const QJsonObject &report)
{
    EndpointSockets sockets;
    for (const QJsonValue listener : report.value(QLatin1String("listeners")).toArray())
        sockets.listeners.push_back(listenerIn(listener.toObject()));
    for (const QJsonValue value : report.value(QLatin1String("connections")).toArray()) {
        const QJsonObject connection = value.toObject();
        const QJsonValue kernel = connection.value(QLatin1String("kernel"));
        if (!kernel.isObject())
            continue;
        LiveConnection live = liveIn(kernel.toObject());
        if (connection.value(QLatin1String("accepted")).toBool(true))
            sockets.connections.push_back(std::move(live));
        else
            sockets.pending.push_back(std::move(live.client));
    }
    return sockets;
}

Result<QList<ConnectionInfo>> serverListIn(const QJsonObject &report)
{
    QJsonArray told;
    for (const QJsonValue connection : report.value(QLatin1String("connections")).toArray()) {
        const QJsonValue server = connection.toObject().value(QLatin1String("server"));
        if (server.isObject())
            told.append(server);
    }
    // As if the server had sent it; ipcctl there has understood it.
    const QJsonObject reply{{QStringLiteral("introspection"), IntrospectionVersion},
                            {QStringLiteral("connections"), told}};
    return connectionsFromJson(QJsonDocument(reply).toJson(QJsonDocument::Compact));
}

// Why one of the two sources reports nothing; none if it does.
std::optional<Error> errorIn(const QJsonObject &report, QLatin1String member)
{
    const QJsonValue value = report.value(member);
    if (value.isNull())
        return std::nullopt;
    const QJsonObject error = value.toObject();
    const QString code = error.value(QLatin1String("code")).toString();
    return Error(valueNamed<ErrorCode>(code.toLower()).value_or(ErrorCode::SystemError),
                 printableText(error.value(QLatin1String("message")).toString()));
}

} // namespace

Result<ConnectionsReportPointer> readConnections(const EndpointAddress &endpoint,
                                                 const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.value(QLatin1String("connections")).isArray())
        return Error(ErrorCode::ProtocolError,
                     QStringLiteral("%1: what ipcctl printed there is no list of connections")
                         .arg(printable(endpoint.host())));
    auto report = std::make_shared<ConnectionsReport>();
    report->endpoint = endpoint;
    report->kernelError = errorIn(object, QLatin1String("kernelError"));
    report->serverError = errorIn(object, QLatin1String("serverError"));
    std::optional<EndpointSockets> kernel;
    if (!report->kernelError)
        kernel = socketsIn(object);
    std::optional<QList<ConnectionInfo>> server;
    if (!report->serverError) {
        const auto told = serverListIn(object);
        if (told)
            server = *told;
        else
            report->serverError = told.error();
    }
    report->merged = mergeConnections(kernel, server);
    return ConnectionsReportPointer(report);
}

} // namespace Monitor
