// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clienttest.h"
#include "scriptedserver.h"

#include "support/signalstorm.h"

#include <QtCore/qcryptographichash.h>

#include <future>
#include <optional>
#include <poll.h>

using namespace IpcCore;
using namespace std::chrono_literals;

class tst_ConnectionLife : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void endsAtEachByte();
    void bothSidesSendMuch();
    void earlyReply_data();
    void earlyReply();
    void closedWhileSending();
    void closedUnread_data();
    void closedUnread();
    void timesOut_data();
    void timesOut();
    void timesOutWhileSending();
    void timesOutInEndlessReply();
    void timesOutUnderSignals();
    void reusesConnection();
    void followsServerThatCloses();
    void keepsReusingAfterIdleClose();
    void keepsReusingAfterRestart();
    void resendsWhatWasUnread();
    void resendsOnlyOnce();
    void neverResendsWhatWasRead();
    void dropsUnsolicitedInput_data();
    void dropsUnsolicitedInput();
    void checksAgainAfterReconnecting_data();
    void checksAgainAfterReconnecting();
    void usedByItsChunkHandler();
    void busyPolling();
};

void tst_ConnectionLife::endsAtEachByte()
{
    const QByteArray wire = "0006hi0005!0000";
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        for (qsizetype size = 0; size <= wire.size(); ++size) {
            RawPeer peer = self.accept();
            peer.receiveMessage();
            peer.send(wire.first(size));
        }
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    for (qsizetype size = 0; size < wire.size(); ++size) {
        const Result<QByteArray> reply = connection->sendCommand("go");
        if (size == 0)
            VERIFY_ERROR(reply, ConnectionClosed, Receive, MaybeProcessed);
        else
            VERIFY_ERROR(reply, ReplyTruncated, Receive, MaybeProcessed);
        QVERIFY(!connection->isOpen());
    }
    const Result<QByteArray> reply = connection->sendCommand("go");
    QVERIFY(reply);
    QCOMPARE(*reply, QByteArray("hi!"));
}

void tst_ConnectionLife::bothSidesSendMuch()
{
    const QByteArray message = pattern(Large);
    QByteArray request;
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(ScriptedServer::packets(message).chopped(4));
        request = peer.receiveMessage();
        peer.send("0000");
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const Result<QByteArray> reply = connection->sendCommand(message);
    server.finish();
    QVERIFY(reply);
    QVERIFY(*reply == message);
    QVERIFY(request == ScriptedServer::packets(message));
    QVERIFY(connection->isOpen());
}

void tst_ConnectionLife::earlyReply_data()
{
    QTest::addColumn<bool>("closes");
    QTest::newRow("closes") << true;
    QTest::newRow("stays") << false;
}

