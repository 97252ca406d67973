// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scriptedservice.h"

#include <ipccore/service/serviceclient.h>

#include <QtCore/qpointer.h>

#include <future>
#include <semaphore>
#include <thread>

/// Calls of a ServiceClient.
class tst_ServiceClient : public QObject, ScriptedService
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void call();
    void callsInOrder();
    void serviceError();
    void noService_data();
    void noService();
    void noServer();
    void timeout();
    void inactivity();
    void rejectedOptions();
    void priorities();
    void describe();
    void noDescription();
    void cancelsFuture();
    void cancelsCalls();
    void destroyed();
    void destroyedWithoutEventLoop();
    void deletedInContinuation();
    void callsFromContinuation();
    void movesToAnotherThread();
};

void tst_ServiceClient::call()
{
    const auto server = serveCalls(echoCall);
    ServiceClient client(path());
    const QCborMap arguments{{QStringLiteral("size"), 3}};
    QFuture<CallResult<>> future = client.call(QStringLiteral("set"), arguments);
    QVERIFY(future.isValid() && future.isRunning());
    QCOMPARE(valueOf(future), QCborValue(QCborArray{QStringLiteral("set"), arguments}));
    QCOMPARE(client.pendingCalls(), 0);
}

void tst_ServiceClient::callsInOrder()
{
    const auto server = serveCalls(echoCall);
    ServiceClient client(path());
    QStringList order;
    for (int i = 0; i < 100; ++i) {
        client.call(QString::number(i)).then(this, [&order](const CallResult<> &outcome) {
            order << told(outcome)[0].toString();
        });
    }
    QCOMPARE(client.pendingCalls(), 100);
    QTRY_COMPARE(order.size(), 100);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(order[i], QString::number(i));
}

void tst_ServiceClient::serviceError()
{
    CallError refused = CallError::failed(QStringLiteral("disk-full"), QStringLiteral("No room"));
    const auto server =
        serveCalls([&refused](const CallMessage &, Reply &) { return Frames{failure(refused)}; });
    ServiceClient client(path());
    const CallResult<> outcome = outcomeOf(client.call(QStringLiteral("x")));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error(), refused);
}

