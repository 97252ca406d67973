// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/statscounters.h"
#include "introspectionsamples.h"

#include <ipccore/introspection.h>

#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace IntrospectionSamples;

// What a server reports arrives unchanged.
class tst_IntrospectionJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serverInfo_data();
    void serverInfo();
    void everyCounterHasAName();
    void snapshot();
    void untoldFigures_data();
    void untoldFigures();
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
    void namesOfTheProtocol();

private:
    static void addBytes();
};

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
    for (const NamedFigure &counter : StatsCounters) {
        names.insert(counter.name);
        std::visit(
            [&stats, &value]<typename Owner, typename T>(T Owner::*member) {
                if constexpr (std::is_same_v<Owner, ServerStats>) {
                    // Each is named once.
                    QCOMPARE(static_cast<qint64>(stats.*member), 0);
                    stats.*member = static_cast<T>(++value);
                }
            },
            counter.figure);
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

void tst_IntrospectionJson::snapshot()
{
    const auto again = serverSnapshotFromJson(text(toJson(someSnapshot())));
    QVERIFY(again);
    QVERIFY(*again == someSnapshot());
    QVERIFY(*serverSnapshotFromJson(text(toJson(ServerSnapshot()))) == ServerSnapshot());
}

void tst_IntrospectionJson::untoldFigures_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("text") << QJsonValue(QStringLiteral("7"));
    QTest::newRow("no whole number") << QJsonValue(7.5);
}

// Each by itself; the others are as they were.
void tst_IntrospectionJson::untoldFigures()
{
    QFETCH(const QJsonValue, value);
    const QString counters = QStringLiteral("counters");
    const auto check = [&](const QJsonObject &json, const ServerSnapshot::Figure &figure) {
        const auto snapshot = serverSnapshotFromJson(text(json));
        QVERIFY(snapshot);
        QCOMPARE(snapshot->untold, QList<ServerSnapshot::Figure>{figure});
        QVERIFY(!snapshot->tells(figure));
        const auto again = serverSnapshotFromJson(text(toJson(*snapshot)));
        QVERIFY(again && *again == *snapshot);
    };
    const QJsonObject whole = toJson(someSnapshot());
    for (const NamedFigure &figure : SnapshotFigures) {
        QJsonObject json = whole;
        json.insert(QLatin1String(figure.name), value);
        check(json, figure.figure);
    }
    const auto checkCounter = [&](const char *name, const ServerSnapshot::Figure &figure) {
        QJsonObject told = whole.value(counters).toObject();
        told.insert(QLatin1String(name), value);
        QJsonObject json = whole;
        json.insert(counters, told);
        check(json, figure);
    };
    for (const NamedFigure &counter : StatsCounters)
        checkCounter(counter.name, counter.figure);
    for (const LimitCounter &limit : LimitCounters)
        checkCounter(limit.name, limit.count);
    const ServerSnapshot told = someSnapshot();
    QCOMPARE(told.told(&ServerSnapshot::workersTotal), std::optional(told.workersTotal));
    QCOMPARE(told.told(&ServerStats::bytesIn), std::optional(told.stats.bytesIn));
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

QTEST_APPLESS_MAIN(tst_IntrospectionJson)
#include "tst_introspectionjson.moc"
