// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "asyncclienttest.h"

#include <QtCore/qthread.h>

#include <csignal>
#include <fcntl.h>

namespace {

int openDescriptors()
{
    int count = 0;
    for (int fd = 0; fd < 1024; ++fd)
        count += ::fcntl(fd, F_GETFD) != -1 ? 1 : 0;
    return count;
}

} // namespace

/// One request and its reply, well-behaved or not.
class tst_AsyncClient : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void echoes_data();
    void echoes();
    void queuedInOrder();
    void endsAfterSendReturned();
    void chunks();
    void chunksHaveNoLimit();
    void bothSidesSendMuch();
    void earlyReply();
    void endsAtEachByte();
    void malformedReplies_data();
    void malformedReplies();
    void timesOut();
    void timesOutWhileSending();
    void lateTimerStillReads();
    void sendingAgainKeepsTheDeadline();
    void movesToAnotherThread();
    void rejectsOptions_data();
    void rejectsOptions();
    void leavesNothingBehind();
};

void tst_AsyncClient::echoes_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {0, 1, 65515, 65516, 65517, 2 * 65516})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    QTest::newRow("large") << Large;
}

void tst_AsyncClient::echoes()
{
    QFETCH(const qsizetype, size);
    const QByteArray message = pattern(size);
    QByteArray seen;
    ScriptedServer server(path(), [&seen](ScriptedServer &self) {
        RawPeer peer = self.accept();
        seen = peer.receiveMessage();
        peer.send(seen);
        peer.waitForClosed();
    });
    {
        AsyncClient client(path());
        QSignalSpy connected(&client, &AsyncClient::connected);
        QVERIFY(!client.isConnected());
        const Future future = client.send(message);
        QCOMPARE(client.pendingRequests(), 1);
        QCOMPARE(replyOf(future), message);
        QCOMPARE(client.pendingRequests(), 0);
        QCOMPARE(connected.count(), 1);
        QVERIFY(client.isConnected());
    }
    server.finish();
    QCOMPARE(seen, ScriptedServer::packets(message));
}

void tst_AsyncClient::queuedInOrder()
{
    constexpr int requests = 500;
    ScriptedServer server(path(), echo(1, requests));
    AsyncClient client(path(), {.maxQueue = requests});
    QList<int> ended;
    QList<Future> futures;
    for (int i = 0; i < requests; ++i) {
        const AsyncReply reply = client.send(QByteArray::number(i));
        QCOMPARE(reply.id(), AsyncClient::RequestId(i + 1));
        futures << reply;
        futures.last().then([&ended, i](const Outcome &) { ended << i; });
    }
    QCOMPARE(client.pendingRequests(), requests);
    for (int i = 0; i < requests; ++i)
        QCOMPARE(replyOf(futures[i]), QByteArray::number(i));
    QCOMPARE(ended.size(), requests);
    QVERIFY(std::is_sorted(ended.begin(), ended.end()));
    QCOMPARE(server.accepted(), 1);
}

void tst_AsyncClient::endsAfterSendReturned()
{
    AsyncClient client(path());
    const Future future = client.send("x");
    QVERIFY(!future.isFinished());
    VERIFY_ERROR(outcomeOf(future), PathNotFound, Connect, NotSent);
}

void tst_AsyncClient::chunks()
{
    const QByteArray reply = pattern(3 * Large / 2);
    ScriptedServer server(path(), [&reply](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send(ScriptedServer::packets(reply));
        peer.receiveMessage();
        ScriptedServer::sendInPieces(peer, ScriptedServer::packets("small", 2), 1);
        peer.waitForClosed();
    });
    AsyncClient client(path());
    QSignalSpy spy(&client, &AsyncClient::chunkReceived);
    const auto received = [&spy](AsyncClient::RequestId id) {
        QByteArray all;
        while (!spy.isEmpty()) {
            const QVariantList arguments = spy.takeFirst();
            if (arguments.at(0).toULongLong() != id || arguments.at(1).toByteArray().isEmpty())
                return QByteArray("wrong chunk");
            all += arguments.at(1).toByteArray();
        }
        return all;
    };
    const Future large = client.send("large", AsyncClient::ReplyMode::Chunks);
    const Future small = client.send("small", AsyncClient::ReplyMode::Chunks);
    QCOMPARE(replyOf(large), QByteArray());
    QVERIFY(spy.count() > 1);
    QVERIFY(received(1) == reply);
    QCOMPARE(replyOf(small), QByteArray());
    QCOMPARE(received(2), QByteArray("small"));
}

