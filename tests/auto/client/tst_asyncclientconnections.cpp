// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "asyncclienttest.h"

#include <poll.h>

/// AsyncClient with several connections.
class tst_AsyncClientConnections : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void opensNoMoreThanNeeded();
    void slowRequestHoldsNobodyUp();
    void takesWhateverIsFree();
    void breakOfOneSparesTheOthers();
    void sendsAgainOverAnother();
    void cancelClosesItsOwnConnection();
    void cancelAllClosesEveryConnection();
    void tellsOfTheFirstAndTheLast();
    void serverClosesAfterEachReply();
    void destroyedWithSeveralUnderWay();
    void waitsIfThereIsNoOtherConnection();
    void triesForAnotherAgain();
    void losesTheLastWhileTryingForAnother();
    void makesDoIfAnotherIsRefused();

private:
    static AsyncClientOptions oneRequestEach(int connections)
    {
        return {.maxInFlight = 1, .connections = connections};
    }
};

void tst_AsyncClientConnections::opensNoMoreThanNeeded()
{
    constexpr int Requests = 20;
    ScriptedServer server(path(), echo(1, Requests));
    AsyncClient client(path(), {.connections = 4});
    for (int i = 0; i < Requests; ++i)
        QCOMPARE(replyOf(client.send("x")), QByteArray("x"));
    QCOMPARE(server.accepted(), 1);
}

void tst_AsyncClientConnections::slowRequestHoldsNobodyUp()
{
    constexpr int Requests = 50;
    std::binary_semaphore received(0);
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer slow = self.accept();
        const QByteArray message = slow.receiveMessage();
        received.release();
        self.echo(1, Requests);
        goOn.try_acquire_for(20s);
        slow.send(message);
        slow.waitForClosed();
    });
    AsyncClient client(path(), {.connections = 4});
    const AsyncReply slow = client.send("slow");
    QVERIFY(waitFor(received));
    for (int i = 0; i < Requests; ++i)
        QCOMPARE(replyOf(client.send("quick")), QByteArray("quick"));
    QVERIFY(!slow.isFinished());
    goOn.release();
    QCOMPARE(replyOf(slow), QByteArray("slow"));
    QCOMPARE(server.accepted(), 2);
}

// In the order of the calls; more connections than allowed are never opened.
void tst_AsyncClientConnections::takesWhateverIsFree()
{
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer first = self.accept();
        RawPeer second = self.accept();
        if (first.receiveMessage() != "0005a0000" || second.receiveMessage() != "0005b0000")
            return;
        second.send("0005B0000");
        second.send(second.receiveMessage());
        second.send(second.receiveMessage());
        goOn.try_acquire_for(20s);
        first.send("0005A0000");
        first.send(first.receiveMessage());
        first.waitForClosed();
    });
    AsyncClient client(path(), oneRequestEach(2));
    QList<AsyncReply> replies;
    for (const QByteArray name : {"a", "b", "c", "d"})
        replies << client.send(name);
    QCOMPARE(replyOf(replies[1]), QByteArray("B"));
    QCOMPARE(replyOf(replies[2]), QByteArray("c"));
    QCOMPARE(replyOf(replies[3]), QByteArray("d"));
    QCOMPARE(client.pendingRequests(), 1);
    goOn.release();
    QCOMPARE(replyOf(replies[0]), QByteArray("A"));
    QCOMPARE(server.accepted(), 2);
    client.cancelAll();
}

void tst_AsyncClientConnections::breakOfOneSparesTheOthers()
{
    std::binary_semaphore closed(0);
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer first = self.accept();
        RawPeer second = self.accept();
        first.receiveMessage();
        const QByteArray message = second.receiveMessage();
        first.close();
        closed.release();
        goOn.try_acquire_for(20s);
        second.send(message);
        second.waitForClosed();
    });
    AsyncClient client(path(), oneRequestEach(2));
    QSignalSpy disconnected(&client, &AsyncClient::disconnected);
    const AsyncReply lost = client.send("lost");
    const AsyncReply kept = client.send("kept");
    QVERIFY(waitFor(closed));
    VERIFY_ERROR(outcomeOf(lost), ConnectionClosed, Receive, MaybeProcessed);
    QVERIFY(!kept.isFinished());
    QVERIFY(client.isConnected());
    QCOMPARE(client.pendingRequests(), 1);
    goOn.release();
    QCOMPARE(replyOf(kept), QByteArray("kept"));
    QVERIFY(disconnected.isEmpty());
}

// What the server cannot have read, without waiting for a new connection.
void tst_AsyncClientConnections::sendsAgainOverAnother()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer first = self.accept();
        RawPeer second = self.accept();
        first.send(first.receiveMessage());
        second.send(second.receiveMessage());
        RawPeer *const peers[] = {&first, &second};
        // One of them gets the next request, and closes without reading it.
        pollfd entries[] = {{.fd = first.descriptor(), .events = POLLIN, .revents = 0},
                            {.fd = second.descriptor(), .events = POLLIN, .revents = 0}};
        ::poll(entries, 2, 20'000);
        const int unread = entries[0].revents != 0 ? 0 : 1;
        peers[unread]->close();
        RawPeer &other = *peers[1 - unread];
        other.send(other.receiveMessage());
        other.waitForClosed();
    });
    AsyncClient client(path(), oneRequestEach(2));
    const AsyncReply first = client.send("first");
    const AsyncReply second = client.send("second");
    QCOMPARE(replyOf(first), QByteArray("first"));
    QCOMPARE(replyOf(second), QByteArray("second"));
    QCOMPARE(replyOf(client.send("third")), QByteArray("third"));
    QCOMPARE(server.accepted(), 2);
    client.cancelAll();
}

