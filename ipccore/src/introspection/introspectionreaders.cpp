// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// From JSON to introspection's types.
#include "introspection/jsontext.h"
#include "introspection/statscounters.h"

#include <ipccore/introspection.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace IpcCore {

namespace {

using namespace JsonText;

PeerCredentials peerIn(const QJsonObject &object)
{
    return {.pid = numberAt<qint64>(object, "pid"),
            .uid = numberAt<quint32>(object, "uid"),
            .gid = numberAt<quint32>(object, "gid")};
}

// The first value for an unknown name: a newer server may have more of them.
template <typename Enum>
Enum namedAt(const QJsonObject &object, const char *member)
{
    return valueNamed<Enum>(textAt(object, member)).value_or(Enum());
}

ServerStats statsIn(const QJsonObject &counters)
{
    ServerStats stats;
    for (const NamedCounter &counter : StatsCounters) {
        const auto read = [&](auto member) {
            using Number = std::remove_reference_t<decltype(stats.*member)>;
            stats.*member = numberAt<Number>(counters, counter.name);
        };
        std::visit(read, counter.member);
    }
    for (const LimitCounter &limit : LimitCounters)
        stats.*limit.count = numberAt<quint64>(counters, limit.name);
    return stats;
}

LatencyHistogram histogramIn(const QJsonArray &buckets)
{
    LatencyHistogram histogram;
    for (const QJsonValue entry : buckets) {
        const QJsonArray pair = entry.toArray();
        const qint64 bucket = pair.at(0).toInteger(-1);
        const qint64 count = pair.at(1).toInteger();
        if (bucket >= 0 && bucket < LatencyHistogram::BucketCount && count > 0)
            histogram.addToBucket(static_cast<int>(bucket), static_cast<quint64>(count));
    }
    return histogram;
}

ConnectionInfo connectionIn(const QJsonObject &object)
{
    ConnectionInfo info;
    info.id = numberAt<quint64>(object, "id");
    info.peer = peerIn(object);
    info.processName = textAt(object, "process");
    info.inode = numberAt<quint64>(object, "inode");
    info.state = namedAt<ConnectionInfo::State>(object, "state");
    info.connectedFor = durationAt<std::chrono::milliseconds>(object, "connectedMs");
    info.inStateFor = durationAt<std::chrono::milliseconds>(object, "inStateMs");
    info.requests = numberAt<quint64>(object, "requests");
    info.requestsFailed = numberAt<quint64>(object, "requestsFailed");
    info.bytesIn = numberAt<quint64>(object, "bytesIn");
    info.bytesOut = numberAt<quint64>(object, "bytesOut");
    info.bytesWaiting = numberAt<qint64>(object, "bytesWaiting");
    info.commandSize = numberAt<qint64>(object, "commandSize");
    info.command = unescapeBytes(textAt(object, "command"));
    return info;
}

} // namespace

Result<ServerInfo> serverInfoFromJson(QByteArrayView json)
{
    const Result<QJsonObject> object = parseAnswer(json);
    if (!object)
        return object.error();
    ServerInfo info;
    info.introspection = numberAt<int>(*object, "introspection");
    const QString bytes = textAt(*object, "endpointBytes");
    info.endpoint = bytes.isEmpty() ? EndpointPath(textAt(*object, "endpoint"))
                                    : EndpointPath(QByteArray::fromBase64(bytes.toLatin1()));
    info.device = numberAt<quint64>(*object, "device");
    info.inode = numberAt<quint64>(*object, "inode");
    info.pid = numberAt<qint64>(*object, "pid");
    info.uid = numberAt<quint32>(*object, "uid");
    info.program = textAt(*object, "program");
    info.programVersion = textAt(*object, "programVersion");
    info.ipccoreVersion = textAt(*object, "ipccoreVersion");
    info.engine = textAt(*object, "engine");
    info.startedAt = QDateTime::fromString(textAt(*object, "startedAt"), Qt::ISODateWithMs);
    info.options = object->value(text("options")).toObject();
    return info;
}

Result<ServerSnapshot> serverSnapshotFromJson(QByteArrayView json)
{
    const Result<QJsonObject> object = parseAnswer(json);
    if (!object)
        return object.error();
    ServerSnapshot snapshot;
    snapshot.uptime = durationAt<std::chrono::milliseconds>(*object, "uptimeMs");
    snapshot.stopping = object->value(text("stopping")).toBool();
    snapshot.workersBusy = numberAt<int>(*object, "workersBusy");
    snapshot.workersTotal = numberAt<int>(*object, "workersTotal");
    snapshot.readyQueue = numberAt<int>(*object, "readyQueue");
    snapshot.deferred = numberAt<int>(*object, "deferred");
    snapshot.traceSubscribers = numberAt<int>(*object, "traceSubscribers");
    snapshot.stats = statsIn(object->value(text("counters")).toObject());
    snapshot.latency = histogramIn(object->value(text("latency")).toArray());
    // A server need not tell.
    if (object->contains(text("latencyMaxNs")) && !snapshot.latency.isEmpty())
        snapshot.latency.setLongest(durationAt<std::chrono::nanoseconds>(*object, "latencyMaxNs"));
    if (object->contains(text("recentLatency")))
        snapshot.recentLatency = histogramIn(object->value(text("recentLatency")).toArray());
    return snapshot;
}

Result<QList<ConnectionInfo>> connectionsFromJson(QByteArrayView json)
{
    const Result<QJsonObject> object = parseAnswer(json);
    if (!object)
        return object.error();
    const QJsonValue list = object->value(text("connections"));
    if (!list.isArray())
        return Error(ErrorCode::ProtocolError,
                     QStringLiteral("The server's answer has no list of connections"));
    QList<ConnectionInfo> connections;
    const QJsonArray array = list.toArray();
    for (const QJsonValue entry : array)
        connections.append(connectionIn(entry.toObject()));
    return connections;
}

Result<TraceEvent> traceEventFromJson(QByteArrayView line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
    if (!document.isObject())
        return Error(ErrorCode::ProtocolError, QStringLiteral("A line of the trace is not JSON"));
    const QJsonObject object = document.object();
    if (const auto error = errorIn(object))
        return *error;
    TraceEvent event;
    event.number = numberAt<quint64>(object, "number");
    event.lost = numberAt<quint64>(object, "lost");
    if (event.lost > 0)
        return event;
    event.time = QDateTime::fromString(textAt(object, "time"), Qt::ISODateWithMs);
    event.latency = durationAt<std::chrono::microseconds>(object, "latencyUs");
    event.status = namedAt<TraceEvent::Status>(object, "status");
    event.connectionId = numberAt<quint64>(object, "connection");
    event.peer = peerIn(object);
    event.requestSize = numberAt<qint64>(object, "requestSize");
    event.replySize = numberAt<qint64>(object, "replySize");
    event.preview = unescapeBytes(textAt(object, "preview"));
    return event;
}

Result<void> acknowledgementFromJson(QByteArrayView json)
{
    const Result<QJsonObject> object = parseAnswer(json);
    if (!object)
        return object.error();
    return {};
}

} // namespace IpcCore
