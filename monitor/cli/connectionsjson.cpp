// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "addressjson.h"
#include "connectionstext.h"
#include "figurejson.h"

#include <ipccore/introspection.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace Cli {

namespace {

using namespace IpcCore;
using namespace Monitor;

QJsonObject endJson(const SocketEnd &end)
{
    QJsonObject object{{QStringLiteral("inode"), static_cast<qint64>(end.inode)},
                       {QStringLiteral("uid"), orNull(end.uid)}};
    if (const auto &process = end.owner.process) {
        object.insert(QStringLiteral("pid"), process->pid);
        object.insert(QStringLiteral("process"), escapeBytes(process->name));
        object.insert(QStringLiteral("descriptor"), end.owner.descriptor);
    } else {
        object.insert(QStringLiteral("pid"), QJsonValue::Null);
        object.insert(QStringLiteral("reason"), QLatin1String(nameOf(end.owner.knowledge)));
    }
    return object;
}

// Why a source reports nothing; null if it does.
template <typename T>
QJsonValue errorJson(const Result<T> &result)
{
    if (result)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("code"), QLatin1String(nameOf(result.error().code))},
                       {QStringLiteral("message"), result.error().message}};
}

QJsonObject connectionJson(const MergedConnection &connection)
{
    const auto uid = connection.clientUid();
    QJsonObject object{{QStringLiteral("accepted"), connection.accepted},
                       {QStringLiteral("clientEnded"), connection.hasClientEnded()},
                       {QStringLiteral("clientPid"), pidJson(connection.clientPid())},
                       {QStringLiteral("clientUid"), orNull(uid)},
                       {QStringLiteral("clientProcess"), escapeBytes(connection.clientName())},
                       {QStringLiteral("kernel"), QJsonValue::Null},
                       {QStringLiteral("server"), connection.server
                                                      ? QJsonValue(toJson(*connection.server))
                                                      : QJsonValue::Null}};
    if (!connection.kernel)
        return object;
    QJsonObject kernel{{QStringLiteral("client"), endJson(connection.kernel->client)}};
    if (connection.accepted) {
        kernel.insert(QStringLiteral("server"), endJson(connection.kernel->server));
        kernel.insert(QStringLiteral("receiveQueue"),
                      static_cast<qint64>(connection.kernel->unreadByServer));
        kernel.insert(QStringLiteral("sendQueue"),
                      static_cast<qint64>(connection.kernel->unreadByClient));
    }
    object.insert(QStringLiteral("kernel"), kernel);
    return object;
}

QJsonArray listenersJson(const EndpointSockets &sockets)
{
    QJsonArray listeners;
    for (const Listener &listener : sockets.listeners) {
        QJsonObject object = endJson(listener.end);
        object.insert(QStringLiteral("waiting"), static_cast<qint64>(listener.pending));
        object.insert(QStringLiteral("queueSize"), static_cast<qint64>(listener.queueSize));
        listeners.append(object);
    }
    return listeners;
}

} // namespace

QByteArray ConnectionsText::toJson() const
{
    QJsonArray connections;
    for (const MergedConnection &connection : m_merged.connections)
        connections.append(connectionJson(connection));
    QJsonObject object{
        {QStringLiteral("kernelError"), errorJson(m_kernel)},
        {QStringLiteral("serverError"), errorJson(m_server)},
        {QStringLiteral("knownToKernel"),
         m_merged.kernelTells ? QJsonValue(m_merged.knownToKernel) : QJsonValue::Null},
        {QStringLiteral("knownToServer"),
         m_merged.serverTells ? QJsonValue(m_merged.knownToServer) : QJsonValue::Null},
        {QStringLiteral("mismatch"), m_merged.isMismatch()},
        {QStringLiteral("listeners"), m_kernel ? listenersJson(*m_kernel) : QJsonArray()},
        {QStringLiteral("waitingNotListed"), unnamedClients()},
        {QStringLiteral("connections"), connections},
    };
    insertAddress(object, m_address);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Cli
