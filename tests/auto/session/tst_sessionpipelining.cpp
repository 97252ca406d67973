// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "sessionharness.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace std::chrono_literals;
using Clock = Session::Clock;
using Need = SessionHarness::Need;

/// Requests that arrive before the replies to earlier ones were read.
class tst_SessionPipelining : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { SessionHarness::addWaysOfWriting(); }

    void repliesLeaveTogether();
    void largeReplyFollowsHeldOnes();
    void heldReplyLeavesDuringHandler();
    void heldReplyLeavesWithFirstPiece();
    void goesOnWhileOutputWaits();
    void stopsAtFullOutput();
    void everythingIsWrittenBeforeTheEnd_data();
    void everythingIsWrittenBeforeTheEnd();
    void followingNeedsNoChannel_data();
    void followingNeedsNoChannel();
    void followingYieldsToOthers();
    void clientMustTakeOutput();
    void handlersTimeIsNotTheClients();
};

void tst_SessionPipelining::repliesLeaveTogether()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    const QByteArray all = QByteArray("0005a0000").repeated(8);
    // A machine that is busy may end the turn in between.
    for (int i = 0; i < 1000 && harness.peer->writes != 1; ++i) {
        harness.peer->writes = 0;
        harness.peer->fromServer.clear();
        harness.send(all);
        QCOMPARE(harness.peer->fromServer, all);
    }
    QCOMPARE(harness.peer->writes, 1);
    QCOMPARE(harness.stats().bytesOut % quint64(all.size()), quint64(0));
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

void tst_SessionPipelining::largeReplyFollowsHeldOnes()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.send("0005a00000005b0000000dbig 60000"
                 "00000005c0000");
    harness.pump();
    QVERIFY(harness.peer->fromServer.startsWith("0005a00000005b0000"));
    QCOMPARE(harness.peer->fromServer.count('b'), 60'001);
    QVERIFY(harness.peer->fromServer.endsWith("b00000005c0000"));
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

void tst_SessionPipelining::heldReplyLeavesDuringHandler()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    QByteArray before;
    harness.duringHandler = [&] {
        if (harness.handled.size() != 2)
            return;
        // What the engine promises to do, unless a busy machine has ended the turn in between.
        QVERIFY(harness.engine.outputsWaiting == 1 || !harness.peer->fromServer.isEmpty());
        QVERIFY(!harness.session->flushDuringHandler());
        before = harness.peer->fromServer;
    };
    harness.send("0005a00000005b0000");
    QCOMPARE(before, QByteArray("0005a0000"));
    QCOMPARE(harness.peer->fromServer, QByteArray("0005a00000005b0000"));
}

void tst_SessionPipelining::heldReplyLeavesWithFirstPiece()
{
    QFETCH_GLOBAL(const bool, direct);
    if (!direct)
        QSKIP("Only the engine sends what is in the outbox");
    SessionHarness harness(direct);
    harness.send("0005a0000"
                 "000ffail 1");
    QCOMPARE(harness.peer->fromServer, QByteArray("0005a0000"));
}

void tst_SessionPipelining::goesOnWhileOutputWaits()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.peer->room = 12;
    const QByteArray all = QByteArray("0005a0000").repeated(1000);
    QCOMPARE(harness.send(all), Need::Either);
    QCOMPARE(harness.handled.size(), 1000u);
    QCOMPARE(harness.send(all), Need::Either);
    QCOMPARE(harness.handled.size(), 2000u);
    harness.peer->room = 100'000;
    QCOMPARE(harness.pump(), Need::Readable);
    QCOMPARE(harness.peer->fromServer, all + all);
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

void tst_SessionPipelining::stopsAtFullOutput()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.peer->room = 0;
    const QByteArray all = QByteArray("0005a0000").repeated(20'000);
    QCOMPARE(harness.send(all), Need::Writable);
    const auto limit = static_cast<std::size_t>(harness.context().options.replyBuffer);
    QVERIFY(harness.handled.size() * 9 >= limit);
    QVERIFY(harness.handled.size() * 9 < limit + 100);
    harness.peer->room = 1'000'000;
    QCOMPARE(harness.pump(), Need::Readable);
    QCOMPARE(harness.peer->fromServer, all);
}

void tst_SessionPipelining::everythingIsWrittenBeforeTheEnd_data()
{
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<bool>("drained");
    QTest::newRow("end of input") << QByteArray() << false;
    QTest::newRow("malformed") << QByteArray("zzzz") << false;
    QTest::newRow("drained") << QByteArray() << true;
}