void tst_AsyncClientConnections::cancelClosesItsOwnConnection()
{
    std::binary_semaphore received(0);
    bool closed = false;
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer first = self.accept();
        RawPeer second = self.accept();
        first.receiveMessage();
        const QByteArray message = second.receiveMessage();
        received.release();
        closed = first.waitForClosed();
        second.send(message);
        second.waitForClosed();
    });
    {
        AsyncClient client(path(), oneRequestEach(2));
        const AsyncReply canceled = client.send("canceled");
        const AsyncReply kept = client.send("kept");
        QVERIFY(waitFor(received));
        QVERIFY(canceled.cancel());
        VERIFY_ERROR(outcomeOf(canceled), Canceled, Receive, MaybeProcessed);
        QVERIFY(client.isConnected());
        QCOMPARE(replyOf(kept), QByteArray("kept"));
    }
    server.finish();
    QVERIFY(closed);
}

void tst_AsyncClientConnections::cancelAllClosesEveryConnection()
{
    std::binary_semaphore received(0);
    ScriptedServer server(path(), [&received](ScriptedServer &self) {
        RawPeer first = self.accept();
        RawPeer second = self.accept();
        first.receiveMessage();
        second.receiveMessage();
        received.release();
        first.waitForClosed();
        second.waitForClosed();
        self.echo(1, 1);
    });
    AsyncClient client(path(), oneRequestEach(2));
    QSignalSpy disconnected(&client, &AsyncClient::disconnected);
    QList<AsyncReply> replies;
    for (const QByteArray name : {"a", "b", "c"})
        replies << client.send(name);
    QVERIFY(waitFor(received));
    client.cancelAll();
    QVERIFY(!client.isConnected());
    QCOMPARE(client.pendingRequests(), 0);
    QCOMPARE(disconnected.count(), 1);
    VERIFY_ERROR(outcomeOf(replies[0]), Canceled, Receive, MaybeProcessed);
    VERIFY_ERROR(outcomeOf(replies[1]), Canceled, Receive, MaybeProcessed);
    VERIFY_ERROR(outcomeOf(replies[2]), Canceled, None, NotSent);
    QCOMPARE(replyOf(client.send("again")), QByteArray("again"));
}

void tst_AsyncClientConnections::tellsOfTheFirstAndTheLast()
{
    std::binary_semaphore closeSecond(0);
    ScriptedServer server(path(), [&closeSecond](ScriptedServer &self) {
        RawPeer first = self.accept();
        RawPeer second = self.accept();
        const QByteArray message = first.receiveMessage();
        second.receiveMessage();
        first.send(message);
        first.close();
        closeSecond.try_acquire_for(20s);
    });
    AsyncClient client(path(), oneRequestEach(2));
    QSignalSpy connected(&client, &AsyncClient::connected);
    QSignalSpy disconnected(&client, &AsyncClient::disconnected);
    const AsyncReply first = client.send("first");
    const AsyncReply second = client.send("second");
    QCOMPARE(replyOf(first), QByteArray("first"));
    QVERIFY(client.isConnected());
    QCOMPARE(connected.count(), 1);
    QCOMPARE(disconnected.count(), 0);
    closeSecond.release();
    VERIFY_ERROR(outcomeOf(second), ConnectionClosed, Receive, MaybeProcessed);
    QVERIFY(!client.isConnected());
    QCOMPARE(connected.count(), 1);
    QCOMPARE(disconnected.count(), 1);
}

// As git's server does.
void tst_AsyncClientConnections::serverClosesAfterEachReply()
{
    constexpr int Requests = 200;
    ScriptedServer server(path(), [](ScriptedServer &self) {
        for (int replies = 0; replies < Requests;) {
            RawPeer peer = self.accept();
            const QByteArray message = peer.receiveMessage();
            if (message.isEmpty())
                continue;
            peer.send(message);
            ++replies;
        }
    });
    AsyncClient client(path(), {.connections = 4});
    QList<AsyncReply> replies;
    for (int i = 0; i < Requests; ++i)
        replies << client.send(QByteArray::number(i));
    for (int i = 0; i < Requests; ++i)
        QCOMPARE(replyOf(replies[i]), QByteArray::number(i));
}

