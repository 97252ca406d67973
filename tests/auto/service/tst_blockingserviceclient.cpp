// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scriptedservice.h"

#include <ipccore/service/blockingserviceclient.h>

class tst_BlockingServiceClient : public QObject, ScriptedService
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void call();
    void serviceError();
    void stream();
    void endsStream();
    void noService_data();
    void noService();
    void noServer();
    void timeout();
    void keepsItsConnection();
    void callsAgainAfterRestart();
    void subscribe();
    void subscribesAgain();
    void refusedSubscription_data();
    void refusedSubscription();
    void subscriptionTimesOut_data();
    void subscriptionTimesOut();
    void describe();

private:
    /// Sends some frames at once, and no end.
    std::unique_ptr<Server> serveTopic(const Frames &frames) const
    {
        return serveCalls([this, frames](const CallMessage &, Reply &reply) {
            return write(reply, frames) == HandlerResult::Done && reply.flush() ? hold(reply)
                                                                                : Frames();
        });
    }

    static QString text(const TopicEvent &event)
    {
        QString text = QLatin1String(nameOf(event.kind));
        if (event.kind == TopicEvent::Kind::Snapshot)
            text += QLatin1Char(' ') + QLatin1String(nameOf(event.gap));
        if (event.value.isInteger())
            text += QStringLiteral(" %1").arg(event.value.toInteger());
        return event.missed > 0 ? text + QStringLiteral(" missed %1").arg(event.missed) : text;
    }

    static bool ignore(const QCborValue &) { return true; }
};

void tst_BlockingServiceClient::call()
{
    const auto server = serveCalls(echoCall);
    BlockingServiceClient client(path());
    const QCborMap arguments{{QStringLiteral("size"), 3}};
    QCOMPARE(told(client.call(QStringLiteral("set"), arguments)),
             QCborValue(QCborArray{QStringLiteral("set"), arguments}));
}

void tst_BlockingServiceClient::serviceError()
{
    const CallError refused = CallError::invalid(QStringLiteral("size"), QStringLiteral("Too big"));
    const auto server =
        serveCalls([&refused](const CallMessage &, Reply &) { return Frames{failure(refused)}; });
    BlockingServiceClient client(path());
    const CallResult<> outcome = client.call(QStringLiteral("x"));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error(), refused);
}

void tst_BlockingServiceClient::stream()
{
    const auto server = serveCalls([](const CallMessage &, Reply &) {
        Frames frames;
        for (int i = 0; i < 1000; ++i)
            frames << item(i) << progress(i, 1000, QString());
        return frames << result(QStringLiteral("end"));
    });
    BlockingServiceClient client(path());
    QCborArray items;
    const CallResult<> outcome =
        client.stream(QStringLiteral("x"), {}, [&items](const QCborValue &item) {
            items << item;
            return true;
        });
    QCOMPARE(told(outcome), QCborValue(QStringLiteral("end")));
    QCOMPARE(items.size(), 1000);
    QCOMPARE(items.last(), QCborValue(999));
}

// The client remains usable.
void tst_BlockingServiceClient::endsStream()
{
    const auto server = serveCalls([](const CallMessage &, Reply &) {
        return Frames{item(1), item(2), result(3)};
    });
    BlockingServiceClient client(path());
    int items = 0;
    const auto takeOne = [&items](const QCborValue &) {
        ++items;
        return false;
    };
    for (int i = 1; i < 3; ++i) {
        QCOMPARE(told(client.stream(QStringLiteral("x"), {}, takeOne)),
                 QCborValue(QStringLiteral("Canceled")));
        QCOMPARE(items, i);
    }
}

void tst_BlockingServiceClient::noService_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("error: unknown command");
    QTest::newRow("no end") << progress(1, 2, QString()).encode();
    QTest::newRow("two ends") << result(1).encode() + result(2).encode();
    QTest::newRow("half a frame after the end")
        << result(1).encode() + result(2).encode().chopped(1);
    QTest::newRow("half a frame after a failure")
        << failure({}).encode() + result(1).encode().chopped(1);
    QTest::newRow("an item after a failure") << failure({}).encode() + item(1).encode();
    QTest::newRow("a topic") << snapshot(1, 1, 1).encode();
}

void tst_BlockingServiceClient::noService()
{
    QFETCH(const QByteArray, reply);
    const auto server = serve(
        [reply](const Request &, Reply &answer) {
            return answer.write(reply) ? HandlerResult::Done : HandlerResult::Failed;
        },
        options());
    BlockingServiceClient client(path());
    QCOMPARE(told(client.call(QStringLiteral("x"))), QCborValue(QStringLiteral("BadReply")));
    QCOMPARE(told(client.stream(QStringLiteral("x"), {}, ignore)),
             QCborValue(QStringLiteral("BadReply")));
}

void tst_BlockingServiceClient::noServer()
{
    BlockingServiceClient client(path());
    QCOMPARE(told(client.call(QStringLiteral("x"))), QCborValue(QStringLiteral("PathNotFound")));
    QCOMPARE(told(client.stream(QStringLiteral("x"), {}, ignore)),
             QCborValue(QStringLiteral("PathNotFound")));
}

void tst_BlockingServiceClient::timeout()
{
    const auto server = serveSilence();
    BlockingServiceClient client(path());
    QCOMPARE(told(client.call(QStringLiteral("x"), {}, {.timeout = 50ms})),
             QCborValue(QStringLiteral("Timeout")));
}

