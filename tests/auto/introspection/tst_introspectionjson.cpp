// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/statscounters.h"

#include <ipccore/introspection.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

#include <limits>

using namespace IpcCore;
using namespace std::chrono_literals;

// What a server reports arrives unchanged, and invalid input does no harm.
class tst_IntrospectionJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serverInfo_data();
    void serverInfo();
    void everyCounterHasAName();
    void snapshot();
    void connection_data();
    void connection();
    void traceEvent_data();
    void traceEvent();
    void gap();
    void escapes_data();
    void escapes();
    void noEscapes_data();
    void noEscapes();
    void everyByteIsKept();
    void acknowledgement();
    void errors_data();
    void errors();
    void garbage_data();
    void garbage();
    void missingMembers();
    void wrongMembers();
    void numbersOutOfRange();
    void durationsCanBeCounted_data();
    void durationsCanBeCounted();
    void unknownNames();
    void namesOfTheProtocol();
    void cutAnywhere();

private:
    static QByteArray text(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

    static QByteArray listOf(const QJsonArray &connections)
    {
        return text({{QStringLiteral("introspection"), IntrospectionVersion},
                     {QStringLiteral("connections"), connections}});
    }

    static ServerInfo someInfo();
    static ServerSnapshot someSnapshot();
    static ConnectionInfo someConnection();
    static TraceEvent someEvent();
    static void addBytes();
};

namespace {

// A time that survives JSON: whole milliseconds, UTC.
QDateTime someTime()
{
    return QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
}

constexpr qint64 Largest = std::numeric_limits<qint64>::max();

} // namespace

void tst_IntrospectionJson::addBytes()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("get x \"y\" 'z' <&> {}[],:");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("lines") << QByteArray("a\nb\r\n\t");
    QTest::newRow("backslashes") << QByteArray("\\ \\\\ \\\\\\");
    QTest::newRow("looks like an escape") << QByteArray("\\x41 \\\\x41 \\n \\u0041");
    QTest::newRow("half an escape") << QByteArray("\\x4");
    QTest::newRow("DEL") << QByteArray("\x7f");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xc3(\x80");
    QTest::newRow("UTF-8") << QByteArray("h\xc3\xa9 \xf0\x9f\x98\x80");
}

ServerInfo tst_IntrospectionJson::someInfo()
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

void tst_IntrospectionJson::serverInfo_data()
{
    QTest::addColumn<QByteArray>("path");

    QTest::newRow("none") << QByteArray();
    QTest::newRow("plain") << QByteArray("/tmp/x");
    QTest::newRow("UTF-8") << QByteArray("/tmp/\xc3\xa9");
    QTest::newRow("no UTF-8") << QByteArray("/tmp/\xff\xfe");
    QTest::newRow("cut UTF-8") << QByteArray("/tmp/\xc3");
    QTest::newRow("newline and quotes") << QByteArray("/tmp/\n\"\\x41\\");
    QTest::newRow("control characters") << QByteArray("/tmp/\x01\x7f\x1b[31m");
    QTest::newRow("long") << '/' + QByteArray(4000, 'x');
}

void tst_IntrospectionJson::serverInfo()
{
    QFETCH(QByteArray, path);
    ServerInfo info = someInfo();
    info.endpoint = EndpointPath(path);
    const auto again = serverInfoFromJson(text(toJson(info)));
    QVERIFY(again);
    QCOMPARE(again->endpoint.native(), info.endpoint.native());
    QVERIFY(*again == info);
    QVERIFY(*serverInfoFromJson(text(toJson(ServerInfo()))) == ServerInfo());
}

void tst_IntrospectionJson::everyCounterHasAName()
{
    QSet<QByteArray> names;
    ServerStats stats;
    qint64 value = 0;
    for (const NamedCounter &counter : StatsCounters) {
        names.insert(counter.name);
        std::visit(
            [&stats, &value](auto member) {
                // Each is named once.
                QCOMPARE(static_cast<qint64>(stats.*member), 0);
                stats.*member =
                    static_cast<std::remove_reference_t<decltype(stats.*member)>>(++value);
            },
            counter.member);
    }
    for (const LimitCounter &limit : LimitCounters) {
        names.insert(limit.name);
        QCOMPARE(stats.*limit.count, quint64(0));
        stats.*limit.count = static_cast<quint64>(++value);
    }
    const std::size_t count = StatsCounters.size() + LimitCounters.size();
    QCOMPARE(std::size_t(names.size()), count);
    ServerSnapshot snapshot;
    snapshot.stats = stats;
    QVERIFY(serverSnapshotFromJson(text(toJson(snapshot)))->stats == stats);
    const QJsonObject counters = toJson(snapshot).value(QStringLiteral("counters")).toObject();
    QCOMPARE(std::size_t(counters.size()), count);
    QCOMPARE(counters.value(QStringLiteral("connectionsAccepted")).toInteger(), 1);
    QCOMPARE(counters.value(QLatin1String(LimitCounters.back().name)).toInteger(), value);
}