void tst_ServiceClient::noService_data()
{
    QTest::addColumn<QByteArray>("reply");
    const QByteArray end = result(1).encode();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("error: unknown command");
    QTest::newRow("not an array") << QCborValue(QCborMap()).toCbor();
    QTest::newRow("an unknown frame") << QCborValue(QCborArray{99}).toCbor();
    QTest::newRow("half a frame") << end.chopped(1);
    QTest::newRow("no end") << progress(1, 2, QString()).encode();
    QTest::newRow("two ends") << end + end;
    QTest::newRow("half a frame after the end") << end + end.chopped(1);
    QTest::newRow("an item after the end") << end + item(1).encode();
    QTest::newRow("an end after a failure") << failure({}).encode() + end;
    QTest::newRow("half a frame after a failure") << failure({}).encode() + end.chopped(1);
    QTest::newRow("items") << item(1).encode() + end;
    QTest::newRow("a topic") << snapshot(1, 1, 1).encode() + end;
    QTest::newRow("a huge string that does not come")
        << QByteArray::fromHex("82007bfffffffffffffff0");
    QTest::newRow("nested without an end") << QByteArray(100'000, '\x81');
}

void tst_ServiceClient::noService()
{
    QFETCH(const QByteArray, reply);
    const auto server = serve(
        [reply](const Request &, Reply &answer) {
            return answer.write(reply) ? HandlerResult::Done : HandlerResult::Failed;
        },
        options());
    ServiceClient client(path());
    QCOMPARE(valueOf(client.call(QStringLiteral("x"))), QCborValue(QStringLiteral("BadReply")));
}

void tst_ServiceClient::noServer()
{
    ServiceClient client(path());
    QCOMPARE(valueOf(client.call(QStringLiteral("x"))), QCborValue(QStringLiteral("PathNotFound")));
    const auto server = serveCalls(echoCall);
    QVERIFY(outcomeOf(client.call(QStringLiteral("x"))));
}

void tst_ServiceClient::timeout()
{
    const auto server = serveSilence();
    ServiceClient client(path());
    QCOMPARE(valueOf(client.call(QStringLiteral("x"), {}, {.timeout = 50ms})),
             QCborValue(QStringLiteral("Timeout")));
}

void tst_ServiceClient::inactivity()
{
    const auto server = serveSilence();
    ServiceClient client(path());
    QCOMPARE(valueOf(client.call(QStringLiteral("x"), {},
                                 {.timeout = Forever, .inactivityTimeout = 50ms})),
             QCborValue(QStringLiteral("Timeout")));
}

void tst_ServiceClient::rejectedOptions()
{
    ServiceClient client(path());
    for (const CallOptions &options :
         {CallOptions{.timeout = -2ms}, CallOptions{.inactivityTimeout = -2ms}})
        QCOMPARE(valueOf(client.call(QStringLiteral("x"), {}, options)),
                 QCborValue(QStringLiteral("InvalidArgument")));
    ServiceClient wrong(path(), {.client = {.maxQueue = 0}});
    QCOMPARE(valueOf(wrong.call(QStringLiteral("x"))),
             QCborValue(QStringLiteral("InvalidArgument")));
}

void tst_ServiceClient::priorities()
{
    const auto server = serveCalls(echoCall);
    ServiceClient client(path(), {.client = {.maxInFlight = 1}});
    QStringList order;
    for (const auto &[name, priority] :
         {std::pair(QStringLiteral("low"), CallOptions::Priority::Low),
          {QStringLiteral("a"), CallOptions::Priority::Normal},
          {QStringLiteral("high"), CallOptions::Priority::High},
          {QStringLiteral("b"), CallOptions::Priority::Normal}}) {
        client.call(name, {}, {.priority = priority})
            .then(this,
                  [&order](const CallResult<> &outcome) { order << told(outcome)[0].toString(); });
    }
    QTRY_COMPARE(order.join(QLatin1Char(' ')), QStringLiteral("high a b low"));
}

void tst_ServiceClient::describe()
{
    ServiceDescription description;
    description.name = QStringLiteral("settings");
    description.version = QStringLiteral("1.0");
    const auto server = serveCalls([&description](const CallMessage &call, Reply &) {
        return call.command == QLatin1String("describe") ? Frames{result(description.toCbor())}
                                                         : Frames();
    });
    ServiceClient client(path());
    const CallResult<ServiceDescription> outcome = outcomeOf(client.describe());
    QVERIFY(outcome);
    QCOMPARE(*outcome, description);
}

void tst_ServiceClient::noDescription()
{
    const auto server = serveCalls([](const CallMessage &, Reply &) { return Frames{result(1)}; });
    ServiceClient client(path());
    const CallResult<ServiceDescription> outcome = outcomeOf(client.describe());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, CallError::Kind::BadReply);
}

void tst_ServiceClient::cancelsFuture()
{
    const auto server = serveSilence();
    ServiceClient client(path());
    QFuture<CallResult<>> future = client.call(QStringLiteral("x"));
    QTimer::singleShot(0, this, [&future] { future.cancel(); });
    QCOMPARE(valueOf(future), QCborValue(QStringLiteral("Canceled")));
    QCOMPARE(client.pendingCalls(), 0);
}

void tst_ServiceClient::cancelsCalls()
{
    const auto server = serveSilence();
    ServiceClient client(path());
    const QFuture<CallResult<>> first = client.call(QStringLiteral("x"));
    const QFuture<CallResult<>> second = client.call(QStringLiteral("y"));
    client.cancelCalls();
    QVERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(valueOf(first), QCborValue(QStringLiteral("Canceled")));
    QCOMPARE(client.pendingCalls(), 0);
}

