// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"
#include "support/semaphore.h"

#include <QtCore/qscopeguard.h>

#include <atomic>

using namespace IpcCore;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// Clients that send requests before they have read the replies to earlier ones.
class tst_ServerPipelining : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void finishedReplyDoesNotWaitForNextHandler();
    void clientReadsLate_data();
    void clientReadsLate();
    void clientReadsDuringHandler();
    void turnsDoNotWaitForTheClient();
    void failureKeepsEarlierReplies();
    void halfClosedClientGetsAllReplies();
};

void tst_ServerPipelining::finishedReplyDoesNotWaitForNextHandler()
{
    Semaphore goOn;
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    // Nobody else could come for the reply.
    options.threadCount = 1;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            if (request.message() == "slow" && !goOn.acquire())
                return HandlerResult::Failed;
            return ServerTest::echo(request, reply);
        },
        options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    const auto released = qScopeGuard([&] { goOn.release(); });
    QVERIFY(peer.send("0006aa00000006bb00000008slow0000"));
    QCOMPARE(peer.receiveMessage(), QByteArray("0006aa0000"));
    QCOMPARE(peer.receiveMessage(), QByteArray("0006bb0000"));
    goOn.release();
    QCOMPARE(peer.receiveMessage(), QByteArray("0008slow0000"));
}

void tst_ServerPipelining::clientReadsLate_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("quick");
    // 28 bytes in each direction: within the reply buffer, far above what a socket holds.
    QTest::newRow("1,024") << 1024 << false;
    QTest::newRow("20,000") << 20'000 << false;
    QTest::newRow("20,000, quick handlers") << 20'000 << true;
}

void tst_ServerPipelining::clientReadsLate()
{
    QFETCH(const int, requests);
    QFETCH(const bool, quick);
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.quickHandlers = quick;
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QByteArray all;
    for (int i = 0; i < requests; ++i)
        all += "0018" + QByteArray::number(i).rightJustified(20, '.') + "0000";
    QVERIFY(peer.send(all));
    QCOMPARE(peer.receive(all.size()), all);
    QCOMPARE(server->stats().requests, quint64(requests));
    QCOMPARE(server->stats().writeStalls, quint64(0));
}

// What the socket did not take before must not wait for the end of the handler either.
void tst_ServerPipelining::clientReadsDuringHandler()
{
    constexpr int Replies = 200;
    const QByteArray piece(4000, 'p');
    Semaphore begun;
    Semaphore goOn;
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.threadCount = 1;
    const auto server = test.serve(
        [&](const Request &request, Reply &reply) {
            if (request.message() == "slow") {
                begun.release();
                return goOn.acquire() ? HandlerResult::Done : HandlerResult::Failed;
            }
            return reply.write(piece) ? HandlerResult::Done : HandlerResult::Failed;
        },
        options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    const auto released = qScopeGuard([&] { goOn.release(); });
    QVERIFY(peer.send(QByteArray("0005a0000").repeated(Replies) + "0008slow0000"));
    QVERIFY(begun.acquire());
    const QByteArray one = "0fa4" + piece + "0000";
    QCOMPARE(peer.receive(Replies * one.size()), one.repeated(Replies));
    goOn.release();
    QCOMPARE(peer.receiveMessage(), QByteArray("0000"));
}

// The system calls a socket writable only while it is nearly empty.
void tst_ServerPipelining::turnsDoNotWaitForTheClient()
{
    constexpr int Requests = 40;
    const QByteArray piece(4000, 'p');
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.threadCount = 1;
    const auto server = test.serve(
        [&](const Request &, Reply &reply) {
            // Longer than a turn.
            for (const auto end = Clock::now() + 300us; Clock::now() < end;) {
            }
            return reply.write(piece) ? HandlerResult::Done : HandlerResult::Failed;
        },
        options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send(QByteArray("0005a0000").repeated(Requests)));
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().requests, quint64(Requests), ServerTest::Patience);
    const QByteArray one = "0fa4" + piece + "0000";
    QCOMPARE(peer.receive(Requests * one.size()), one.repeated(Requests));
}

void tst_ServerPipelining::failureKeepsEarlierReplies()
{
    const ServerTest test;
    const auto server = test.serve(
        [](const Request &request, Reply &reply) {
            return request.message() == "fail" ? HandlerResult::Failed
                                               : ServerTest::echo(request, reply);
        },
        ServerTest::options());
    QVERIFY(server);
    for (const QByteArray end : {"0008fail0000", "zzzz"}) {
        RawPeer peer = test.connectPeer();
        QVERIFY(peer.send("0005a00000005b00000005c0000" + end));
        QCOMPARE(peer.receiveAll(), QByteArray("0005a00000005b00000005c0000"));
    }
}

void tst_ServerPipelining::halfClosedClientGetsAllReplies()
{
    if (ServerTest::engine() == EngineKind::Qt)
        QSKIP("QLocalSocket takes the end of input for the end of the connection");
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    const QByteArray all = QByteArray("0018" + QByteArray(20, 'x') + "0000").repeated(10'000);
    QVERIFY(peer.send(all));
    peer.shutdownWriting();
    QCOMPARE(peer.receiveAll(), all);
}

QTEST_GUILESS_MAIN(tst_ServerPipelining)
#include "tst_serverpipelining.moc"
