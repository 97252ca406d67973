// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "asyncclienttest.h"

#include <QtCore/qeventloop.h>

#include <future>
#include <thread>

/// Requests that the caller ends, and what callers do in slots.
class tst_AsyncClientEnds : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void cancelWaiting();
    void cancelUnderWay();
    void cancelWhileConnecting();
    void cancelBeforeEventLoop();
    void watchesOldRequests();
    void cancelsOne_data();
    void cancelsOne();
    void cancelsOneWhileConnecting();
    void cancelAllRequests();
    void queueFull();
    void destroyed();
    void destroyedWithOwner_data();
    void destroyedWithOwner();
    void destroyedWithoutEventLoop();
    void deletedInSlot_data();
    void deletedInSlot();
    void sendsFromContinuation();
    void waitsInOtherThread();
    void cancelsInChunkSlot();
    void cancelsWhatHasArrived();
    void eventLoopInChunkSlot();
};

void tst_AsyncClientEnds::cancelWaiting()
{
    std::binary_semaphore goOn(0);
    QByteArrayList seen;
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        for (int i = 0; i < 2; ++i) {
            seen << peer.receiveMessage();
            goOn.acquire();
            peer.send(seen.last());
        }
        peer.waitForClosed();
    });
    auto client = std::make_unique<AsyncClient>(path());
    const Future first = client->send("first");
    Future second = client->send("second");
    const Future third = client->send("third");
    QTRY_VERIFY(client->isConnected());
    bool continued = false;
    second.then([&continued](const Outcome &) { continued = true; });
    second.cancel();
    QTRY_VERIFY(second.isFinished());
    VERIFY_ERROR(outcomeOf(second), Canceled, None, NotSent);
    QVERIFY(!continued);
    QCOMPARE(client->pendingRequests(), 2);
    goOn.release();
    QCOMPARE(replyOf(first), QByteArray("first"));
    goOn.release();
    QCOMPARE(replyOf(third), QByteArray("third"));
    client.reset();
    server.finish();
    QCOMPARE(seen,
             QByteArrayList({ScriptedServer::packets("first"), ScriptedServer::packets("third")}));
}

void tst_AsyncClientEnds::cancelUnderWay()
{
    std::binary_semaphore received(0);
    ScriptedServer server(path(), [&received](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        received.release();
        peer.waitForClosed();
        peer = self.accept();
        peer.send(peer.receiveMessage());
        peer.waitForClosed();
    });
    AsyncClient client(path());
    QSignalSpy disconnected(&client, &AsyncClient::disconnected);
    Future first = client.send("first");
    const Future second = client.send("second");
    QVERIFY(waitFor(received));
    first.cancel();
    QCOMPARE(replyOf(second), QByteArray("second"));
    VERIFY_ERROR(outcomeOf(first), Canceled, Receive, MaybeProcessed);
    QCOMPARE(disconnected.count(), 1);
}