// A server may reject an oversized request without reading all of it.
void tst_ConnectionLife::earlyReply()
{
    QFETCH(bool, closes);
    ScriptedServer server(path(), [closes](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receive(10);
        peer.send("000etoo large!0000");
        if (!closes)
            peer.waitForClosed();
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const Result<QByteArray> reply = connection->sendCommand(QByteArray(Large, 'x'));
    QVERIFY(reply);
    QCOMPARE(*reply, QByteArray("too large!"));
    QVERIFY(!connection->isOpen());
}

void tst_ConnectionLife::closedWhileSending()
{
    ScriptedServer server(path(), [](ScriptedServer &self) { self.accept().receive(10); });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    VERIFY_ERROR(connection->sendCommand(QByteArray(Large, 'x')), ConnectionClosed, Send, NotSent);
    QVERIFY(!connection->isOpen());
    QVERIFY(!server.hasWaitingClient());
}

void tst_ConnectionLife::closedUnread_data()
{
    QTest::addColumn<int>("bytesRead");
    QTest::newRow("nothing read") << 0;
    QTest::newRow("all but the flush") << 9;
    QTest::newRow("all but one byte") << 12;
}

// The request "0009hello0000" is in the server's socket when the server closes without reading it.
void tst_ConnectionLife::closedUnread()
{
    QFETCH(int, bytesRead);
    ScriptedServer server(path(), [bytesRead](ScriptedServer &self) {
        RawPeer peer = self.accept();
        QVERIFY(ScriptedServer::isReadable(peer));
        peer.receive(bytesRead);
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const Result<QByteArray> reply = connection->sendCommand("hello");
    VERIFY_ERROR(reply, ConnectionClosed, Receive, NotSent);
    QCOMPARE(reply.error().systemError, ECONNRESET);
    QVERIFY(!server.hasWaitingClient());
}

void tst_ConnectionLife::timesOut_data()
{
    QTest::addColumn<QByteArray>("partOfReply");
    QTest::addColumn<int>("timeout");
    QTest::addColumn<int>("busyPoll");
    QTest::newRow("no answer") << QByteArray() << 100 << 0;
    QTest::newRow("part of an answer") << QByteArray("0006hi00") << 100 << 0;
    QTest::newRow("at once") << QByteArray() << 0 << 0;
    QTest::newRow("busy polling") << QByteArray() << 50 << 10'000;
}

void tst_ConnectionLife::timesOut()
{
    QFETCH(QByteArray, partOfReply);
    QFETCH(int, timeout);
    QFETCH(int, busyPoll);
    ScriptedServer server(path(), [&partOfReply](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send(partOfReply);
        peer.waitForClosed();
    });
    Result<Connection> connection =
        Connection::tryConnect(path(), {.replyTimeout = std::chrono::milliseconds(timeout),
                                        .busyPoll = std::chrono::microseconds(busyPoll)});
    QVERIFY(connection);
    QElapsedTimer timer;
    timer.start();
    VERIFY_ERROR(connection->sendCommand("go"), Timeout, Receive, MaybeProcessed);
    QVERIFY(timer.elapsed() >= timeout);
    QVERIFY(timer.elapsed() < timeout + 10'000);
    QVERIFY(!connection->isOpen());
}

void tst_ConnectionLife::timesOutWhileSending()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        pollfd entry = {.fd = peer.descriptor(), .events = POLLRDHUP, .revents = 0};
        ::poll(&entry, 1, 20'000);
    });
    Result<Connection> connection = Connection::tryConnect(path(), {.replyTimeout = 100ms});
    QVERIFY(connection);
    QElapsedTimer timer;
    timer.start();
    VERIFY_ERROR(connection->sendCommand(QByteArray(Large, 'x')), Timeout, Send, NotSent);
    QVERIFY(timer.elapsed() < 10'000);
}

void tst_ConnectionLife::timesOutInEndlessReply()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        const QByteArray packet = ScriptedServer::packets(QByteArray(65516, 'x')).chopped(4);
        while (peer.send(packet)) {
        }
    });
    Result<Connection> connection = Connection::tryConnect(path(), {.replyTimeout = 100ms});
    QVERIFY(connection);
    QElapsedTimer timer;
    timer.start();
    // Slower than the server, so that there is always something to read.
    const Result<qint64> size = connection->sendCommand("go", [&timer](QByteArrayView chunk) {
        for (int i = 0; i < 20; ++i)
            QCryptographicHash::hash(chunk.toByteArray(), QCryptographicHash::Sha512);
        return timer.elapsed() < 15'000;
    });
    VERIFY_ERROR(size, Timeout, Receive, MaybeProcessed);
    QVERIFY(timer.elapsed() < 10'000);
}

// Every wait is interrupted often, and must continue with the remaining time.
void tst_ConnectionLife::timesOutUnderSignals()
{
    ScriptedServer server(path(), [](ScriptedServer &self) { self.accept().waitForClosed(); });
    Result<Connection> connection = Connection::tryConnect(path(), {.replyTimeout = 200ms});
    QVERIFY(connection);
    QElapsedTimer timer;
    timer.start();
    std::optional<SignalStorm> storm(std::in_place);
    const Result<QByteArray> reply = connection->sendCommand("go");
    const qint64 elapsed = timer.elapsed();
    storm.reset();
    VERIFY_ERROR(reply, Timeout, Receive, MaybeProcessed);
    QVERIFY(elapsed >= 200);
    QVERIFY(elapsed < 10'000);
}

void tst_ConnectionLife::reusesConnection()
{
    ScriptedServer server(path(), [](ScriptedServer &self) { self.echo(1, 50); });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    Connection moved = std::move(*connection);
    for (int i = 0; i < 50; ++i) {
        const QByteArray message = QByteArray::number(i);
        const Result<QByteArray> reply = moved.sendCommand(message);
        QVERIFY(reply);
        QCOMPARE(*reply, message);
    }
    QCOMPARE(server.accepted(), 1);
}

void tst_ConnectionLife::followsServerThatCloses()
{
    ScriptedServer server(path(), [](ScriptedServer &self) { self.echo(5, 1); });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    for (int i = 0; i < 5; ++i) {
        const Result<QByteArray> reply = connection->sendCommand(QByteArray::number(i));
        QVERIFY(reply);
        QCOMPARE(*reply, QByteArray::number(i));
    }
    QCOMPARE(server.accepted(), 5);
}

// A server that once dropped an idle client does not necessarily close after each reply.
void tst_ConnectionLife::keepsReusingAfterIdleClose()
{
    constexpr int requests = 20;
    ScriptedServer server(path(), [](ScriptedServer &self) {
        self.echo(1, 1);
        self.echo(1, requests);
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    for (int i = 0; i <= requests; ++i)
        QCOMPARE(connection->sendCommand("go").valueOr("error"), QByteArray("go"));
    QVERIFY(connection->isOpen());
    QCOMPARE(server.accepted(), 2);
}

void tst_ConnectionLife::keepsReusingAfterRestart()
{
    ScriptedServer server(path(), [](ScriptedServer &self) { self.echo(2, 2); });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(connection->sendCommand("go"));
        QVERIFY(connection->isOpen());
    }
    QCOMPARE(server.accepted(), 2);
}

void tst_ConnectionLife::resendsWhatWasUnread()
{
    QByteArray second;
    ScriptedServer server(path(), [&second](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        QVERIFY(ScriptedServer::isReadable(peer));
        peer.receive(3);
        peer.close();
        peer = self.accept();
        second = peer.receiveMessage();
        peer.send(second);
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QVERIFY(connection->sendCommand("first"));
    const Result<QByteArray> reply = connection->sendCommand("second");
    server.finish();
    QVERIFY(reply);
    QCOMPARE(*reply, QByteArray("second"));
    QCOMPARE(second, QByteArray("000asecond0000"));
    QCOMPARE(server.accepted(), 2);
}

void tst_ConnectionLife::resendsOnlyOnce()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        QVERIFY(ScriptedServer::isReadable(peer));
        peer.close();
        peer = self.accept();
        QVERIFY(ScriptedServer::isReadable(peer));
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QVERIFY(connection->sendCommand("first"));
    VERIFY_ERROR(connection->sendCommand("second"), ConnectionClosed, Receive, NotSent);
    server.finish();
    QVERIFY(!server.hasWaitingClient());
}

void tst_ConnectionLife::neverResendsWhatWasRead()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        peer.receiveMessage();
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QVERIFY(connection->sendCommand("first"));
    VERIFY_ERROR(connection->sendCommand("second"), ConnectionClosed, Receive, MaybeProcessed);
    server.finish();
    QVERIFY(!server.hasWaitingClient());
}

void tst_ConnectionLife::dropsUnsolicitedInput_data()
{
    QTest::addColumn<bool>("later");
    QTest::newRow("with the reply") << false;
    QTest::newRow("after the reply") << true;
}

// Unsolicited input must never be taken for the reply to the next request.
void tst_ConnectionLife::dropsUnsolicitedInput()
{
    QFETCH(bool, later);
    std::promise<void> replyTaken;
    std::promise<void> surplusSent;
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        if (later) {
            peer.send("0005a0000");
            replyTaken.get_future().wait();
            peer.send("0005b0000");
        } else {
            peer.send("0005a00000005b0000");
        }
        surplusSent.set_value();
        RawPeer next = self.accept();
        next.send(next.receiveMessage());
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const Result<QByteArray> first = connection->sendCommand("first");
    QVERIFY(first);
    QCOMPARE(*first, QByteArray("a"));
    QCOMPARE(connection->isOpen(), later);
    replyTaken.set_value();
    surplusSent.get_future().wait();
    const Result<QByteArray> second = connection->sendCommand("second");
    QVERIFY(second);
    QCOMPARE(*second, QByteArray("second"));
}

void tst_ConnectionLife::checksAgainAfterReconnecting_data()
{
    QTest::addColumn<bool>("shutsDown");
    QTest::newRow("unsolicited input") << false;
    QTest::newRow("end of the stream") << true;
}

// A connection that send() opened becomes idle like any other.
void tst_ConnectionLife::checksAgainAfterReconnecting()
{
    QFETCH(const bool, shutsDown);
    std::promise<void> replyTaken;
    std::promise<void> disturbed;
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        self.echo(1, 1);
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        replyTaken.get_future().wait();
        if (shutsDown)
            peer.shutdownWriting();
        else
            peer.send("0005b0000");
        disturbed.set_value();
        self.echo(1, 1);
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QCOMPARE(connection->sendCommand("first").valueOr("error"), QByteArray("first"));
    const QByteArray second = connection->sendCommand("second").valueOr("error");
    replyTaken.set_value();
    disturbed.get_future().wait();
    const QByteArray third = connection->sendCommand("third").valueOr("error");
    if (server.accepted() < 3)
        RawPeer::connectTo(path()); // so that the script ends
    QCOMPARE(second, QByteArray("second"));
    QCOMPARE(third, QByteArray("third"));
    QCOMPARE(server.accepted(), 3);
}

// A request from within goes over a connection of its own, and the outer one is not disturbed.
void tst_ConnectionLife::usedByItsChunkHandler()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer outer = self.accept();
        outer.receiveMessage();
        outer.send("0006ou");
        self.echo(1, 1);
        outer.send("0007ter0000");
        outer.send(outer.receiveMessage());
    });
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QByteArray reply;
    QByteArray inner;
    const ChunkHandler onChunk = [&](QByteArrayView chunk) {
        reply.append(chunk);
        if (inner.isEmpty())
            inner = connection->sendCommand("inner").valueOr("error");
        connection->close();
        return true;
    };
    QCOMPARE(connection->sendCommand("outer", onChunk).valueOr(-1), 5);
    QCOMPARE(reply, QByteArray("outer"));
    QCOMPARE(inner, QByteArray("inner"));
    QCOMPARE(connection->sendCommand("next").valueOr("error"), QByteArray("next"));
    QCOMPARE(server.accepted(), 2);
}

void tst_ConnectionLife::busyPolling()
{
    ScriptedServer server(path(), [](ScriptedServer &self) { self.echo(1, 100); });
    Result<Connection> connection = Connection::tryConnect(path(), {.busyPoll = 10ms});
    QVERIFY(connection);
    for (int i = 0; i < 100; ++i) {
        const Result<QByteArray> reply = connection->sendCommand(QByteArray::number(i));
        QVERIFY(reply);
        QCOMPARE(*reply, QByteArray::number(i));
    }
}

QTEST_GUILESS_MAIN(tst_ConnectionLife)
#include "tst_connectionlife.moc"
