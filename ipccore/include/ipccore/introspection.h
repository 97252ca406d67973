// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectioninfo.h>
#include <ipccore/endpointpath.h>
#include <ipccore/latencyhistogram.h>
#include <ipccore/serverstats.h>
#include <ipccore/traceevent.h>

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qlist.h>

#include <optional>

/// \file
/// What a server tells of itself over its control endpoint, and its form as JSON (docs/PROTOCOL.md,
/// section 9). The functions that read JSON take what any peer may have sent: they return
/// ProtocolError for what is no such object, and the default for a member that is missing.

namespace IpcCore {

/// The version of the control protocol. Members may be added to it; a change that breaks readers
/// gives a new number.
inline constexpr int IntrospectionVersion = 2;

/// Who a server is. Does not change while it runs.
struct IPCCORE_EXPORT ServerInfo
{
    int introspection = IntrospectionVersion;
    EndpointPath endpoint;
    /// Device and inode of the socket file: the endpoint's identity, whatever its name. 0: unknown.
    quint64 device = 0;
    quint64 inode = 0;
    qint64 pid = 0;
    quint32 uid = 0;
    QString program;        ///< QCoreApplication::applicationName(), or the process's name.
    QString programVersion; ///< QCoreApplication::applicationVersion(), may be empty.
    QString ipccoreVersion;
    QString engine; ///< lowerNameOf(EngineKind)
    QDateTime startedAt;
    QJsonObject
        options; ///< The options in force, by the names of ServerOptions; times in ms or µs.

    bool operator==(const ServerInfo &other) const = default;
};

/// How a server is doing at one moment.
struct IPCCORE_EXPORT ServerSnapshot
{
    std::chrono::milliseconds uptime{0};
    bool stopping = false; ///< Takes no new connection any more.
    int workersBusy = 0;   ///< Handlers that run.
    int workersTotal =
        0;              ///< ServerOptions::threadCount; more run while some wait for slow clients.
    int readyQueue = 0; ///< Complete requests that wait for a worker.
    int deferred = 0;   ///< Replies to be finished later.
    ServerStats stats;
    /// From the complete request to the complete reply.
    LatencyHistogram latency;
    int traceSubscribers = 0;

    bool operator==(const ServerSnapshot &other) const = default;
};

/// \name As JSON, and back
/// @{
IPCCORE_EXPORT QJsonObject toJson(const ServerInfo &info);
IPCCORE_EXPORT QJsonObject toJson(const ServerSnapshot &snapshot);
IPCCORE_EXPORT QJsonObject toJson(const ConnectionInfo &connection);
IPCCORE_EXPORT QJsonObject toJson(const TraceEvent &event);

IPCCORE_EXPORT Result<ServerInfo> serverInfoFromJson(QByteArrayView json);
IPCCORE_EXPORT Result<ServerSnapshot> serverSnapshotFromJson(QByteArrayView json);
/// The reply to "connections".
IPCCORE_EXPORT Result<QList<ConnectionInfo>> connectionsFromJson(QByteArrayView json);
/// One line of the reply to "trace".
IPCCORE_EXPORT Result<TraceEvent> traceEventFromJson(QByteArrayView line);
/// The reply to "disconnect" and "stop": success, or the error that the server answered with.
IPCCORE_EXPORT Result<void> acknowledgementFromJson(QByteArrayView json);
/// @}

/// Bytes as text that keeps every one of them: printable ASCII as it is, "\\" for a backslash, any
/// other byte as "\xHH".
IPCCORE_EXPORT QString escapeBytes(QByteArrayView bytes);
/// Back again; what is no escape stands for itself.
IPCCORE_EXPORT QByteArray unescapeBytes(QStringView text);

} // namespace IpcCore
