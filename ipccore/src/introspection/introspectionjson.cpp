// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// What a server tells, as JSON; introspectionreaders.cpp is the way back.
#include "introspection/jsontext.h"
#include "introspection/statscounters.h"

#include <ipccore/introspection.h>

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>

namespace IpcCore {

namespace {

using JsonText::number;
using JsonText::text;

// Most buckets are empty: only lists the others, each with its number.
QJsonArray bucketsOf(const LatencyHistogram &histogram)
{
    QJsonArray buckets;
    for (int bucket = 0; bucket < LatencyHistogram::BucketCount; ++bucket) {
        if (const quint64 count = histogram.count(bucket))
            buckets.append(QJsonArray{bucket, number(count)});
    }
    return buckets;
}

QJsonValue valueOf(const ServerSnapshot &snapshot, const ServerSnapshot::Figure &figure)
{
    const auto value = [&snapshot]<typename Owner, typename T>(T Owner::*member) -> QJsonValue {
        if constexpr (std::is_same_v<Owner, ServerStats>)
            return static_cast<qint64>(snapshot.stats.*member);
        else if constexpr (std::is_same_v<T, LatencyHistogram>)
            return bucketsOf(snapshot.*member);
        else if constexpr (std::is_same_v<T, std::chrono::milliseconds>)
            return static_cast<qint64>((snapshot.*member).count());
        else
            return snapshot.*member;
    };
    return std::visit(value, figure);
}

void insertPeer(QJsonObject &object, const PeerCredentials &peer)
{
    object.insert(text("pid"), peer.pid);
    object.insert(text("uid"), number(peer.uid));
    object.insert(text("gid"), number(peer.gid));
}

} // namespace

QJsonObject toJson(const ServerInfo &info)
{
    QJsonObject object{
        {text("introspection"), info.introspection},
        {text("endpoint"), info.endpoint.toString()},
        {text("device"), number(info.device)},
        {text("inode"), number(info.inode)},
        {text("pid"), info.pid},
        {text("uid"), number(info.uid)},
        {text("program"), info.program},
        {text("programVersion"), info.programVersion},
        {text("ipccoreVersion"), info.ipccoreVersion},
        {text("engine"), info.engine},
        {text("startedAt"), info.startedAt.toString(Qt::ISODateWithMs)},
        {text("options"), info.options},
    };
    // A path need not be text.
    if (QFile::encodeName(info.endpoint.toString()) != info.endpoint.native())
        object.insert(text("endpointBytes"),
                      QString::fromLatin1(info.endpoint.native().toBase64()));
    return object;
}

QJsonObject toJson(const ServerSnapshot &snapshot)
{
    QJsonObject object{{text("introspection"), IntrospectionVersion}};
    QJsonObject counters;
    const auto insert = [&snapshot](QJsonObject &target, const char *name,
                                    const ServerSnapshot::Figure &figure) {
        if (snapshot.tells(figure))
            target.insert(text(name), valueOf(snapshot, figure));
    };
    for (const NamedFigure &figure : SnapshotFigures)
        insert(object, figure.name, figure.figure);
    for (const NamedFigure &counter : StatsCounters)
        insert(counters, counter.name, counter.figure);
    for (const LimitCounter &limit : LimitCounters)
        insert(counters, limit.name, limit.count);
    object.insert(text("counters"), counters);
    if (const auto longest = snapshot.latency.longest())
        object.insert(text("latencyMaxNs"), static_cast<qint64>(longest->count()));
    if (snapshot.recentLatency)
        object.insert(text("recentLatency"), bucketsOf(*snapshot.recentLatency));
    return object;
}

QJsonObject toJson(const ConnectionInfo &connection)
{
    QJsonObject object{
        {text("id"), number(connection.id)},
        {text("process"), connection.processName},
        {text("inode"), number(connection.inode)},
        {text("state"), lowerNameOf(connection.state)},
        {text("connectedMs"), static_cast<qint64>(connection.connectedFor.count())},
        {text("inStateMs"), static_cast<qint64>(connection.inStateFor.count())},
        {text("requests"), number(connection.requests)},
        {text("requestsFailed"), number(connection.requestsFailed)},
        {text("bytesIn"), number(connection.bytesIn)},
        {text("bytesOut"), number(connection.bytesOut)},
        {text("bytesWaiting"), connection.bytesWaiting},
        {text("commandSize"), connection.commandSize},
        {text("command"), escapeBytes(connection.command)},
    };
    insertPeer(object, connection.peer);
    return object;
}

QJsonObject toJson(const TraceEvent &event)
{
    QJsonObject object{{text("number"), number(event.number)}};
    if (event.lost > 0) {
        object.insert(text("lost"), number(event.lost));
        return object;
    }
    object.insert(text("time"), event.time.toString(Qt::ISODateWithMs));
    object.insert(text("latencyUs"), static_cast<qint64>(event.latency.count()));
    object.insert(text("status"), lowerNameOf(event.status));
    object.insert(text("connection"), number(event.connectionId));
    object.insert(text("requestSize"), event.requestSize);
    object.insert(text("replySize"), event.replySize);
    object.insert(text("preview"), escapeBytes(event.preview));
    insertPeer(object, event.peer);
    return object;
}

} // namespace IpcCore
