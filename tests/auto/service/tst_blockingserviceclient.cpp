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
    void describe();

private:
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
