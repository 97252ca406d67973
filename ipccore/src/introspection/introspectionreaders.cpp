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
    return {.pid = signedAt(object, "pid"),
            .uid = static_cast<quint32>(unsignedAt(object, "uid")),
            .gid = static_cast<quint32>(unsignedAt(object, "gid"))};
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
        const qint64 value = signedAt(counters, counter.name);
        std::visit(
            [&stats, value](auto member) {
                using Number = std::remove_reference_t<decltype(stats.*member)>;
                stats.*member = static_cast<Number>(std::max<qint64>(value, 0));
            },
            counter.member);
    }
    for (const LimitCounter &limit : LimitCounters)
        stats.*limit.count = unsignedAt(counters, limit.name);
    return stats;
}

LatencyHistogram histogramIn(const QJsonArray &buckets)
{
    LatencyHistogram histogram;
    for (const QJsonValue &entry : buckets) {
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
    info.id = unsignedAt(object, "id");
    info.peer = peerIn(object);
    info.processName = textAt(object, "process");
    info.inode = unsignedAt(object, "inode");
    info.state = namedAt<ConnectionInfo::State>(object, "state");
    info.connectedFor = millisecondsAt(object, "connectedMs");
    info.inStateFor = millisecondsAt(object, "inStateMs");
    info.requests = unsignedAt(object, "requests");
    info.requestsFailed = unsignedAt(object, "requestsFailed");
    info.bytesIn = unsignedAt(object, "bytesIn");
    info.bytesOut = unsignedAt(object, "bytesOut");
    info.bytesWaiting = signedAt(object, "bytesWaiting");
    info.commandSize = signedAt(object, "commandSize");
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
    info.introspection = intAt(*object, "introspection");
    const QString bytes = textAt(*object, "endpointBytes");
    info.endpoint = bytes.isEmpty() ? EndpointPath(textAt(*object, "endpoint"))
                                    : EndpointPath(QByteArray::fromBase64(bytes.toLatin1()));
    info.device = unsignedAt(*object, "device");
    info.inode = unsignedAt(*object, "inode");
    info.pid = signedAt(*object, "pid");
    info.uid = static_cast<quint32>(unsignedAt(*object, "uid"));
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
    snapshot.uptime = millisecondsAt(*object, "uptimeMs");
    snapshot.stopping = object->value(text("stopping")).toBool();
    snapshot.workersBusy = intAt(*object, "workersBusy");
    snapshot.workersTotal = intAt(*object, "workersTotal");
    snapshot.readyQueue = intAt(*object, "readyQueue");
    snapshot.deferred = intAt(*object, "deferred");
    snapshot.traceSubscribers = intAt(*object, "traceSubscribers");
    snapshot.stats = statsIn(object->value(text("counters")).toObject());
    snapshot.latency = histogramIn(object->value(text("latency")).toArray());
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
    for (const QJsonValue &entry : array)
        connections.append(connectionIn(entry.toObject()));
    return connections;
}

Result<TraceEvent> traceEventFromJson(QByteArrayView line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
    if (!document.isObject())
        return Error(ErrorCode::ProtocolError, QStringLiteral("A line of the trace is no JSON"));
    const QJsonObject object = document.object();
    if (const auto error = errorIn(object))
        return *error;
    TraceEvent event;
    event.number = unsignedAt(object, "number");
    event.lost = unsignedAt(object, "lost");
    if (event.lost > 0)
        return event;
    event.time = QDateTime::fromString(textAt(object, "time"), Qt::ISODateWithMs);
    event.latency = std::chrono::microseconds(unsignedAt(object, "latencyUs"));
    event.status = namedAt<TraceEvent::Status>(object, "status");
    event.connectionId = unsignedAt(object, "connection");
    event.peer = peerIn(object);
    event.requestSize = signedAt(object, "requestSize");
    event.replySize = signedAt(object, "replySize");
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
