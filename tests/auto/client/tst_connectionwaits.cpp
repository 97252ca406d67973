// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clienttest.h"
#include "scriptedserver.h"
#include "support/signalstorm.h"

#include <future>
#include <optional>

using namespace IpcCore;
using namespace std::chrono_literals;

/// How long a reused connection waits for its replies.
class tst_ConnectionWaits : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void timesOut_data();
    void timesOut();
    void slowReplies_data();
    void slowReplies();
    void closedWhileWaiting();
    void largeRequestIsSentAllTheSame();

    void hugeConnectTimeout_data() { addHugeTimes(); }

    void hugeConnectTimeout();

    void hugeReplyTimeout_data() { addHugeTimes(); }

    void hugeReplyTimeout();
};

void tst_ConnectionWaits::timesOut_data()
{
    QTest::addColumn<QByteArray>("partOfReply");
    QTest::addColumn<bool>("storm");
    QTest::addColumn<int>("answered");
    for (const int answered : {1, 2, 5}) {
        for (const char *part : {"", "00", "0006", "0006h", "0006hi", "0006hi000"}) {
            for (const bool storm : {false, true})
                QTest::addRow("\"%s\" to request %d%s", part, answered + 1,
                              storm ? ", signals" : "")
                    << QByteArray(part) << storm << answered;
        }
    }
}

void tst_ConnectionWaits::timesOut()
{
    QFETCH(const QByteArray, partOfReply);
    QFETCH(const bool, storm);
    QFETCH(const int, answered);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        for (int i = 0; i < answered; ++i)
            peer.send(peer.receiveMessage());
        peer.receiveMessage();
        peer.send(partOfReply);
        peer.waitForClosed();
    });
    Result<Connection> connection = Connection::tryConnect(path(), {.replyTimeout = 150ms});
    QVERIFY(connection);
    for (int i = 0; i < answered; ++i) {
        const Result<QByteArray> answer = connection->sendCommand("go");
        if (!answer && answer.error().code == ErrorCode::Timeout)
            QSKIP("The machine is too busy for a timeout this short");
        QCOMPARE(answer.valueOr("error"), QByteArray("go"));
    }
    const std::optional<SignalStorm> signalStorm =
        storm ? std::optional<SignalStorm>(std::in_place) : std::nullopt;
    QElapsedTimer timer;
    timer.start();
    const Result<QByteArray> reply = connection->sendCommand("go");
    const qint64 elapsed = timer.elapsed();
    VERIFY_ERROR(reply, Timeout, Receive, MaybeProcessed);
    QVERIFY2(elapsed >= 145, qPrintable(QString::number(elapsed)));
    QVERIFY2(elapsed < 10'000, qPrintable(QString::number(elapsed)));
    QVERIFY(!connection->isOpen());
}

void tst_ConnectionWaits::slowReplies_data()
{
    QTest::addColumn<int>("timeout");
    QTest::addColumn<bool>("storm");
    QTest::newRow("in time") << 20'000 << false;
    QTest::newRow("in time, signals") << 20'000 << true;
    QTest::newRow("for ever") << -1 << false;
    QTest::newRow("for ever, signals") << -1 << true;
}

// Byte by byte: each wait is for more of the same reply.
void tst_ConnectionWaits::slowReplies()
{
    QFETCH(const int, timeout);
    QFETCH(const bool, storm);
    const QByteArray message = pattern(300);
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        for (int i = 0; i < 5; ++i)
            ScriptedServer::sendInPieces(peer, peer.receiveMessage(), 1);
        peer.waitForClosed();
    });
    Result<Connection> connection = Connection::tryConnect(
        path(), {.replyTimeout = timeout < 0 ? Forever : std::chrono::milliseconds(timeout)});
    QVERIFY(connection);
    const std::optional<SignalStorm> signalStorm =
        storm ? std::optional<SignalStorm>(std::in_place) : std::nullopt;
    for (int i = 0; i < 5; ++i) {
        const Result<QByteArray> reply = connection->sendCommand(message);
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
        QCOMPARE(*reply, message);
    }
    QCOMPARE(server.accepted(), 1);
}

void tst_ConnectionWaits::closedWhileWaiting()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        for (int i = 0; i < 2; ++i)
            peer.send(peer.receiveMessage());
        peer.receiveMessage();
    });
    Result<Connection> connection = Connection::tryConnect(path(), {.replyTimeout = 20'000ms});
    QVERIFY(connection);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(connection->sendCommand("go").valueOr("error"), QByteArray("go"));
    VERIFY_ERROR(connection->sendCommand("go"), ConnectionClosed, Receive, MaybeProcessed);
}

// The descriptor may block for reading, but not for sending: the reply arrives meanwhile.
void tst_ConnectionWaits::largeRequestIsSentAllTheSame()
{
    const QByteArray large = pattern(Large);
    ScriptedServer server(path(), [&large](ScriptedServer &self) {
        RawPeer peer = self.accept();
        for (int i = 0; i < 2; ++i)
            peer.send(peer.receiveMessage());
        // Answers before it reads.
        peer.send(ScriptedServer::packets(large));
        peer.receiveMessage();
        peer.waitForClosed();
    });
    Result<Connection> connection = Connection::tryConnect(path(), {.replyTimeout = 20'000ms});
    QVERIFY(connection);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(connection->sendCommand("go").valueOr("error"), QByteArray("go"));
    const Result<QByteArray> reply = connection->sendCommand(large);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
    QVERIFY(*reply == large);
}

// Means longer than any wait, not zero.
void tst_ConnectionWaits::hugeConnectTimeout()
{
    QFETCH(const std::chrono::milliseconds, time);
    auto reply = std::async(std::launch::async, [&] {
        return sendCommand(path(), {.waitIfNotFound = true, .connectTimeout = time}, "go");
    });
    QCOMPARE(reply.wait_for(50ms), std::future_status::timeout);
    ScriptedServer server(path(), [](ScriptedServer &self) { self.echo(1, 1); });
    QCOMPARE(reply.get().valueOr("error"), QByteArray("go"));
}

void tst_ConnectionWaits::hugeReplyTimeout()
{
    QFETCH(const std::chrono::milliseconds, time);
    std::promise<void> goOn;
    ScriptedServer server(path(), [&goOn](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        const QByteArray second = peer.receiveMessage();
        goOn.get_future().wait();
        peer.send(second);
    });
    Result<Connection> connection = Connection::tryConnect(path(), {.replyTimeout = time});
    QVERIFY(connection);
    auto replies = std::async(std::launch::async, [&]() -> QByteArray {
        return connection->sendCommand("a").valueOr("error")
               + connection->sendCommand("b").valueOr("error");
    });
    const auto status = replies.wait_for(50ms);
    goOn.set_value();
    QCOMPARE(replies.get(), QByteArray("ab"));
    QCOMPARE(status, std::future_status::timeout);
}

QTEST_GUILESS_MAIN(tst_ConnectionWaits)
#include "tst_connectionwaits.moc"
