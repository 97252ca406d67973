// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspectionsamples.h"

#include <QtCore/qjsondocument.h>

using namespace IpcCore;
using namespace std::chrono_literals;

namespace IntrospectionSamples {

namespace {

// A time that survives JSON: whole milliseconds, UTC.
QDateTime someTime()
{
    return QDateTime::fromMSecsSinceEpoch(1'700'000'000'123).toUTC();
}

} // namespace

ServerInfo someInfo()
{
    ServerInfo info;
    info.endpoint = EndpointPath("/run/user/1/x");
    info.device = 2;
    info.inode = quint64(Largest);
    info.pid = 3;
    info.uid = std::numeric_limits<quint32>::max();
    info.program = QStringLiteral("pro \"gram\" \u00e9");
    info.programVersion = QStringLiteral("1.0");
    info.ipccoreVersion = QStringLiteral("2.0");
    info.engine = QStringLiteral("epoll");
    info.startedAt = someTime();
    info.options = {{QStringLiteral("threadCount"), 4}, {QStringLiteral("list"), QJsonArray{1, 2}}};
    return info;
}

ServerSnapshot someSnapshot()
{
    ServerSnapshot snapshot;
    snapshot.uptime = 123456789ms;
    snapshot.stopping = true;
    snapshot.workersBusy = 1;
    snapshot.workersTotal = 2;
    snapshot.readyQueue = 3;
    snapshot.deferred = 4;
    snapshot.traceSubscribers = 5;
    snapshot.stats.requests = quint64(Largest);
    snapshot.stats.connectionsOpen = 6;
    snapshot.latency.addToBucket(0, 1);
    snapshot.latency.addToBucket(17, quint64(Largest));
    snapshot.latency.addToBucket(LatencyHistogram::BucketCount - 1, 2);
    snapshot.latency.setLongest(std::chrono::nanoseconds(Largest));
    snapshot.recentLatency.emplace().addToBucket(17, quint64(Largest));
    return snapshot;
}

ConnectionInfo someConnection()
{
    ConnectionInfo info;
    info.id = 1;
    info.peer = {.pid = 2, .uid = 3, .gid = std::numeric_limits<quint32>::max()};
    info.processName = QStringLiteral("na\"me");
    info.inode = 4;
    info.state = ConnectionInfo::State::Deferred;
    info.connectedFor = 5ms;
    info.inStateFor = 6ms;
    info.requests = 7;
    info.requestsFailed = 8;
    info.bytesIn = 9;
    info.bytesOut = 10;
    info.bytesWaiting = 11;
    info.commandSize = Largest;
    info.command = "command";
    return info;
}

TraceEvent someEvent()
{
    TraceEvent event;
    event.number = 1;
    event.time = someTime();
    event.latency = 2us;
    event.status = TraceEvent::Status::Gone;
    event.connectionId = 3;
    event.peer = {.pid = 4, .uid = 5, .gid = 6};
    event.requestSize = 7;
    event.replySize = Largest;
    return event;
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray listOf(const QJsonArray &connections)
{
    return text({{QStringLiteral("introspection"), IntrospectionVersion},
                 {QStringLiteral("connections"), connections}});
}

} // namespace IntrospectionSamples
