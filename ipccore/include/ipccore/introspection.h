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
#include <variant>

/// \file
/// What a server reports about itself on its control endpoint, and its JSON form (docs/PROTOCOL.md,
/// section 9). The functions that parse JSON accept whatever a peer may have sent: they return
/// ProtocolError for anything that is no such object, and use defaults for missing members;
/// ServerSnapshot says which. All may be called in any thread.

namespace IpcCore {

/// The version of the control protocol. New members may be added; a change that breaks readers
/// raises the version.
inline constexpr int IntrospectionVersion = 2;

/// A server's identity. Does not change while it runs.
struct IPCCORE_EXPORT ServerInfo
{
    int introspection = IntrospectionVersion; ///< Version of the control protocol.
    EndpointPath endpoint;                    ///< Its path.
    /// Device of the socket file; with the inode the endpoint's identity, whatever its name. 0 if
    /// unknown.
    quint64 device = 0;
    quint64 inode = 0;      ///< Inode of the socket file; 0 if unknown.
    qint64 pid = 0;         ///< The server's process.
    quint32 uid = 0;        ///< The server's effective user.
    QString program;        ///< QCoreApplication::applicationName(), or the process's name.
    QString programVersion; ///< QCoreApplication::applicationVersion(), may be empty.
    QString ipccoreVersion; ///< Version of the library.
    QString engine;         ///< lowerNameOf(EngineKind)
    QDateTime startedAt;    ///< When it was started.
    QJsonObject options; ///< The options in force, named as in ServerOptions; times in ms or µs.

    bool operator==(const ServerInfo &other) const = default;
};

/// A server's activity at one moment.
struct IPCCORE_EXPORT ServerSnapshot
{
    /// A figure, as a pointer to its member.
    using Figure = std::variant<
        int ServerSnapshot::*, bool ServerSnapshot::*, std::chrono::milliseconds ServerSnapshot::*,
        LatencyHistogram ServerSnapshot::*, quint64 ServerStats::*, qint64 ServerStats::*>;

    std::chrono::milliseconds uptime{0}; ///< Since it was started.
    bool stopping = false;               ///< Accepts no more connections.
    int workersBusy = 0;                 ///< Running handlers.
    int workersTotal =
        0;              ///< ServerOptions::threadCount; more run while some wait for slow clients.
    int readyQueue = 0; ///< Complete requests waiting for a worker.
    int deferred = 0;   ///< Replies to be finished later.
    ServerStats stats;  ///< Its counters.
    /// From the complete request to the complete reply.
    LatencyHistogram latency;
    /// The same of the requests that ended in the last 40 to 60 seconds, whoever asks and however
    /// often. None from servers that do not tell.
    std::optional<LatencyHistogram> recentLatency;
    int traceSubscribers = 0; ///< Clients that watch its trace.
    /// The figures that the server did not tell, as an older or another one may; they are 0 here.
    QList<Figure> untold;

    /// Whether the server told `figure`.
    bool tells(const Figure &figure) const { return !untold.contains(figure); }

    /// The value of `figure`; none if the server did not tell it.
    template <typename T>
    std::optional<T> told(T ServerSnapshot::*figure) const
    {
        return tells(figure) ? std::optional(this->*figure) : std::nullopt;
    }

    /// The same for a `counter`.
    template <typename T>
    std::optional<T> told(T ServerStats::*counter) const
    {
        return tells(counter) ? std::optional(stats.*counter) : std::nullopt;
    }

    bool operator==(const ServerSnapshot &other) const = default;
};

/// \name JSON conversion
/// @{

/// `info` as the reply to "info".
IPCCORE_EXPORT QJsonObject toJson(const ServerInfo &info);
/// `snapshot` as the reply to "stats", without what is untold.
IPCCORE_EXPORT QJsonObject toJson(const ServerSnapshot &snapshot);
/// `connection` as an element of the reply to "connections".
IPCCORE_EXPORT QJsonObject toJson(const ConnectionInfo &connection);
/// `event` as a line of the reply to "trace".
IPCCORE_EXPORT QJsonObject toJson(const TraceEvent &event);

/// The reply to "info", `json`.
/// @return ProtocolError if it is none.
IPCCORE_EXPORT Result<ServerInfo> serverInfoFromJson(QByteArrayView json);
/// The reply to "stats", `json`.
/// @return ProtocolError if it is none.
IPCCORE_EXPORT Result<ServerSnapshot> serverSnapshotFromJson(QByteArrayView json);
/// The reply to "connections", `json`.
/// @return ProtocolError if it is none.
IPCCORE_EXPORT Result<QList<ConnectionInfo>> connectionsFromJson(QByteArrayView json);
/// One `line` of the reply to "trace".
/// @return ProtocolError if it is none.
IPCCORE_EXPORT Result<TraceEvent> traceEventFromJson(QByteArrayView line);
/// The reply to "disconnect" and "stop", `json`.
/// @return success, or the error in the server's answer; ProtocolError if it is no such reply.
IPCCORE_EXPORT Result<void> acknowledgementFromJson(QByteArrayView json);

/// @}

/// `bytes` as lossless text: printable ASCII as it is, `\\` for a backslash, any other byte as
/// `\xHH`.
IPCCORE_EXPORT QString escapeBytes(QByteArrayView bytes);
/// The bytes that escapeBytes() made `text` of; anything but an escape stands for itself.
IPCCORE_EXPORT QByteArray unescapeBytes(QStringView text);

} // namespace IpcCore
