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
/// What a server reports about itself on its control endpoint, and its JSON form (docs/PROTOCOL.md,
/// section 9). The functions that parse JSON accept whatever a peer may have sent: they return
/// ProtocolError for anything that is no such object, and use defaults for missing members.

namespace IpcCore {

/// The version of the control protocol. New members may be added; a change that breaks readers
/// raises the version.
inline constexpr int IntrospectionVersion = 2;

/// A server's identity. Does not change while it runs.
struct IPCCORE_EXPORT ServerInfo
{
    int introspection = IntrospectionVersion;
    EndpointPath endpoint;
    /// Device and inode of the socket file: the endpoint's identity, whatever its name. 0 if
    /// unknown.
    quint64 device = 0;
    quint64 inode = 0;
    qint64 pid = 0;
    quint32 uid = 0;
    QString program;        ///< QCoreApplication::applicationName(), or the process's name.
    QString programVersion; ///< QCoreApplication::applicationVersion(), may be empty.
    QString ipccoreVersion;
    QString engine; ///< lowerNameOf(EngineKind)
    QDateTime startedAt;
    QJsonObject options; ///< The options in force, named as in ServerOptions; times in ms or µs.

    bool operator==(const ServerInfo &other) const = default;
};

/// A server's activity at one moment.
struct IPCCORE_EXPORT ServerSnapshot
{
    std::chrono::milliseconds uptime{0};
    bool stopping = false; ///< Accepts no more connections.
    int workersBusy = 0;   ///< Running handlers.
    int workersTotal =
        0;              ///< ServerOptions::threadCount; more run while some wait for slow clients.
    int readyQueue = 0; ///< Complete requests waiting for a worker.
    int deferred = 0;   ///< Replies to be finished later.
    ServerStats stats;
    /// From the complete request to the complete reply.
    LatencyHistogram latency;
    int traceSubscribers = 0;

    bool operator==(const ServerSnapshot &other) const = default;
};

/// \name JSON conversion
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
/// The reply to "disconnect" and "stop": success, or the error in the server's answer.
IPCCORE_EXPORT Result<void> acknowledgementFromJson(QByteArrayView json);
/// @}

/// Bytes as lossless text: printable ASCII as it is, "\\" for a backslash, any other byte as
/// "\xHH".
IPCCORE_EXPORT QString escapeBytes(QByteArrayView bytes);
/// The inverse; anything but an escape stands for itself.
IPCCORE_EXPORT QByteArray unescapeBytes(QStringView text);

} // namespace IpcCore
