// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "asyncclienttest.h"

/// Requests of an AsyncClient with options of their own.
class tst_RequestOptions : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void rejects_data();
    void rejects();
    void timesOutWhileWaiting();
    void timesOutWhileConnecting();
    void timesOutUnderWay();
    void sendingAgainKeepsTheTimeout();
    void replacesTheReplyTimeout();
    void stalls();
    void stallsWhileSending();
    void progressMovesTheDeadline();
    void replyLimit_data();
    void replyLimit();
    void chunks();
    void chunksOfSeveral();
    void refusedChunk_data();
    void refusedChunk();
    void chunkHandlerEndsItsRequest();
    void chunkHandlerDeletesTheClient();
    void callback();
    void priorities();

    void hugeTimes_data() { addHugeTimes(); }

    void hugeTimes();

private:
    // Answers nothing until its client hangs up.
    static void staySilent(ScriptedServer &self)
    {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.waitForClosed();
    }
};

void tst_RequestOptions::rejects_data()
{
    QTest::addColumn<RequestOptions>("options");
    QTest::newRow("timeout") << RequestOptions{.timeout = -2ms};
    QTest::newRow("stallTimeout") << RequestOptions{.stallTimeout = -2ms};
    QTest::newRow("replyTimeout") << RequestOptions{.replyTimeout = -2ms};
    QTest::newRow("maxReplySize") << RequestOptions{.maxReplySize = -1};
}

void tst_RequestOptions::rejects()
{
    QFETCH(const RequestOptions, options);
    AsyncClient client(path());
    const AsyncReply reply = client.send("x", options);
    QVERIFY(reply.isFinished());
    VERIFY_ERROR(outcomeOf(reply), InvalidArgument, None, NotSent);
    QCOMPARE(client.pendingRequests(), 0);
}

// A total deadline counts from send().
void tst_RequestOptions::timesOutWhileWaiting()
{
    ScriptedServer server(path(), staySilent);
    AsyncClient client(path());
    const AsyncReply first = client.send("first");
    const AsyncReply second = client.send("second", {.timeout = 50ms});
    const AsyncReply third = client.send("third");
    VERIFY_ERROR(outcomeOf(second), Timeout, None, NotSent);
    QVERIFY(!first.isFinished());
    QCOMPARE(client.pendingRequests(), 2);
    QVERIFY(client.isConnected());
    client.cancelAll();
}

void tst_RequestOptions::timesOutWhileConnecting()
{
    AsyncClient client(path(), {.connect = {.waitIfNotFound = true, .connectTimeout = Forever}});
    const AsyncReply first = client.send("first", {.timeout = 50ms});
    const AsyncReply second = client.send("second", {.timeout = 100ms});
    VERIFY_ERROR(outcomeOf(first), Timeout, Connect, NotSent);
    QVERIFY(!second.isFinished());
    VERIFY_ERROR(outcomeOf(second), Timeout, Connect, NotSent);
}

void tst_RequestOptions::timesOutUnderWay()
{
    ScriptedServer server(path(), staySilent);
    AsyncClient client(path());
    const AsyncReply reply = client.send("x", {.timeout = 100ms});
    VERIFY_ERROR(outcomeOf(reply), Timeout, Receive, MaybeProcessed);
    QVERIFY(!client.isConnected());
}

void tst_RequestOptions::sendingAgainKeepsTheTimeout()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        ScriptedServer::isReadable(peer);
        peer.close(); // with a request unread
        staySilent(self);
    });
    AsyncClient client(path());
    QCOMPARE(replyOf(client.send("x")), QByteArray("x"));
    const AsyncReply reply = client.send("y", {.timeout = 500ms});
    const Outcome outcome = outcomeOf(reply);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Timeout);
    if (server.accepted() < 2) // on a machine that stands still
        RawPeer::connectTo(path()).send("0000");
}

void tst_RequestOptions::replacesTheReplyTimeout()
{
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&goOn](ScriptedServer &self) {
        RawPeer patient = self.accept();
        RawPeer other = self.accept();
        const QByteArray message = patient.receiveMessage();
        other.receiveMessage();
        goOn.try_acquire_for(20s);
        patient.send(message);
        patient.waitForClosed();
    });
    AsyncClient client(path(), {.connect = {.replyTimeout = 50ms}, .connections = 2});
    const AsyncReply patient = client.send("patient", {.replyTimeout = Forever});
    const AsyncReply other = client.send("other");
    VERIFY_ERROR(outcomeOf(other), Timeout, Receive, MaybeProcessed);
    QVERIFY(!patient.isFinished());
    goOn.release();
    QCOMPARE(replyOf(patient), QByteArray("patient"));
}