// The futures end at once; nobody's code runs, now or later.
void tst_ServiceClient::destroyed()
{
    const auto server = serveSilence();
    QStringList calls;
    const auto note = [&calls](const QString &call) {
        return [&calls, call](const CallResult<> &outcome) {
            calls << call;
            return outcome;
        };
    };
    auto client = std::make_unique<ServiceClient>(path());
    QFuture<CallResult<>> first = client->call(QStringLiteral("x"));
    QFuture<CallResult<>> second = client->call(QStringLiteral("y"));
    QTest::qWait(0);
    // Refused, but not told yet.
    QFuture<CallResult<>> refused = client->call(QStringLiteral("z"), {}, {.timeout = -2ms});
    const auto next = first.then(note(QStringLiteral("without context")));
    QFuture(second).then(this, note(QStringLiteral("with context")));
    const auto third = refused.then(note(QStringLiteral("refused")));
    QFutureWatcher<CallResult<>> watcher;
    connect(&watcher, &QFutureWatcherBase::finished, &watcher,
            [&] { calls << QStringLiteral("watcher"); });
    watcher.setFuture(second);
    auto waiter = std::async(std::launch::async, [future = first]() mutable {
        future.waitForFinished();
        return future.result().error().transport.code;
    });
    client.reset();
    QCOMPARE(calls, QStringList());
    QVERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(valueOf(first), QCborValue(QStringLiteral("Stopped")));
    QCOMPARE(waiter.get(), ErrorCode::Stopped);
    QTRY_VERIFY(next.isFinished() && third.isFinished());
    QVERIFY(next.isCanceled());
    QTRY_COMPARE(calls, QStringList(QStringLiteral("watcher")));
}

void tst_ServiceClient::destroyedWithoutEventLoop()
{
    bool called = false;
    QFuture<CallResult<>> future;
    QFuture<void> next;
    std::thread([&] {
        ServiceClient client(path());
        future = client.call(QStringLiteral("x"));
        next = future.then([&called](const CallResult<> &) { called = true; });
    }).join();
    QCOMPARE(valueOf(future), QCborValue(QStringLiteral("Stopped")));
    QVERIFY(next.isCanceled());
    QVERIFY(!called);
}

void tst_ServiceClient::deletedInContinuation()
{
    const auto server = serveCalls(echoCall);
    const QPointer<ServiceClient> client = new ServiceClient(path());
    const QFuture<CallResult<>> first = client->call(QStringLiteral("x"));
    const QFuture<CallResult<>> second = client->call(QStringLiteral("y"));
    QFuture(first).then([client](const CallResult<> &) { delete client; });
    QTRY_VERIFY(!client);
    QVERIFY(first.isFinished() && second.isFinished());
    QVERIFY(outcomeOf(first));
}

void tst_ServiceClient::callsFromContinuation()
{
    const auto server = serveCalls(echoCall);
    ServiceClient client(path());
    int answered = 0;
    std::function<void()> callNext = [&] {
        client.call(QStringLiteral("x")).then([&](const CallResult<> &outcome) {
            QVERIFY(outcome);
            if (++answered < 50)
                callNext();
        });
    };
    callNext();
    QTRY_COMPARE(answered, 50);
}

void tst_ServiceClient::movesToAnotherThread()
{
    const auto server = serveCalls(echoCall);
    auto client = std::make_unique<ServiceClient>(path());
    client->moveToThread(nullptr);
    bool hasValue = false;
    std::thread([&] {
        const QEventLoop loop; // makes this thread one with events
        client->moveToThread(QThread::currentThread());
        hasValue = outcomeOf(client->call(QStringLiteral("x"))).hasValue();
        client.reset();
    }).join();
    QVERIFY(hasValue);
}

QTEST_GUILESS_MAIN(tst_ServiceClient)

#include "tst_serviceclient.moc"