void tst_BlockingServiceClient::keepsItsConnection()
{
    const auto server = serveCalls(echoCall);
    BlockingServiceClient client(path());
    for (int i = 0; i < 3; ++i)
        QVERIFY(client.call(QStringLiteral("x")));
    QCOMPARE(server->stats().connectionsAccepted, 1);
}

void tst_BlockingServiceClient::callsAgainAfterRestart()
{
    auto server = serveCalls(echoCall);
    BlockingServiceClient client(path());
    QVERIFY(client.call(QStringLiteral("x")));
    server.reset();
    QVERIFY(!client.call(QStringLiteral("x")));
    server = serveCalls(echoCall);
    QVERIFY(client.call(QStringLiteral("x")));
}

void tst_BlockingServiceClient::subscribe()
{
    const auto server = serveTopic({snapshot(1, 5, 50), change(6, 60), lost(2), CallFrame(),
                                    change(10, 100), snapshot(1, 12, 120)});
    BlockingServiceClient client(path());
    QStringList told;
    const CallError end = client.subscribe(QStringLiteral("x"), [&told](const TopicEvent &event) {
        told << text(event);
        return told.size() < 6;
    });
    QCOMPARE(end.kind, CallError::Kind::Canceled);
    QCOMPARE(told.join(QLatin1String(", ")),
             QStringLiteral("Snapshot First 50, Changed 60, Lost missed 2, Heartbeat, "
                            "Changed 100 missed 1, Snapshot Missed 120 missed 2"));
}

void tst_BlockingServiceClient::subscribesAgain()
{
    std::unique_ptr<Server> server;
    BlockingServiceClient client(path());
    QStringList told;
    int interruptions = 0;
    const CallError end = client.subscribe(QStringLiteral("x"), [&](const TopicEvent &event) {
        told << text(event);
        if (event.kind == TopicEvent::Kind::Interrupted) {
            // Not before it has failed more than once.
            if (++interruptions % 3 == 0)
                server = serveTopic({snapshot(interruptions, 5, interruptions)});
            told.removeLast();
        } else if (interruptions < 6) {
            server.reset();
        } else {
            return false;
        }
        return true;
    });
    QCOMPARE(end.kind, CallError::Kind::Canceled);
    QCOMPARE(told, QStringList(
                       {QStringLiteral("Snapshot First 3"), QStringLiteral("Snapshot Unknown 6")}));
}

void tst_BlockingServiceClient::refusedSubscription_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<CallError::Kind>("kind");
    CallError refused;
    refused.kind = CallError::Kind::UnknownTopic;
    const QByteArray first = snapshot(1, 5, 5).encode();
    QTest::newRow("unknown") << failure(refused).encode() << CallError::Kind::UnknownTopic;
    QTest::newRow("nothing") << QByteArray() << CallError::Kind::BadReply;
    QTest::newRow("items") << item(1).encode() << CallError::Kind::BadReply;
    QTest::newRow("no snapshot") << change(1, 1).encode() << CallError::Kind::BadReply;
    QTest::newRow("out of order") << first + change(5, 5).encode() << CallError::Kind::BadReply;
    QTest::newRow("half a frame after the end")
        << first + result(nullptr).encode() + change(6, 6).encode().chopped(1)
        << CallError::Kind::BadReply;
}

void tst_BlockingServiceClient::refusedSubscription()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const CallError::Kind, kind);
    const auto server = serve(
        [reply](const Request &, Reply &answer) {
            return answer.write(reply) ? HandlerResult::Done : HandlerResult::Failed;
        },
        options());
    BlockingServiceClient client(path());
    const CallError end =
        client.subscribe(QStringLiteral("x"), [](const TopicEvent &) { return true; });
    QCOMPARE(end.kind, kind);
}

void tst_BlockingServiceClient::subscriptionTimesOut_data()
{
    QTest::addColumn<bool>("hasServer");
    QTest::addColumn<std::chrono::milliseconds>("timeout");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("silence") << true << 50ms << ErrorCode::Timeout;
    QTest::newRow("no server") << false << 50ms << ErrorCode::PathNotFound;
    QTest::newRow("no time, no server") << false << 0ms << ErrorCode::PathNotFound;
    QTest::newRow("out of range") << true << -2ms << ErrorCode::InvalidArgument;
}

void tst_BlockingServiceClient::subscriptionTimesOut()
{
    QFETCH(const bool, hasServer);
    QFETCH(const std::chrono::milliseconds, timeout);
    QFETCH(const ErrorCode, code);
    const auto server = hasServer ? serveTopic({snapshot(1, 1, 1)}) : nullptr;
    BlockingServiceClient client(path());
    const CallError end = client.subscribe(
        QStringLiteral("x"), [](const TopicEvent &) { return true; }, timeout);
    QCOMPARE(end.kind, CallError::Kind::Transport);
    QCOMPARE(end.transport.code, code);
}

void tst_BlockingServiceClient::describe()
{
    ServiceDescription description;
    description.name = QStringLiteral("settings");
    const auto server = serveCalls([&description](const CallMessage &, Reply &) {
        return Frames{result(description.toCbor())};
    });
    BlockingServiceClient client(path());
    const CallResult<ServiceDescription> outcome = client.describe();
    QVERIFY(outcome);
    QCOMPARE(*outcome, description);
}

QTEST_GUILESS_MAIN(tst_BlockingServiceClient)

#include "tst_blockingserviceclient.moc"