void tst_RequestOptions::stalls()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send("0006pi");
        peer.waitForClosed();
    });
    AsyncClient client(path());
    const Outcome outcome = outcomeOf(client.send("x", {.stallTimeout = 100ms}));
    VERIFY_ERROR(outcome, Timeout, Receive, MaybeProcessed);
    QVERIFY(!client.isConnected());
}

void tst_RequestOptions::stallsWhileSending()
{
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&goOn](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receive(10);
        goOn.try_acquire_for(20s);
    });
    AsyncClient client(path());
    const Outcome outcome = outcomeOf(client.send(pattern(Large), {.stallTimeout = 100ms}));
    goOn.release();
    VERIFY_ERROR(outcome, Timeout, Send, NotSent);
}

// Without waiting for it: the timer tells when it is.
void tst_RequestOptions::progressMovesTheDeadline()
{
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&goOn](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        goOn.try_acquire_for(20s);
        peer.send("0006pi");
        peer.waitForClosed();
    });
    AsyncClient client(path());
    auto *const timer = client.findChild<QTimer *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(timer);
    bool progress = false;
    const RequestOptions options = {
        .stallTimeout = 60s, .replyTimeout = Forever, .onChunk = [&progress](QByteArrayView) {
            progress = true;
            return true;
        }};
    const AsyncReply reply = client.send("x", options);
    QTRY_VERIFY(timer->isActive() && timer->remainingTime() < 59'800);
    goOn.release();
    QTRY_VERIFY(progress);
    const int before = timer->remainingTime();
    QVERIFY(QMetaObject::invokeMethod(timer, "timeout", Qt::DirectConnection));
    QVERIFY(!reply.isFinished());
    QVERIFY(timer->isActive());
    QVERIFY(timer->remainingTime() > before);
    client.cancelAll();
}

void tst_RequestOptions::replyLimit_data()
{
    QTest::addColumn<qint64>("ofClient");
    QTest::addColumn<std::optional<qint64>>("ofRequest");
    QTest::addColumn<bool>("fits");
    QTest::newRow("one less") << qint64(99) << std::optional<qint64>() << false;
    QTest::newRow("exact") << qint64(100) << std::optional<qint64>() << true;
    QTest::newRow("none at all") << qint64(0) << std::optional<qint64>() << false;
    QTest::newRow("one less, replaced") << qint64(1000) << std::optional<qint64>(99) << false;
    QTest::newRow("exact, replaced") << qint64(10) << std::optional<qint64>(100) << true;
    QTest::newRow("none at all, replaced") << qint64(1000) << std::optional<qint64>(0) << false;
}

void tst_RequestOptions::replyLimit()
{
    QFETCH(const qint64, ofClient);
    QFETCH(const std::optional<qint64>, ofRequest);
    QFETCH(const bool, fits);
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send(ScriptedServer::packets(pattern(100), 40));
        peer.waitForClosed();
    });
    AsyncClient client(path(), {.connect = {.maxReplySize = ofClient}});
    const AsyncReply reply = client.send("x", {.maxReplySize = ofRequest});
    if (fits) {
        QCOMPARE(replyOf(reply), pattern(100));
    } else {
        VERIFY_ERROR(outcomeOf(reply), MessageTooLarge, Receive, MaybeProcessed);
    }
}

void tst_RequestOptions::chunks()
{
    const QByteArray message = pattern(Large);
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        peer.waitForClosed();
    });
    AsyncClient client(path(), {.connect = {.maxReplySize = 3}});
    QSignalSpy signal(&client, &AsyncClient::chunkReceived);
    QByteArray received;
    int pieces = 0;
    const AsyncReply reply = client.send(message, {.onChunk = [&](QByteArrayView chunk) {
                                             ++pieces;
                                             received += chunk;
                                             return !chunk.isEmpty();
                                         }});
    QCOMPARE(replyOf(reply), QByteArray());
    QVERIFY(received == message);
    QVERIFY(pieces > 1);
    QVERIFY(signal.isEmpty());
}