void tst_AsyncClientEnds::cancelWhileConnecting()
{
    AsyncClient client(path(), {.connect = {.waitIfNotFound = true, .connectTimeout = Forever}});
    Future future = client.send("x");
    QCoreApplication::processEvents();
    QCOMPARE(client.pendingRequests(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(client.pendingRequests(), 0);
    QVERIFY(!client.isConnected());
}

void tst_AsyncClientEnds::cancelBeforeEventLoop()
{
    QByteArray seen;
    ScriptedServer server(path(), [&seen](ScriptedServer &self) {
        RawPeer peer = self.accept();
        seen = peer.receiveMessage();
        peer.send(seen);
    });
    AsyncClient client(path());
    Future first = client.send("first");
    first.cancel();
    const Future second = client.send("second");
    QCOMPARE(replyOf(second), QByteArray("second"));
    QVERIFY(first.isFinished());
    server.finish();
    QCOMPARE(seen, ScriptedServer::packets("second"));
}

// Each future that is watched costs several events, too many for requests that end soon.
void tst_AsyncClientEnds::watchesOldRequests()
{
    AsyncClient client(path(), {.connect = {.waitIfNotFound = true, .connectTimeout = Forever}});
    const auto watched = [&client] { return client.findChildren<QFutureWatcherBase *>().size(); };
    for (int tries = 0; tries < 100; ++tries) {
        const AsyncReply first = client.send("old");
        const QDeadlineTimer isOld(20ms);
        while (!isOld.hasExpired())
            std::this_thread::yield();
        QElapsedTimer age;
        age.start();
        const AsyncReply second = client.send("young");
        QCoreApplication::processEvents();
        const auto count = watched();
        if (elapsed(age) < 10ms) {
            QCOMPARE(count, 1);
            QTRY_COMPARE(watched(), 2);
            client.cancelAll();
            QCOMPARE(watched(), 0);
            return;
        }
        client.cancelAll();
    }
    QSKIP("The machine is too slow to have a young request");
}

void tst_AsyncClientEnds::cancelsOne_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("under way") << 0;
    QTest::newRow("next") << 1;
    QTest::newRow("last") << 2;
}

void tst_AsyncClientEnds::cancelsOne()
{
    QFETCH(const int, which);
    std::binary_semaphore received(0);
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        const QByteArray first = peer.receiveMessage();
        received.release();
        goOn.acquire();
        if (which == 0) {
            peer = self.accept();
            peer.send(peer.receiveMessage());
        } else {
            peer.send(first);
        }
        peer.send(peer.receiveMessage());
        peer.waitForClosed();
    });
    auto client = std::make_unique<AsyncClient>(path());
    QList<AsyncReply> replies;
    for (int i = 0; i < 3; ++i)
        replies << client->send(QByteArray::number(i));
    QVERIFY(waitFor(received));
    int called = 0;
    replies[which].then([&called](const Outcome &) { ++called; });

    QVERIFY(!client->cancel(replies.last().id() + 1));
    QVERIFY(client->cancel(replies[which].id()));
    QVERIFY(replies[which].isFinished());
    QCOMPARE(called, 1);
    if (which == 0) {
        VERIFY_ERROR(outcomeOf(replies[which]), Canceled, Receive, MaybeProcessed);
    } else {
        VERIFY_ERROR(outcomeOf(replies[which]), Canceled, None, NotSent);
    }
    QCOMPARE(client->pendingRequests(), 2);
    QVERIFY(!client->cancel(replies[which].id()));
    goOn.release();
    for (int i = 0; i < 3; ++i) {
        if (i != which)
            QCOMPARE(replyOf(replies[i]), QByteArray::number(i));
    }
    client.reset();
}

void tst_AsyncClientEnds::cancelsOneWhileConnecting()
{
    AsyncClient client(path(), {.connect = {.waitIfNotFound = true, .connectTimeout = Forever}});
    const AsyncReply reply = client.send("x");
    QCoreApplication::processEvents();
    QVERIFY(client.cancel(reply.id()));
    VERIFY_ERROR(outcomeOf(reply), Canceled, Connect, NotSent);
    QCOMPARE(client.pendingRequests(), 0);
}

void tst_AsyncClientEnds::cancelAllRequests()
{
    std::binary_semaphore received(0);
    ScriptedServer server(path(), [&received](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        received.release();
        peer.waitForClosed();
        peer = self.accept();
        peer.send(peer.receiveMessage());
    });
    AsyncClient client(path());
    const Future sent = client.send("sent");
    const Future waiting = client.send("waiting");
    QVERIFY(waitFor(received));
    client.cancelAll();
    QVERIFY(!client.isConnected());
    QCOMPARE(client.pendingRequests(), 0);
    QVERIFY(sent.isFinished() && waiting.isFinished());
    VERIFY_ERROR(outcomeOf(sent), Canceled, Receive, MaybeProcessed);
    VERIFY_ERROR(outcomeOf(waiting), Canceled, None, NotSent);
    QCOMPARE(replyOf(client.send("again")), QByteArray("again"));
}

void tst_AsyncClientEnds::queueFull()
{
    ScriptedServer server(path(), echo(1, 3));
    AsyncClient client(path(), {.maxQueue = 2});
    QList<Future> futures;
    for (int i = 0; i < 3; ++i)
        futures << client.send("x");
    const Future refused = client.send("x");
    QVERIFY(refused.isFinished());
    VERIFY_ERROR(outcomeOf(refused), QueueFull, None, NotSent);
    QCOMPARE(client.pendingRequests(), 3);
    for (const Future &future : futures)
        QCOMPARE(replyOf(future), QByteArray("x"));
}

