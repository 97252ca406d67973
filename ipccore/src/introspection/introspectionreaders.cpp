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

// What the member at `name` tells; none if there is none of that type.
template <typename T>
std::optional<T> toldBy(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object.value(text(name));
    if constexpr (std::is_same_v<T, bool>)
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    else if constexpr (std::is_same_v<T, LatencyHistogram>)
        return value.isArray() ? std::optional(histogramIn(value.toArray())) : std::nullopt;
    else if (!hasNumberAt(object, name))
        return std::nullopt;
    else if constexpr (std::is_integral_v<T>)
        return numberAt<T>(object, name);
    else
        return durationAt<T>(object, name);
}

// Reads a figure from its member of a JSON object.
void takeFigure(ServerSnapshot &snapshot, const ServerSnapshot::Figure &figure,
                const QJsonObject &object, const char *name)
{
    const auto take = [&]<typename Owner, typename T>(T Owner::*member) {
        const std::optional<T> told = toldBy<T>(object, name);
        if (!told)
            snapshot.untold.append(member);
        else if constexpr (std::is_same_v<Owner, ServerStats>)
            snapshot.stats.*member = *told;
        else
            snapshot.*member = *told;
    };
    std::visit(take, figure);
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
    for (const NamedFigure &figure : SnapshotFigures)
        takeFigure(snapshot, figure.figure, *object, figure.name);
    const QJsonObject counters = object->value(text("counters")).toObject();
    for (const NamedFigure &counter : StatsCounters)
        takeFigure(snapshot, counter.figure, counters, counter.name);
    for (const LimitCounter &limit : LimitCounters)
        takeFigure(snapshot, limit.count, counters, limit.name);
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
