// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspectionsamples.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace IntrospectionSamples;

// What is no report, or a wrong one, does no harm.
class tst_WrongIntrospection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void garbage_data();
    void garbage();
    void missingMembers();
    void wrongMembers();
    void numbersOutOfRange();
    void durationsCanBeCounted_data();
    void durationsCanBeCounted();
    void unknownNames();
    void cutAnywhere();
};

void tst_WrongIntrospection::garbage_data()
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

void tst_WrongIntrospection::garbage()
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

void tst_WrongIntrospection::missingMembers()
{
    const QByteArray json = "{\"introspection\":2}";
    QVERIFY(*serverInfoFromJson(json) == ServerInfo());
    ServerSnapshot snapshot = serverSnapshotFromJson(json).valueOr({});
    QVERIFY(!snapshot.untold.isEmpty());
    snapshot.untold.clear();
    QVERIFY(snapshot == ServerSnapshot());
    const auto connections = connectionsFromJson(json);
    QVERIFY(!connections);
    QCOMPARE(connections.error().code, ErrorCode::ProtocolError);
    QVERIFY(connectionsFromJson(listOf({QJsonObject()}))->constFirst() == ConnectionInfo());
    QVERIFY(*traceEventFromJson("{}") == TraceEvent());
}

// Every member with a wrong type: all are rejected, nothing crashes.
void tst_WrongIntrospection::wrongMembers()
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

void tst_WrongIntrospection::numbersOutOfRange()
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

void tst_WrongIntrospection::durationsCanBeCounted_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("largest") << QByteArray("9223372036854775807");
    QTest::newRow("beyond") << QByteArray("1e300");
    QTest::newRow("wraps to a small one") << QByteArray("18446744073710");
}

// Also in nanoseconds, in which they are shown.
void tst_WrongIntrospection::durationsCanBeCounted()
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

void tst_WrongIntrospection::unknownNames()
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

void tst_WrongIntrospection::cutAnywhere()
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

QTEST_APPLESS_MAIN(tst_WrongIntrospection)
#include "tst_wrongintrospection.moc"