void tst_AsyncClientConnections::destroyedWithSeveralUnderWay()
{
    std::binary_semaphore received(0);
    int closed = 0;
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        std::vector<RawPeer> peers;
        for (int i = 0; i < 3; ++i)
            peers.push_back(self.accept());
        for (RawPeer &peer : peers)
            peer.receiveMessage();
        received.release();
        for (RawPeer &peer : peers)
            closed += peer.waitForClosed() ? 1 : 0;
    });
    auto client = std::make_unique<AsyncClient>(path(), oneRequestEach(3));
    QList<AsyncReply> replies;
    int called = 0;
    for (int i = 0; i < 5; ++i) {
        replies << client->send("x");
        replies.last().then([&called](const Outcome &) { ++called; });
    }
    QVERIFY(waitFor(received));
    client.reset();
    for (int i = 0; i < 3; ++i)
        VERIFY_ERROR(outcomeOf(replies[i]), Stopped, Receive, MaybeProcessed);
    for (int i = 3; i < 5; ++i)
        VERIFY_ERROR(outcomeOf(replies[i]), Stopped, None, NotSent);
    server.finish();
    QCOMPARE(closed, 3);
    QCOMPARE(called, 0);
}

void tst_AsyncClientConnections::waitsIfThereIsNoOtherConnection()
{
    std::binary_semaphore received(0);
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        const QByteArray message = peer.receiveMessage();
        received.release();
        goOn.try_acquire_for(20s);
        peer.send(message);
        peer.send(peer.receiveMessage());
        peer.waitForClosed();
    });
    AsyncClient client(path(), {.connections = 2});
    const AsyncReply first = client.send("first");
    QVERIFY(waitFor(received));
    QVERIFY(QFile::remove(QFile::decodeName(path())));
    const AsyncReply second = client.send("second");
    QCoreApplication::processEvents();
    QVERIFY(!second.isFinished());
    goOn.release();
    QCOMPARE(replyOf(first), QByteArray("first"));
    QCOMPARE(replyOf(second), QByteArray("second"));
}

void tst_AsyncClientConnections::triesForAnotherAgain()
{
    std::binary_semaphore received(0);
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        const QByteArray message = peer.receiveMessage();
        received.release();
        self.echo(1, 1);
        goOn.try_acquire_for(20s);
        peer.send(message);
        peer.waitForClosed();
    });
    AsyncClient client(path(), {.connections = 2});
    const AsyncReply slow = client.send("slow");
    QVERIFY(waitFor(received));
    const QString name = QFile::decodeName(path());
    QVERIFY(QFile::rename(name, name + u'x'));
    const AsyncReply quick = client.send("quick");
    QCoreApplication::processEvents();
    QVERIFY(!quick.isFinished());
    QVERIFY(QFile::rename(name + u'x', name));
    QCOMPARE(replyOf(quick), QByteArray("quick"));
    QVERIFY(!slow.isFinished());
    goOn.release();
    QCOMPARE(replyOf(slow), QByteArray("slow"));
}

void tst_AsyncClientConnections::losesTheLastWhileTryingForAnother()
{
    std::binary_semaphore received(0);
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        received.release();
        goOn.try_acquire_for(20s);
    });
    AsyncClient client(path(), {.connections = 2});
    const AsyncReply first = client.send("first");
    QVERIFY(waitFor(received));
    QVERIFY(QFile::remove(QFile::decodeName(path())));
    const AsyncReply second = client.send("second");
    QCoreApplication::processEvents();
    QVERIFY(!second.isFinished());
    goOn.release();
    VERIFY_ERROR(outcomeOf(first), ConnectionClosed, Receive, MaybeProcessed);
    VERIFY_ERROR(outcomeOf(second), PathNotFound, Connect, NotSent);
}

// As a server does that limits the connections of a user.
void tst_AsyncClientConnections::makesDoIfAnotherIsRefused()
{
    bool triesAgain = true;
    ScriptedServer server(path(), [&triesAgain](ScriptedServer &self) {
        RawPeer first = self.accept();
        const QByteArray message = first.receiveMessage();
        RawPeer second = self.accept();
        ScriptedServer::isReadable(second);
        second.close();
        first.send(message);
        for (int i = 0; i < 4; ++i)
            first.send(first.receiveMessage());
        triesAgain = self.hasWaitingClient();
        first.waitForClosed();
    });
    {
        AsyncClient client(path(), oneRequestEach(4));
        QSignalSpy disconnected(&client, &AsyncClient::disconnected);
        QList<AsyncReply> replies;
        for (const QByteArray name : {"a", "b"})
            replies << client.send(name);
        QCOMPARE(replyOf(replies[0]), QByteArray("a"));
        QCOMPARE(replyOf(replies[1]), QByteArray("b"));
        for (const QByteArray name : {"c", "d", "e"})
            replies << client.send(name);
        QCOMPARE(replyOf(replies[2]), QByteArray("c"));
        QCOMPARE(replyOf(replies[3]), QByteArray("d"));
        QCOMPARE(replyOf(replies[4]), QByteArray("e"));
        QVERIFY(disconnected.isEmpty());
        QCOMPARE(client.pendingRequests(), 0);
    }
    server.finish();
    QVERIFY(!triesAgain);
    QCOMPARE(server.accepted(), 2);
}

QTEST_GUILESS_MAIN(tst_AsyncClientConnections)

#include "tst_asyncclientconnections.moc"