void tst_AsyncClient::chunksHaveNoLimit()
{
    ScriptedServer server(path(), echo(1, 1));
    AsyncClient client(path(), {.connect = {.maxReplySize = 3}});
    QSignalSpy spy(&client, &AsyncClient::chunkReceived);
    QCOMPARE(replyOf(client.send("much", AsyncClient::ReplyMode::Chunks)), QByteArray());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][1].toByteArray(), QByteArray("much"));
}

// The server writes its reply before it reads the request: both directions fill up.
void tst_AsyncClient::bothSidesSendMuch()
{
    const QByteArray message = pattern(Large);
    ScriptedServer server(path(), [&message](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(ScriptedServer::packets(message).chopped(4));
        peer.receiveMessage();
        peer.send("0000");
    });
    AsyncClient client(path());
    QVERIFY(replyOf(client.send(message)) == message);
}

// A server may reject a request without reading all of it; its answer must not get lost.
void tst_AsyncClient::earlyReply()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receive(10);
        peer.send(ScriptedServer::packets("too large"));
        peer.close();
        peer = self.accept();
        peer.send(peer.receiveMessage());
    });
    AsyncClient client(path());
    QCOMPARE(replyOf(client.send(pattern(Large))), QByteArray("too large"));
    QVERIFY(!client.isConnected());
    QCOMPARE(replyOf(client.send("next")), QByteArray("next"));
}

void tst_AsyncClient::endsAtEachByte()
{
    const QByteArray reply = "0006pi0006ng0000";
    ScriptedServer server(path(), [&reply](ScriptedServer &self) {
        for (qsizetype size = 0; size < reply.size(); ++size) {
            RawPeer peer = self.accept();
            peer.receiveMessage();
            peer.send(reply.first(size));
        }
    });
    AsyncClient client(path());
    for (qsizetype size = 0; size < reply.size(); ++size) {
        const Outcome outcome = outcomeOf(client.send("x"));
        if (size == 0) {
            VERIFY_ERROR(outcome, ConnectionClosed, Receive, MaybeProcessed);
        } else {
            VERIFY_ERROR(outcome, ReplyTruncated, Receive, MaybeProcessed);
        }
        QVERIFY(!client.isConnected());
    }
}

void tst_AsyncClient::malformedReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *bytes : {"zzzz", "0001", "0002", "0003", "0004", "fff1", "-008ping",
                              "0006pi0001", "0006pi00040000"})
        QTest::newRow(bytes) << QByteArray(bytes);
}

void tst_AsyncClient::malformedReplies()
{
    QFETCH(const QByteArray, bytes);
    ScriptedServer server(path(), [&bytes](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send(bytes);
        peer.waitForClosed();
    });
    AsyncClient client(path());
    const Outcome outcome = outcomeOf(client.send("x"));
    VERIFY_ERROR(outcome, ProtocolError, Receive, MaybeProcessed);
    QVERIFY(!client.isConnected());
}

void tst_AsyncClient::timesOut()
{
    constexpr auto timeout = 100ms;
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send("0006pi");
        peer.waitForClosed();
        peer = self.accept();
        peer.send(peer.receiveMessage());
    });
    AsyncClient client(path(), {.connect = {.replyTimeout = timeout}});
    QElapsedTimer clock;
    clock.start();
    const Future silent = client.send("x");
    const Future next = client.send("next");
    const Outcome outcome = outcomeOf(silent);
    QVERIFY(elapsed(clock) >= timeout);
    QVERIFY(elapsed(clock) < 20 * timeout);
    VERIFY_ERROR(outcome, Timeout, Receive, MaybeProcessed);
    QCOMPARE(replyOf(next), QByteArray("next"));
}

void tst_AsyncClient::timesOutWhileSending()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receive(10);
        while (self.accepted() == 1)
            self.accept();
    });
    AsyncClient client(path(), {.connect = {.replyTimeout = 50ms}});
    const Outcome outcome = outcomeOf(client.send(pattern(Large)));
    RawPeer::connectTo(path()); // lets the script continue
    VERIFY_ERROR(outcome, Timeout, Send, NotSent);
}

// The reply was in time; this process was not scheduled.
void tst_AsyncClient::lateTimerStillReads()
{
    std::binary_semaphore replied(0);
    ScriptedServer server(path(), [&replied](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        peer.receiveMessage();
        peer.send("0008late0000");
        replied.release();
        peer.waitForClosed();
    });
    AsyncClient client(path());
    QCOMPARE(replyOf(client.send("x")), QByteArray("x"));
    const Future future = client.send("y");
    QCoreApplication::sendPostedEvents();
    QVERIFY(replied.try_acquire_for(20s));
    // The deadline passes before the event loop polls the socket.
    auto *const timer = client.findChild<QTimer *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(timer && timer->isActive());
    QVERIFY(!future.isFinished());
    QVERIFY(QMetaObject::invokeMethod(timer, "timeout", Qt::DirectConnection));
    QVERIFY(future.isFinished());
    QCOMPARE(replyOf(future), QByteArray("late"));
}