ServerSnapshot tst_IntrospectionJson::someSnapshot()
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
    return snapshot;
}

void tst_IntrospectionJson::snapshot()
{
    const auto again = serverSnapshotFromJson(text(toJson(someSnapshot())));
    QVERIFY(again);
    QVERIFY(*again == someSnapshot());
    QVERIFY(*serverSnapshotFromJson(text(toJson(ServerSnapshot()))) == ServerSnapshot());
}

ConnectionInfo tst_IntrospectionJson::someConnection()
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

void tst_IntrospectionJson::connection_data()
{
    addBytes();
}

void tst_IntrospectionJson::connection()
{
    QFETCH(QByteArray, bytes);
    QList<ConnectionInfo> connections;
    QJsonArray array;
    const auto states = QMetaEnum::fromType<ConnectionInfo::State>();
    for (int i = 0; i < states.keyCount(); ++i) {
        ConnectionInfo info = someConnection();
        info.state = static_cast<ConnectionInfo::State>(states.value(i));
        info.command = bytes;
        connections.append(info);
        array.append(toJson(info));
    }
    const auto again = connectionsFromJson(listOf(array));
    QVERIFY(again);
    QVERIFY(*again == connections);
    QVERIFY(connectionsFromJson(listOf({}))->isEmpty());
}

TraceEvent tst_IntrospectionJson::someEvent()
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

void tst_IntrospectionJson::traceEvent_data()
{
    addBytes();
}

void tst_IntrospectionJson::traceEvent()
{
    QFETCH(QByteArray, bytes);
    const auto statuses = QMetaEnum::fromType<TraceEvent::Status>();
    for (int i = 0; i < statuses.keyCount(); ++i) {
        TraceEvent event = someEvent();
        event.status = static_cast<TraceEvent::Status>(statuses.value(i));
        event.preview = bytes;
        const QByteArray line = text(toJson(event));
        QVERIFY(!line.contains('\n'));
        const auto again = traceEventFromJson(line);
        QVERIFY(again);
        QVERIFY(*again == event);
    }
}

void tst_IntrospectionJson::gap()
{
    TraceEvent event = someEvent();
    event.lost = 3;
    TraceEvent bare;
    bare.number = event.number;
    bare.lost = 3;
    const auto again = traceEventFromJson(QByteArray(text(toJson(event)) + '\n'));
    QVERIFY(again);
    QVERIFY(*again == bare);
}

void tst_IntrospectionJson::escapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("plain") << QByteArray(" a~") << QStringLiteral(" a~");
    QTest::newRow("backslash") << QByteArray("\\") << QStringLiteral("\\\\");
    QTest::newRow("NUL") << QByteArray("\0"
                                       "1",
                                       2)
                         << QStringLiteral("\\x001");
    QTest::newRow("DEL") << QByteArray("\x7f") << QStringLiteral("\\x7f");
    QTest::newRow("high") << QByteArray("\xff") << QStringLiteral("\\xff");
    QTest::newRow("literal") << QByteArray("\\x41") << QStringLiteral("\\\\x41");
}

void tst_IntrospectionJson::escapes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(escapeBytes(bytes), text);
    QCOMPARE(unescapeBytes(text), bytes);
}

void tst_IntrospectionJson::noEscapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");

    // Sequences that nobody writes stand for themselves.
    for (const char *const text : {"\\", "\\x", "\\x4", "\\xg0", "\\x0g", "\\x-1", "\\x+1", "\\x 1",
                                   "\\n", "\\X41", "\\u0041", "a\\", "\\x0x41"})
        QTest::newRow(text) << QString::fromLatin1(text) << QByteArray(text);
    QTest::newRow("upper case") << QStringLiteral("\\xFF") << QByteArray("\xff");
    QTest::newRow("no ASCII") << QStringLiteral("\u00e9\\x41") << QByteArray("\xc3\xa9\x41");
    QTest::newRow("surrogates") << QStringLiteral("\U0001f600\\\\")
                                << QByteArray("\xf0\x9f\x98\x80\\");
}