// The futures end at once; nobody's code runs, now or later.
void tst_AsyncClientEnds::destroyed()
{
    std::binary_semaphore received(0);
    ScriptedServer server(path(), [&received](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        received.release();
        peer.waitForClosed();
    });
    QStringList calls;
    const auto note = [&calls](const QString &call) {
        return [&calls, call](const Outcome &outcome) {
            calls << call;
            return outcome;
        };
    };
    auto client = std::make_unique<AsyncClient>(path());
    Future sent = client->send("sent");
    const Future waiting = client->send("waiting");
    const Future next = sent.then(note(QStringLiteral("without context")));
    Future(waiting).then(this, note(QStringLiteral("with context")));
    QFutureWatcher<Outcome> watcher;
    connect(&watcher, &QFutureWatcherBase::finished, &watcher,
            [&] { calls << QStringLiteral("watcher"); });
    watcher.setFuture(waiting);
    auto waiter = std::async(std::launch::async, [future = sent]() mutable {
        future.waitForFinished();
        return future.result().error().code;
    });
    QVERIFY(waitFor(received));
    client.reset();
    QCOMPARE(calls, QStringList());
    QVERIFY(sent.isFinished() && waiting.isFinished());
    VERIFY_ERROR(outcomeOf(sent), Stopped, Receive, MaybeProcessed);
    VERIFY_ERROR(outcomeOf(waiting), Stopped, None, NotSent);
    QCOMPARE(waiter.get(), ErrorCode::Stopped);
    QTRY_VERIFY(next.isFinished());
    QVERIFY(next.isCanceled());
    QTRY_COMPARE(calls, QStringList(QStringLiteral("watcher")));
}

// What then() refers to is gone, or half gone, when the client is destroyed.
void tst_AsyncClientEnds::destroyedWithOwner_data()
{
    QTest::addColumn<bool>("isChild");
    QTest::newRow("as a member") << false;
    QTest::newRow("as a child") << true;
}

void tst_AsyncClientEnds::destroyedWithOwner()
{
    QFETCH(const bool, isChild);
    bool called = false;

    class Owner : public QObject
    {
    public:
        explicit Owner(const QByteArray &path)
            : m_client(EndpointPath(path))
        {}

        AsyncClient m_client;
    };

    auto owner = std::make_unique<Owner>(path());
    AsyncClient *const client = isChild ? new AsyncClient(path(), owner.get()) : &owner->m_client;
    client->send("x").then(owner.get(), [&called](const Outcome &) { called = true; });
    const auto second = client->send("y").then([&called](const Outcome &) { called = true; });
    owner.reset();
    QTRY_VERIFY(second.isFinished());
    QVERIFY(!called);
}

void tst_AsyncClientEnds::destroyedWithoutEventLoop()
{
    bool called = false;
    Future future;
    QFuture<void> next;
    std::thread([&] {
        AsyncClient client(path());
        future = client.send("x");
        next = future.then([&called](const Outcome &) { called = true; });
    }).join();
    VERIFY_ERROR(outcomeOf(future), Stopped, None, NotSent);
    QVERIFY(next.isCanceled());
    QVERIFY(!called);
}

void tst_AsyncClientEnds::deletedInSlot_data()
{
    using Arrange = std::function<void(AsyncClient * client, const Future &first)>;
    QTest::addColumn<Arrange>("arrange");
    QTest::newRow("connected") << Arrange([](AsyncClient *client, const Future &) {
        QObject::connect(client, &AsyncClient::connected, client, [client] { delete client; });
    });
    QTest::newRow("disconnected") << Arrange([](AsyncClient *client, const Future &) {
        QObject::connect(client, &AsyncClient::disconnected, client, [client] { delete client; });
    });
    QTest::newRow("a chunk") << Arrange([](AsyncClient *client, const Future &) {
        QObject::connect(client, &AsyncClient::chunkReceived, client, [client] { delete client; });
    });
    QTest::newRow("the last chunk") << Arrange([](AsyncClient *client, const Future &) {
        QObject::connect(client, &AsyncClient::chunkReceived, client,
                         [client](quint64, const QByteArray &chunk) {
                             if (chunk.endsWith("last"))
                                 delete client;
                         });
    });
    QTest::newRow("a continuation") << Arrange([](AsyncClient *client, const Future &first) {
        Future(first).then([client](const Outcome &) { delete client; });
    });
    QTest::newRow("a watcher") << Arrange([](AsyncClient *client, const Future &first) {
        auto *watcher = new QFutureWatcher<Outcome>(client);
        QObject::connect(watcher, &QFutureWatcherBase::finished, client,
                         [client] { delete client; });
        watcher->setFuture(first);
    });
}