void tst_AsyncClient::sendingAgainKeepsTheDeadline()
{
    constexpr int timeout = 20'000;
    constexpr int spent = 200;
    std::binary_semaphore hangUp(0);
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        hangUp.acquire();
        peer.close(); // with a request unread
        peer = self.accept();
        const QByteArray message = peer.receiveMessage();
        goOn.acquire();
        peer.send(message);
    });
    AsyncClient client(path(), {.connect = {.replyTimeout = std::chrono::milliseconds(timeout)}});
    auto *const timer = client.findChild<QTimer *>({}, Qt::FindDirectChildrenOnly);
    QCOMPARE(replyOf(client.send("x")), QByteArray("x"));
    QSignalSpy connected(&client, &AsyncClient::connected);
    const Future future = client.send("y");
    QTRY_VERIFY(timer && timer->isActive() && timer->remainingTime() < timeout - spent);
    hangUp.release();
    const bool reconnected = QTest::qWaitFor([&] { return connected.count() == 1; }, timeout);
    const int left = timer->remainingTime();
    goOn.release();
    QVERIFY(reconnected);
    QVERIFY2(left <= timeout - spent, qPrintable(QString::number(left)));
    QCOMPARE(replyOf(future), QByteArray("y"));
}

void tst_AsyncClient::movesToAnotherThread()
{
    ScriptedServer server(path(), echo(1, 3));
    AsyncClient client(path());
    QCOMPARE(replyOf(client.send("here")), QByteArray("here"));
    QThread *const home = QThread::currentThread();
    QThread thread;
    thread.start();
    client.moveToThread(&thread);
    QByteArray there;
    std::binary_semaphore replied(0);
    QMetaObject::invokeMethod(&client, [&] {
        client.send("there").then([&](const Outcome &outcome) {
            there = outcome.valueOr("error");
            client.moveToThread(home);
            replied.release();
        });
    });
    // Without this thread's event loop.
    const bool inTime = replied.try_acquire_for(20s);
    thread.quit();
    thread.wait();
    QVERIFY(inTime);
    QCOMPARE(there, QByteArray("there"));
    QCOMPARE(replyOf(client.send("back")), QByteArray("back"));
}

void tst_AsyncClient::rejectsOptions_data()
{
    QTest::addColumn<AsyncClientOptions>("options");
    QTest::newRow("connectTimeout") << AsyncClientOptions{.connect = {.connectTimeout = -2ms}};
    QTest::newRow("replyTimeout") << AsyncClientOptions{.connect = {.replyTimeout = -2ms}};
    QTest::newRow("maxReplySize") << AsyncClientOptions{.connect = {.maxReplySize = -1}};
    QTest::newRow("no queue") << AsyncClientOptions{.maxQueue = 0};
    QTest::newRow("huge queue") << AsyncClientOptions{.maxQueue = 1'000'001};
    QTest::newRow("no connection") << AsyncClientOptions{.connections = 0};
    QTest::newRow("too many connections") << AsyncClientOptions{.connections = 17};
    QTest::newRow("retryPause") << AsyncClientOptions{.retryPause = 0ms};
    QTest::newRow("maxRetryPause") << AsyncClientOptions{.maxRetryPause = 0ms};
}

void tst_AsyncClient::rejectsOptions()
{
    QFETCH(const AsyncClientOptions, options);
    AsyncClient client(path(), options);
    VERIFY_ERROR(outcomeOf(client.send("x")), InvalidArgument, None, NotSent);
}

void tst_AsyncClient::leavesNothingBehind()
{
    struct sigaction before = {};
    ::sigaction(SIGPIPE, nullptr, &before);
    const int descriptors = openDescriptors();
    const QByteArray message = pattern(Large);
    for (int i = 0; i < 5; ++i) {
        ScriptedServer server(path(), [](ScriptedServer &self) {
            RawPeer peer = self.accept();
            peer.receive(10);
        });
        AsyncClient client(path());
        VERIFY_ERROR(outcomeOf(client.send(message)), ConnectionClosed, Send, NotSent);
        QFile::remove(QFile::decodeName(path()));
    }
    QCOMPARE(openDescriptors(), descriptors);
    struct sigaction after = {};
    ::sigaction(SIGPIPE, nullptr, &after);
    QVERIFY(after.sa_handler == before.sa_handler);
}

QTEST_GUILESS_MAIN(tst_AsyncClient)

#include "tst_asyncclient.moc"