void tst_IntrospectionJson::noEscapes()
{
    QFETCH(QString, text);
    QTEST(unescapeBytes(text), "bytes");
}

void tst_IntrospectionJson::everyByteIsKept()
{
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const char both[] = {static_cast<char>(first), static_cast<char>(second)};
            const QByteArray bytes(both, 2);
            QCOMPARE(unescapeBytes(escapeBytes(bytes)), bytes);
        }
    }
}

void tst_IntrospectionJson::acknowledgement()
{
    QVERIFY(acknowledgementFromJson("{\"introspection\":2}"));
    QVERIFY(acknowledgementFromJson(" {\"introspection\" : 2, \"more\": []} "));
}

void tst_IntrospectionJson::errors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("message");

    QTest::newRow("known") << QByteArray(
        "{\"introspection\":2,\"error\":{\"code\":\"InvalidArgument\",\"message\":\"no\"}}")
                           << ErrorCode::InvalidArgument << QStringLiteral("no");
    QTest::newRow("last") << QByteArray(
        "{\"introspection\":2,\"error\":{\"code\":\"NotSupported\",\"message\":\"no\"}}")
                          << ErrorCode::NotSupported << QStringLiteral("no");
    QTest::newRow("unknown") << QByteArray(
        "{\"introspection\":2,\"error\":{\"code\":\"Tired\",\"message\":\"no\"}}")
                             << ErrorCode::SystemError << QStringLiteral("no");
    QTest::newRow("empty") << QByteArray("{\"introspection\":2,\"error\":{}}")
                           << ErrorCode::SystemError << QString();
    QTest::newRow("wrong types") << QByteArray(
        "{\"introspection\":2,\"error\":{\"code\":1,\"message\":[]}}")
                                 << ErrorCode::SystemError << QString();
}

void tst_IntrospectionJson::errors()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorCode, code);
    QFETCH(QString, message);
    const auto check = [&](const auto &result) {
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QCOMPARE(result.error().message, message);
    };
    check(serverInfoFromJson(json));
    check(serverSnapshotFromJson(json));
    check(connectionsFromJson(json));
    check(traceEventFromJson(json));
    check(acknowledgementFromJson(json));
}

void tst_IntrospectionJson::garbage_data()
{
    QTest::addColumn<QByteArray>("json");

    for (const char *const json : {"",
                                   " ",
                                   "null",
                                   "1",
                                   "\"x\"",
                                   "[]",
                                   "[{}]",
                                   "{",
                                   "}",
                                   "{}",
                                   "{]",
                                   "{\"introspection\"}",
                                   "{\"introspection\":1}",
                                   "{\"introspection\":0}",
                                   "{\"introspection\":-1}",
                                   "{\"introspection\":\"2\"}",
                                   "{\"introspection\":2.5}",
                                   "{\"introspection\":[2]}",
                                   "{\"introspection\":1e300}",
                                   "{\"introspection\":4294967298}",
                                   "{\"introspection\":18446744073709551618}",
                                   "{\"introspection\":2}x",
                                   "{\"introspection\":2}{\"introspection\":2}",
                                   "{'introspection':2}"})
        QTest::newRow(json) << QByteArray(json);
    QTest::newRow("NUL") << QByteArray("{\"introspection\":2}\0", 20);
    QTest::newRow("bytes") << QByteArray("\xff\xfe\x80");
    QTest::newRow("no UTF-8") << QByteArray("{\"introspection\":2,\"x\":\"\xff\"}");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(50'000);
}

void tst_IntrospectionJson::garbage()
{
    QFETCH(QByteArray, json);
    const auto check = [](const auto &result) {
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ProtocolError);
        QVERIFY(!result.error().message.isEmpty());
    };
    check(serverInfoFromJson(json));
    check(serverSnapshotFromJson(json));
    check(connectionsFromJson(json));
    check(acknowledgementFromJson(json));
    // A line has no version.
    const auto event = traceEventFromJson(json);
    QVERIFY(event || event.error().code == ErrorCode::ProtocolError);
}

