// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "asyncclienttest.h"

#include <ipccore/server.h>

#include <QtCore/qrandom.h>

/// Many requests of an AsyncClient under way at a time.
class tst_AsyncClientPipelining : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void sendsManyAtATime_data();
    void sendsManyAtATime();
    void firstDoesNotWaitForTheEventLoop();
    void repliesInOneRead();
    void chunksOfSeveral();
    void mixedSizes();
    void cancelCostsItsOwnReply();
    void cancelOfTheLastCloses();
    void abandonedRequestIsNotWaitedFor();
    void timeoutCostsItsOwnReply();
    void nothingIsSentBehindASlowRequest();
    void lostRequestsEndExactly();
    void deletedInAContinuation();
    void everyFutureEndsOnce_data();
    void everyFutureEndsOnce();

private:
    // Two requests show that the server keeps connections open.
    static void learn(AsyncClient &client)
    {
        QCOMPARE(replyOf(client.send("1")), QByteArray("1"));
        QCOMPARE(replyOf(client.send("2")), QByteArray("2"));
    }

    static void answerTwo(RawPeer &peer)
    {
        peer.send(peer.receiveMessage());
        peer.send(peer.receiveMessage());
    }
};

void tst_AsyncClientPipelining::sendsManyAtATime_data()
{
    QTest::addColumn<int>("maxInFlight");
    QTest::addColumn<int>("together");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("seven") << 7 << 7;
    QTest::newRow("more than there are") << 1024 << 50;
}

void tst_AsyncClientPipelining::sendsManyAtATime()
{
    QFETCH(const int, maxInFlight);
    QFETCH(const int, together);
    constexpr int Requests = 50;
    QByteArray first;
    bool more = true;
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        answerTwo(peer);
        first = peer.receive(9 * together);
        more = ScriptedServer::isReadable(peer, 100);
        peer.send(first);
        for (int i = together; i < Requests; ++i)
            peer.send(peer.receiveMessage());
    });
    AsyncClient client(path(), {.maxInFlight = maxInFlight});
    learn(client);
    QList<Future> futures;
    for (int i = 0; i < Requests; ++i)
        futures += client.send("x");
    QCOMPARE(client.pendingRequests(), Requests);
    for (const Future &future : futures)
        QCOMPARE(replyOf(future), QByteArray("x"));
    server.finish();
    QCOMPARE(first, QByteArray("0005x0000").repeated(together));
    QVERIFY(!more);
    QCOMPARE(client.pendingRequests(), 0);
}

void tst_AsyncClientPipelining::firstDoesNotWaitForTheEventLoop()
{
    QByteArray first;
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        answerTwo(peer);
        first = peer.receive(9);
        peer.send(first);
    });
    AsyncClient client(path());
    learn(client);
    const Future future = client.send("x");
    server.finish();
    QCOMPARE(first, QByteArray("0005x0000"));
    QVERIFY(!future.isFinished());
    QCOMPARE(replyOf(future), QByteArray("x"));
}

void tst_AsyncClientPipelining::repliesInOneRead()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        answerTwo(peer);
        peer.receive(27);
        peer.send("0005A00000005B00000005C0000");
        peer.waitForClosed();
    });
    AsyncClient client(path());
    learn(client);
    QByteArrayList ended;
    QList<Future> futures;
    for (const QByteArray name : {"a", "b", "c"}) {
        futures += client.send(name);
        futures.last().then([&ended](const Outcome &reply) { ended += reply.value(); });
    }
    QCOMPARE(replyOf(futures.last()), QByteArray("C"));
    QCOMPARE(ended, (QByteArrayList{"A", "B", "C"}));
    QVERIFY(client.isConnected());
}

void tst_AsyncClientPipelining::chunksOfSeveral()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        answerTwo(peer);
        peer.receive(27);
        peer.send("0006aa00000006bb00000006cc0000");
        peer.waitForClosed();
    });
    AsyncClient client(path());
    learn(client);
    QMap<quint64, QByteArray> chunks;
    QObject::connect(&client, &AsyncClient::chunkReceived, &client,
                     [&](quint64 id, const QByteArray &chunk) { chunks[id] += chunk; });
    using Mode = AsyncClient::ReplyMode;
    const Future first = client.send("a", Mode::Chunks);
    const Future second = client.send("b", Mode::Whole);
    const Future third = client.send("c", Mode::Chunks);
    QCOMPARE(replyOf(third), QByteArray());
    QCOMPARE(replyOf(first), QByteArray());
    QCOMPARE(replyOf(second), QByteArray("bb"));
    QCOMPARE(chunks, (QMap<quint64, QByteArray>{{3, "aa"}, {5, "cc"}}));
}