void tst_AsyncClientEnds::deletedInSlot()
{
    QFETCH(const std::function<void(AsyncClient *, const Future &)>, arrange);
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        ScriptedServer::sendInPieces(peer, "0009first", 9);
        ScriptedServer::sendInPieces(peer, "0008last0000", 12);
    });
    const QPointer<AsyncClient> client = new AsyncClient(path());
    const Future first = client->send("first", AsyncClient::ReplyMode::Chunks);
    const Future second = client->send("second");
    arrange(client, first);
    QTRY_VERIFY(!client);
    QVERIFY(first.isFinished());
    QVERIFY(second.isFinished());
}

void tst_AsyncClientEnds::sendsFromContinuation()
{
    constexpr int requests = 50;
    ScriptedServer server(path(), echo(1, requests));
    AsyncClient client(path());
    QByteArrayList replies;
    std::function<void()> sendNext = [&] {
        client.send(QByteArray::number(replies.size())).then([&](const Outcome &outcome) {
            replies << outcome.valueOr("error");
            if (replies.size() < requests)
                sendNext();
        });
    };
    sendNext();
    QTRY_COMPARE(replies.size(), requests);
    QCOMPARE(replies.last(), QByteArray::number(requests - 1));
}

void tst_AsyncClientEnds::waitsInOtherThread()
{
    ScriptedServer server(path(), echo(1, 1));
    AsyncClient client(path());
    const Future future = client.send("x");
    auto waiter = std::async(std::launch::async, [future = Future(future)]() mutable {
        future.waitForFinished();
        return future.result().valueOr("error");
    });
    QCOMPARE(replyOf(future), QByteArray("x"));
    QCOMPARE(waiter.get(), QByteArray("x"));
}

void tst_AsyncClientEnds::cancelsInChunkSlot()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send("0009first");
        peer.waitForClosed();
        peer = self.accept();
        peer.send(peer.receiveMessage());
    });
    AsyncClient client(path());
    Future next;
    QObject::connect(&client, &AsyncClient::chunkReceived, &client, [&] {
        client.cancelAll();
        next = client.send("next");
    });
    const Future first = client.send("first", AsyncClient::ReplyMode::Chunks);
    VERIFY_ERROR(outcomeOf(first), Canceled, Receive, MaybeProcessed);
    QCOMPARE(replyOf(next), QByteArray("next"));
}

// The whole reply was there, so the server did process the request.
void tst_AsyncClientEnds::cancelsWhatHasArrived()
{
    std::binary_semaphore sent(0);
    ScriptedServer server(path(), [&sent](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send(ScriptedServer::packets(pattern(100'000)));
        sent.release();
        peer.send(peer.receiveMessage());
    });
    AsyncClient client(path());
    int chunks = 0;
    Future first = client.send("first", AsyncClient::ReplyMode::Chunks);
    QObject::connect(&client, &AsyncClient::chunkReceived, &client, [&] {
        ++chunks;
        QVERIFY(sent.try_acquire_for(20s));
        first.cancel();
    });
    // Sent behind it, and over the same connection: the first reply was read to its end.
    QCOMPARE(replyOf(client.send("second")), QByteArray("second"));
    QCOMPARE(chunks, 1);
    VERIFY_ERROR(outcomeOf(first), Canceled, Receive, MaybeProcessed);
}

// A dialog in a slot: the client keeps working beneath it.
void tst_AsyncClientEnds::eventLoopInChunkSlot()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        ScriptedServer::sendInPieces(peer, "0009first0006la0006st0000", 9);
        peer.send(peer.receiveMessage());
    });
    AsyncClient client(path());
    QByteArray chunks;
    Future first = client.send("first", AsyncClient::ReplyMode::Chunks);
    const Future second = client.send("second");
    QObject::connect(
        &client, &AsyncClient::chunkReceived, &client, [&](quint64, const QByteArray &chunk) {
            chunks += chunk;
            QEventLoop loop;
            QFutureWatcher<Outcome> watcher;
            QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
            watcher.setFuture(second);
            loop.exec();
        });
    QCOMPARE(replyOf(second), QByteArray("second"));
    QCOMPARE(replyOf(first), QByteArray());
    QCOMPARE(chunks, QByteArray("firstlast"));
}

QTEST_GUILESS_MAIN(tst_AsyncClientEnds)

#include "tst_asyncclientends.moc"