void tst_IntrospectionJson::missingMembers()
{
    const QByteArray json = "{\"introspection\":2}";
    QVERIFY(*serverInfoFromJson(json) == ServerInfo());
    QVERIFY(*serverSnapshotFromJson(json) == ServerSnapshot());
    const auto connections = connectionsFromJson(json);
    QVERIFY(!connections);
    QCOMPARE(connections.error().code, ErrorCode::ProtocolError);
    QVERIFY(connectionsFromJson(listOf({QJsonObject()}))->constFirst() == ConnectionInfo());
    QVERIFY(*traceEventFromJson("{}") == TraceEvent());
}

// Every member with a wrong type: all are rejected, nothing crashes.
void tst_IntrospectionJson::wrongMembers()
{
    const QList<QJsonValue> values{QJsonValue(),
                                   true,
                                   1.5,
                                   -1,
                                   1e300,
                                   -1e300,
                                   QStringLiteral("text"),
                                   QJsonArray{1, QJsonArray{1}},
                                   QJsonObject{{QStringLiteral("a"), 1}}};
    const auto spoilt = [](QJsonObject object, const QJsonValue &value) {
        const QStringList keys = object.keys();
        for (const QString &key : keys) {
            if (key != QStringLiteral("introspection"))
                object[key] = value;
        }
        return object;
    };
    for (const QJsonValue &value : values) {
        QVERIFY(serverInfoFromJson(text(spoilt(toJson(someInfo()), value))));
        QVERIFY(serverSnapshotFromJson(text(spoilt(toJson(someSnapshot()), value))));
        QVERIFY(connectionsFromJson(listOf({value})));
        QVERIFY(connectionsFromJson(listOf({spoilt(toJson(someConnection()), value)})));
        QVERIFY(traceEventFromJson(text(spoilt(toJson(someEvent()), value))));
        QCOMPARE(connectionsFromJson(text({{QStringLiteral("introspection"), 2},
                                           {QStringLiteral("connections"), value}}))
                     .hasValue(),
                 value.isArray());
    }
    const QJsonArray buckets{QJsonArray{-1, 1},
                             QJsonArray{LatencyHistogram::BucketCount, 1},
                             QJsonArray{1e300, 1},
                             QJsonArray{0.5, 1},
                             QJsonArray{1, -1},
                             QJsonArray{1, QStringLiteral("x")},
                             QJsonArray{1},
                             QJsonArray{},
                             QJsonArray{QJsonArray{1}, 1},
                             QStringLiteral("x"),
                             3};
    const auto snapshot = serverSnapshotFromJson(
        text({{QStringLiteral("introspection"), 2}, {QStringLiteral("latency"), buckets}}));
    QVERIFY(snapshot);
    QVERIFY(snapshot->latency.isEmpty());
}

void tst_IntrospectionJson::numbersOutOfRange()
{
    const auto snapshot = serverSnapshotFromJson(
        "{\"introspection\":2,\"workersBusy\":99999999999,\"readyQueue\":-99999999999,"
        "\"uptimeMs\":-5,\"counters\":{\"requests\":-1,\"connectionsOpen\":-1,"
        "\"bytesIn\":9223372036854775807,\"bytesOut\":99999999999999999999999}}");
    QVERIFY(snapshot);
    QCOMPARE(snapshot->workersBusy, std::numeric_limits<int>::max());
    QCOMPARE(snapshot->readyQueue, 0);
    QCOMPARE(snapshot->uptime.count(), 0);
    QCOMPARE(snapshot->stats.requests, 0U);
    QCOMPARE(snapshot->stats.connectionsOpen, 0);
    QCOMPARE(snapshot->stats.bytesIn, quint64(Largest));
    QCOMPARE(snapshot->stats.bytesOut, quint64(Largest));
    const auto connections = connectionsFromJson(
        "{\"introspection\":2,\"connections\":[{\"pid\":-1,\"uid\":4294967296,\"gid\":1e300,"
        "\"inode\":-1e300,\"bytesWaiting\":-2,\"commandSize\":-3}]}");
    QVERIFY(connections);
    const ConnectionInfo &connection = connections->constFirst();
    QCOMPARE(connection.peer.pid, 0);
    // Not 0, which is root.
    QCOMPARE(connection.peer.uid, std::numeric_limits<quint32>::max());
    QCOMPARE(connection.peer.gid, std::numeric_limits<quint32>::max());
    QCOMPARE(connection.inode, 0U);
    QCOMPARE(connection.bytesWaiting, 0);
    QCOMPARE(connection.commandSize, 0);
    const auto event = traceEventFromJson("{\"requestSize\":-1,\"replySize\":1e300}");
    QVERIFY(event);
    QCOMPARE(event->requestSize, 0);
    QCOMPARE(event->replySize, Largest);
}