void tst_AsyncClientPipelining::mixedSizes()
{
    ScriptedServer server(path(), echo(1, 42));
    AsyncClient client(path());
    learn(client);
    QByteArrayList messages;
    QList<Future> futures;
    for (int i = 0; i < 40; ++i) {
        messages += QByteArray::number(i) + pattern(i % 5 == 0 ? 300'000 : i % 3 == 0 ? 5000 : 10);
        futures += client.send(messages.last());
    }
    for (int i = 0; i < 40; ++i)
        QVERIFY(replyOf(futures[i]) == messages[i]);
}

void tst_AsyncClientPipelining::cancelCostsItsOwnReply()
{
    std::binary_semaphore received(0);
    std::binary_semaphore canceled(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        answerTwo(peer);
        const QByteArray requests = peer.receive(36);
        received.release();
        canceled.acquire();
        peer.send(requests);
        peer.send(peer.receiveMessage());
    });
    AsyncClient client(path());
    learn(client);
    QList<Future> futures;
    for (const QByteArray name : {"a", "b", "c", "d"})
        futures += client.send(name);
    QVERIFY(waitFor(received));
    // The oldest, and one in between.
    QVERIFY(client.cancel(3));
    QVERIFY(client.cancel(5));
    QVERIFY(!client.cancel(5));
    VERIFY_ERROR(outcomeOf(futures[0]), Canceled, Receive, MaybeProcessed);
    VERIFY_ERROR(outcomeOf(futures[2]), Canceled, Receive, MaybeProcessed);
    QCOMPARE(client.pendingRequests(), 2);
    QVERIFY(client.isConnected());
    canceled.release();
    QCOMPARE(replyOf(futures[1]), QByteArray("b"));
    QCOMPARE(replyOf(futures[3]), QByteArray("d"));
    QCOMPARE(replyOf(client.send("e")), QByteArray("e"));
    QCOMPARE(server.accepted(), 1);
}

void tst_AsyncClientPipelining::cancelOfTheLastCloses()
{
    std::binary_semaphore received(0);
    bool closed = false;
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        answerTwo(peer);
        peer.receive(18);
        received.release();
        closed = peer.waitForClosed();
    });
    AsyncClient client(path());
    learn(client);
    const Future first = client.send("a");
    const Future second = client.send("b");
    QVERIFY(waitFor(received));
    QVERIFY(client.cancel(3));
    QVERIFY(client.isConnected());
    QVERIFY(client.cancel(4));
    QVERIFY(!client.isConnected());
    server.finish();
    QVERIFY(closed);
}

// What was canceled may take for ever: the next request gets another connection.
void tst_AsyncClientPipelining::abandonedRequestIsNotWaitedFor()
{
    std::binary_semaphore received(0);
    std::binary_semaphore canceled(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        answerTwo(peer);
        peer.receive(18);
        received.release();
        canceled.acquire();
        peer.send("0005A0000");
        self.echo(1, 1);
    });
    AsyncClient client(path());
    learn(client);
    const Future first = client.send("a");
    const Future second = client.send("b");
    QVERIFY(waitFor(received));
    QVERIFY(client.cancel(4));
    canceled.release();
    QCOMPARE(replyOf(first), QByteArray("A"));
    QCOMPARE(replyOf(client.send("c")), QByteArray("c"));
    QCOMPARE(server.accepted(), 2);
}

void tst_AsyncClientPipelining::timeoutCostsItsOwnReply()
{
    AsyncClientOptions options;
    options.connect.replyTimeout = 300ms;
    std::binary_semaphore timedOut(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        answerTwo(peer);
        const QByteArray first = peer.receiveMessage();
        const QByteArray second = peer.receiveMessage();
        timedOut.acquire();
        peer.send(first + second);
        peer.waitForClosed();
    });
    AsyncClient client(path(), options);
    learn(client);
    const Future first = client.send("a");
    // Begun later, so that its time is not up yet.
    Future second;
    QTimer::singleShot(200ms, &client, [&] { second = client.send("b"); });
    VERIFY_ERROR(outcomeOf(first), Timeout, Receive, MaybeProcessed);
    timedOut.release();
    const Outcome outcome = outcomeOf(second);
    // On a machine that stands still, the second may be late as well.
    if (outcome)
        QCOMPARE(*outcome, QByteArray("b"));
    else
        QCOMPARE(outcome.error().code, ErrorCode::Timeout);
}