void tst_SessionPipelining::everythingIsWrittenBeforeTheEnd()
{
    QFETCH_GLOBAL(const bool, direct);
    QFETCH(const QByteArray, last);
    QFETCH(const bool, drained);
    SessionHarness harness(direct);
    harness.peer->room = 10;
    const QByteArray all = QByteArray("0005a0000").repeated(50);
    harness.peer->sentEnd = last.isEmpty() && !drained;
    if (drained) {
        harness.send(all);
        harness.session->drain();
    }
    QCOMPARE(harness.send(drained ? QByteArray() : all + last), Need::Writable);
    QVERIFY(!harness.peer->closed);
    harness.peer->room = 10;
    QCOMPARE(harness.pump(), Need::Writable);
    harness.peer->room = 1000;
    QCOMPARE(harness.pump(), Need::Close);
    QCOMPARE(harness.peer->fromServer, all);
    QVERIFY(harness.peer->closed);
    QVERIFY(harness.isBalanced());
}

void tst_SessionPipelining::followingNeedsNoChannel_data()
{
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<QByteArray>("replies");
    QTest::newRow("incomplete") << QByteArray("0005") << QByteArray("0005b00000005c0000");
    QTest::newRow("malformed") << QByteArray("zzzz") << QByteArray("0005b00000005c0000");
    QTest::newRow("failed") << QByteArray("0008fail00000005d0000")
                            << QByteArray("0005b00000005c0000");
}

// As on a worker of an engine whose I/O thread alone uses the channels.
void tst_SessionPipelining::followingNeedsNoChannel()
{
    QFETCH_GLOBAL(const bool, direct);
    QFETCH(const QByteArray, last);
    QFETCH(const QByteArray, replies);
    if (direct)
        QSKIP("Its handlers use the channel");
    SessionHarness harness(direct);
    harness.send("0005a0000");
    harness.peer->fromServer.clear();
    harness.peer->writes = 0;
    harness.peer->toServer = "0005b00000005c0000" + last;
    std::vector<char> buffer(1000);
    QCOMPARE(harness.session->advance(buffer), Need::RunHandler);
    harness.session->keepRequest();
    harness.peer->toServer = "0005e0000";
    do
        Session::runHandler(harness.session);
    while (harness.session->takeFollowing());
    QVERIFY(harness.handled.size() >= 2);
    QCOMPARE(harness.peer->writes, 0);
    QCOMPARE(harness.peer->toServer, QByteArray("0005e0000"));
    const bool goesOn = last == "0005";
    harness.pump();
    QVERIFY(harness.peer->fromServer.startsWith(replies));
    QCOMPARE(harness.peer->closed, !goesOn);
    QCOMPARE(harness.stats().protocolErrors, quint64(last == "zzzz" ? 1 : 0));
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

void tst_SessionPipelining::followingYieldsToOthers()
{
    QFETCH_GLOBAL(const bool, direct);
    if (direct)
        QSKIP("It comes back to advance() for each request");
    SessionHarness harness(direct);
    // Until its turn is over.
    harness.duringHandler = [] {
        for (const auto end = Clock::now() + 1ms; Clock::now() < end;)
            std::this_thread::yield();
    };
    harness.peer->toServer = "0005a00000005b0000";
    std::vector<char> buffer(1000);
    QCOMPARE(harness.session->advance(buffer), Need::RunHandler);
    harness.session->keepRequest();
    Session::runHandler(harness.session);
    QVERIFY(!harness.session->takeFollowing());
    QCOMPARE(harness.session->advance(buffer), Need::Turn);
    harness.pump();
    QCOMPARE(harness.peer->fromServer, QByteArray("0005a00000005b0000"));
}

void tst_SessionPipelining::clientMustTakeOutput()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    const auto window = harness.context().options.writeStallTimeout;
    harness.peer->room = 0;
    const auto begin = Clock::now();
    harness.send(QByteArray("0005a0000").repeated(50));
    // Taking a part of it is not enough, whatever it asks meanwhile.
    harness.peer->room = 100;
    harness.send("0005a0000");
    harness.session->expire(begin + window - 1ms);
    QVERIFY(!harness.peer->shut);
    harness.session->expire(Clock::now() + window);
    QVERIFY(harness.peer->shut);
    QCOMPARE(harness.stats().writeStalls, quint64(1));
    QCOMPARE(harness.pump(), Need::Close);
    QVERIFY(harness.isBalanced());
}

void tst_SessionPipelining::handlersTimeIsNotTheClients()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.peer->room = 0;
    harness.send(QByteArray("0005a0000").repeated(50));
    harness.duringHandler = [&] {
        harness.session->expire(Clock::now() + 1h);
        harness.peer->room = 1000;
    };
    QCOMPARE(harness.send("0005b0000"), Need::Readable);
    QVERIFY(!harness.peer->shut);
    QCOMPARE(harness.context().options.idleTimeout.count() > 0,
             harness.context().timedSessions.load() == 1);
    QVERIFY(harness.peer->fromServer.endsWith("0005b0000"));
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

QTEST_GUILESS_MAIN(tst_SessionPipelining)
#include "tst_sessionpipelining.moc"