void tst_IntrospectionJson::durationsCanBeCounted_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("largest") << QByteArray("9223372036854775807");
    QTest::newRow("beyond") << QByteArray("1e300");
    QTest::newRow("wraps to a small one") << QByteArray("18446744073710");
}

// Also in nanoseconds, in which they are shown.
void tst_IntrospectionJson::durationsCanBeCounted()
{
    using std::chrono::floor;
    using std::chrono::nanoseconds;
    QFETCH(const QByteArray, number);
    const QByteArray uptime = "{\"introspection\":2,\"uptimeMs\":" + number + '}';
    const auto snapshot = serverSnapshotFromJson(uptime);
    QVERIFY(snapshot);
    QCOMPARE(snapshot->uptime, floor<std::chrono::milliseconds>(nanoseconds::max()));
    const QByteArray times = "{\"introspection\":2,\"connections\":[{\"connectedMs\":" + number
                             + ",\"inStateMs\":" + number + "}]}";
    const auto connections = connectionsFromJson(times);
    QVERIFY(connections);
    QCOMPARE(connections->constFirst().connectedFor, snapshot->uptime);
    QCOMPARE(connections->constFirst().inStateFor, snapshot->uptime);
    if (number == "18446744073710") // in µs these are half a year
        return;
    const QByteArray latency = "{\"latencyUs\":" + number + '}';
    const auto event = traceEventFromJson(latency);
    QVERIFY(event);
    QCOMPARE(event->latency, floor<std::chrono::microseconds>(nanoseconds::max()));
}

void tst_IntrospectionJson::unknownNames()
{
    QJsonObject connection = toJson(someConnection());
    connection[QStringLiteral("state")] = QStringLiteral("dreaming");
    connection[QStringLiteral("another")] = 1;
    QCOMPARE(connectionsFromJson(listOf({connection}))->constFirst().state,
             ConnectionInfo::State::Idle);
    QJsonObject event = toJson(someEvent());
    event[QStringLiteral("status")] = QStringLiteral("perhaps");
    QCOMPARE(traceEventFromJson(text(event))->status, TraceEvent::Status::Ok);
}

// As in PROTOCOL section 9; to change one raises the version.
void tst_IntrospectionJson::namesOfTheProtocol()
{
    const auto names = [](const QMetaEnum &all) {
        QByteArrayList list;
        for (int i = 0; i < all.keyCount(); ++i)
            list += QByteArray(all.key(i)).toLower();
        return list.join(' ');
    };
    QCOMPARE(names(QMetaEnum::fromType<ConnectionInfo::State>()),
             "idle reading queued handling deferred writing");
    QCOMPARE(names(QMetaEnum::fromType<TraceEvent::Status>()), "ok failed gone");
    QCOMPARE(names(QMetaEnum::fromType<EngineKind>()), "auto epoll qt");
    ConnectionInfo connection;
    connection.state = ConnectionInfo::State::Handling;
    QCOMPARE(toJson(connection).value(QStringLiteral("state")), QStringLiteral("handling"));
    TraceEvent event;
    event.status = TraceEvent::Status::Gone;
    QCOMPARE(toJson(event).value(QStringLiteral("status")), QStringLiteral("gone"));
}

void tst_IntrospectionJson::cutAnywhere()
{
    const auto check = [](const QByteArray &whole, auto read) {
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!read(QByteArray(whole.constData(), size)));
        QVERIFY(read(whole));
    };
    check(text(toJson(someInfo())),
          [](const QByteArray &json) { return serverInfoFromJson(json); });
    check(text(toJson(someSnapshot())),
          [](const QByteArray &json) { return serverSnapshotFromJson(json); });
    check(listOf({toJson(someConnection())}),
          [](const QByteArray &json) { return connectionsFromJson(json); });
    check(text(toJson(someEvent())),
          [](const QByteArray &json) { return traceEventFromJson(json); });
}

QTEST_APPLESS_MAIN(tst_IntrospectionJson)
#include "tst_introspectionjson.moc"