void tst_AsyncClientPipelining::nothingIsSentBehindASlowRequest()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        answerTwo(peer);
        peer.receiveMessage();
        // Answered at once although the other is not.
        self.echo(1, 1);
    });
    AsyncClient client(path());
    learn(client);
    const Future slow = client.send("a");
    Future quick;
    QTimer::singleShot(150ms, &client, [&] {
        quick = client.send("b");
        QTimer::singleShot(0, &client, [&] { client.cancel(3); });
    });
    VERIFY_ERROR(outcomeOf(slow), Canceled, Receive, MaybeProcessed);
    QCOMPARE(replyOf(quick), QByteArray("b"));
    QCOMPARE(server.accepted(), 2);
}

void tst_AsyncClientPipelining::lostRequestsEndExactly()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        answerTwo(peer);
        peer.send(peer.receiveMessage());
        peer.receiveMessage();
        peer.receiveMessage();
        // With the last one unread.
        ScriptedServer::isReadable(peer);
        peer.close();
        self.echo(1, 2);
    });
    AsyncClient client(path());
    learn(client);
    QList<Future> futures;
    for (const QByteArray name : {"a", "b", "c", "d"})
        futures += client.send(name);
    QCOMPARE(replyOf(futures[0]), QByteArray("a"));
    VERIFY_ERROR(outcomeOf(futures[1]), ConnectionClosed, Receive, MaybeProcessed);
    VERIFY_ERROR(outcomeOf(futures[2]), ConnectionClosed, Receive, MaybeProcessed);
    QCOMPARE(replyOf(futures[3]), QByteArray("d"));
    QCOMPARE(replyOf(client.send("e")), QByteArray("e"));
    QCOMPARE(server.accepted(), 2);
}

void tst_AsyncClientPipelining::deletedInAContinuation()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        answerTwo(peer);
        peer.receive(27);
        peer.send("0005A00000005B00000005C0000");
        peer.waitForClosed();
    });
    auto client = std::make_unique<AsyncClient>(path());
    learn(*client);
    Future first = client->send("a");
    Future second = client->send("b");
    const Future third = client->send("c");
    int continued = 0;
    first.then([&](const Outcome &) { client.reset(); });
    second.then([&](const Outcome &) { ++continued; });
    // Its reply had arrived before the client went.
    QCOMPARE(replyOf(third), QByteArray("C"));
    QVERIFY(!client);
    QCOMPARE(continued, 0);
}

void tst_AsyncClientPipelining::everyFutureEndsOnce_data()
{
    QTest::addColumn<EngineKind>("engine");
    QTest::addColumn<int>("connections");
#if IPCCORE_LINUX
    QTest::newRow("epoll") << EngineKind::Epoll << 1;
    QTest::newRow("epoll, four connections") << EngineKind::Epoll << 4;
#endif
    QTest::newRow("qt") << EngineKind::Qt << 1;
    QTest::newRow("qt, four connections") << EngineKind::Qt << 4;
}

// Cancels, failures that cut the connection, and limits, all at random.
void tst_AsyncClientPipelining::everyFutureEndsOnce()
{
    QFETCH(const EngineKind, engine);
    QFETCH(const int, connections);
    constexpr int Requests = 5000;
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    ServerOptions serverOptions;
    serverOptions.engine = engine;
    Server server(
        path(),
        [](const Request &request, Reply &reply) {
            if (request.message().startsWith('f'))
                return HandlerResult::Failed;
            return reply.write(request.message()) ? HandlerResult::Done : HandlerResult::Failed;
        },
        serverOptions);
    QVERIFY(server.listen());
    QVERIFY(server.start());
    AsyncClient client(path(), {.maxQueue = Requests, .connections = connections});
    int ended = 0;
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < Requests; ++i) {
        const int kind = random.bounded(200);
        const QByteArray message = (kind == 0 ? "f" : "e") + QByteArray::number(i)
                                   + pattern(kind == 1 ? 100'000 : random.bounded(200));
        client.send(message).then([&, message](const Outcome &reply) {
            ++ended;
            if (reply && *reply == message)
                ++right;
            else if (reply || reply.error().code == ErrorCode::ProtocolError)
                ++wrong;
        });
        if (kind > 190) {
            const int id = 1 + random.bounded(i + 1);
            client.cancel(static_cast<quint64>(id));
        }
        if (kind > 180)
            QCoreApplication::sendPostedEvents(&client);
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, Requests, 20'000);
    QCOMPARE(wrong, 0);
    QVERIFY2(right > Requests / 4, qPrintable(QString::number(right)));
    QCOMPARE(client.pendingRequests(), 0);
}

QTEST_GUILESS_MAIN(tst_AsyncClientPipelining)
#include "tst_asyncclientpipelining.moc"