void tst_RequestOptions::chunksOfSeveral()
{
    ScriptedServer server(path(), echo(1, 5));
    AsyncClient client(path());
    QByteArrayList received(5);
    QList<AsyncReply> replies;
    for (int i = 0; i < 5; ++i) {
        replies << client.send(QByteArray::number(i), {.onChunk = [&received, i](auto chunk) {
                                   received[i] += chunk;
                                   return true;
                               }});
    }
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(replyOf(replies[i]), QByteArray());
        QCOMPARE(received[i], QByteArray::number(i));
    }
}

void tst_RequestOptions::refusedChunk_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("in the middle") << QByteArray("0006pi");
    QTest::newRow("the last") << QByteArray("0008ping0000");
}

void tst_RequestOptions::refusedChunk()
{
    QFETCH(const QByteArray, bytes);
    ScriptedServer server(path(), [&bytes](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send(bytes);
        peer.waitForClosed();
    });
    AsyncClient client(path());
    int pieces = 0;
    const AsyncReply reply = client.send("x", {.onChunk = [&pieces](QByteArrayView) {
                                             ++pieces;
                                             return false;
                                         }});
    VERIFY_ERROR(outcomeOf(reply), Canceled, Receive, MaybeProcessed);
    QCOMPARE(pieces, 1);
    QCOMPARE(client.pendingRequests(), 0);
}

// Its function stays alive while it runs.
void tst_RequestOptions::chunkHandlerEndsItsRequest()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send("0006pi");
        peer.waitForClosed();
        self.echo(1, 1);
    });
    AsyncClient client(path());
    AsyncReply next;
    QByteArray seen;
    const QByteArray captured = "still here";
    const AsyncReply reply = client.send("x", {.onChunk = [&, captured](QByteArrayView) {
                                             client.cancelAll();
                                             seen = captured + '!';
                                             next = client.send("next");
                                             return true;
                                         }});
    VERIFY_ERROR(outcomeOf(reply), Canceled, Receive, MaybeProcessed);
    QCOMPARE(seen, QByteArray("still here!"));
    QCOMPARE(replyOf(next), QByteArray("next"));
}

void tst_RequestOptions::chunkHandlerDeletesTheClient()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send("0006pi");
        peer.waitForClosed();
    });
    auto client = std::make_unique<AsyncClient>(path());
    const AsyncReply reply = client->send("x", {.onChunk = [&client](QByteArrayView) {
                                              client.reset();
                                              return false;
                                          }});
    VERIFY_ERROR(outcomeOf(reply), Stopped, Receive, MaybeProcessed);
    QVERIFY(!client);
}

void tst_RequestOptions::callback()
{
    ScriptedServer server(path(), staySilent);
    AsyncClient client(path());
    std::optional<Outcome> outcome;
    const AsyncReply first = client.send("first");
    client.send(
        "x", &client, [&outcome](const Outcome &end) { outcome = end; },
        RequestOptions{.timeout = 50ms});
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 20'000);
    VERIFY_ERROR(*outcome, Timeout, None, NotSent);
    client.cancelAll();
}

// Means longer than any wait, not zero.
void tst_RequestOptions::hugeTimes()
{
    QFETCH(const std::chrono::milliseconds, time);
    ScriptedServer server(path(), echo(1, 1));
    AsyncClient client(path());
    const AsyncReply reply =
        client.send("x", {.timeout = time, .stallTimeout = time, .replyTimeout = time});
    QCOMPARE(replyOf(reply), QByteArray("x"));
}

// The first waits for none; the others overtake each other while it is under way.
void tst_RequestOptions::priorities()
{
    ScriptedServer server(path(), echo(1, 5));
    AsyncClient client(path(), {.maxInFlight = 1});
    QByteArray order;
    for (const auto &[name, priority] :
         {std::pair("first", 0), {"low", -1}, {"a", 0}, {"high", 7}, {"b", 0}})
        client.send(name, this,
                    [&order](const Outcome &reply) { order += reply.valueOr("error") + ' '; },
                    {.priority = priority});
    QTRY_COMPARE(client.pendingRequests(), 0);
    QCOMPARE(order, QByteArray("high first a b low "));
}

QTEST_GUILESS_MAIN(tst_RequestOptions)

#include "tst_requestoptions.moc"
