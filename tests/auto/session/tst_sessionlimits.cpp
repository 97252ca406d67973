// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "sessionharness.h"

#include <QtTest/qtest.h>

#include <thread>

using namespace IpcCore;
using namespace std::chrono_literals;
using Clock = Session::Clock;
using Need = SessionHarness::Need;

/// Deadlines and memory of one connection. Time is simulated: expire() is told the time.
class tst_SessionLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestAboveTheLimit();
    void firstByteBeginsTheRequest();
    void waitingInputIsNotLate();
    void pausedReadingIsNotLate();
    void idleConnectionsMayBeClosed();
    void requestAtTheEndOfIdleTimeIsAnswered();
    void noLimitMeansNoTimer();
    void incompleteIsCounted();
    void budgetPausesAndResumes_data();
    void budgetPausesAndResumes();
    void pausedAtOnceIsSeenAsPaused();
    void pausedForTooLongIsCut();
    void pausedEndsAtDrain();
    void slowHandlerIsNotedOnce();
    void stalledWindowMovesWithTheClient();

private:
    static ServerOptions smallBudget()
    {
        ServerOptions options = SessionHarness::defaults();
        options.maxRequestSize = 1000;
        options.requestBudget = 1000;
        return options;
    }
};

void tst_SessionLimits::requestAboveTheLimit()
{
    ServerOptions options = SessionHarness::defaults();
    options.maxRequestSize = 10;
    SessionHarness fits(true, options);
    fits.send("000e1234567890"
              "0000");
    QCOMPARE(fits.handled.size(), 1u);
    SessionHarness above(true, options);
    above.send("000912345"
               "000a678901");
    QVERIFY(above.peer->closed);
    QVERIFY(above.handled.empty());
    QCOMPARE(above.stats().requestsTooLarge, quint64(1));
    QVERIFY(above.isBalanced());
}

void tst_SessionLimits::firstByteBeginsTheRequest()
{
    SessionHarness harness(true);
    const auto start = Clock::now();
    harness.pump();
    harness.send("0");
    // The first byte's deadline has passed, the request's has not.
    harness.session->expire(start + 29s);
    QCOMPARE(harness.pump(), Need::Readable);
    // More bytes do not extend the deadline.
    harness.send("0");
    harness.session->expire(Clock::now() + 30s + 1ms);
    harness.pumpIfKicked();
    QVERIFY(harness.peer->closed);
    QCOMPARE(harness.stats().requestReadTimeouts, quint64(1));
    QCOMPARE(harness.stats().firstByteTimeouts, quint64(0));
}

void tst_SessionLimits::waitingInputIsNotLate()
{
    SessionHarness harness(true);
    harness.pump();
    harness.peer->toServer = "0005";
    harness.session->expire(Clock::now() + 1h);
    QCOMPARE(harness.pump(), Need::Readable);
    harness.peer->toServer = "a0000";
    harness.session->expire(Clock::now() + 1h);
    harness.pump();
    QCOMPARE(harness.handled.size(), 1u);
    QCOMPARE(harness.stats().firstByteTimeouts, quint64(0));
}

// While an engine's full queue pauses reading, the rest has often arrived unseen.
void tst_SessionLimits::pausedReadingIsNotLate()
{
    for (const QByteArray &before : {QByteArray(), QByteArray("0005")}) {
        SessionHarness harness(false);
        harness.peer->readAhead = true;
        harness.send(before);
        harness.peer->toServer += QByteArray("0005a0000").sliced(before.size());
        std::vector<char> buffer(100);
        QCOMPARE(harness.session->advance(buffer, Session::Reading::Paused), Need::Nothing);
        harness.session->expire(Clock::now() + 1h);
        harness.pump();
        QCOMPARE(harness.handled.size(), 1u);
        QVERIFY(!harness.peer->closed);
        QCOMPARE(harness.context().timedSessions.load(), 0);
    }
}

void tst_SessionLimits::idleConnectionsMayBeClosed()
{
    ServerOptions options = SessionHarness::defaults();
    options.idleTimeout = 5s;
    SessionHarness harness(true, options);
    harness.pump();
    harness.session->expire(Clock::now() + 6s);
    QCOMPARE(harness.pump(), Need::Readable);
    harness.send("0005a0000");
    harness.session->expire(Clock::now() + 4s);
    QCOMPARE(harness.pump(), Need::Readable);
    harness.send("0");
    harness.session->expire(Clock::now() + 6s);
    harness.send("005a0000");
    harness.session->expire(Clock::now() + 6s);
    QCOMPARE(harness.engine.kicks, 1);
    QCOMPARE(harness.pump(), Need::Close);
    QCOMPARE(harness.handled.size(), 2u);
    QCOMPARE(harness.stats().idleTimeouts, quint64(1));
    QVERIFY(harness.isBalanced());
}

// It was sent before anybody could know of the end; anything later is not read.
void tst_SessionLimits::requestAtTheEndOfIdleTimeIsAnswered()
{
    ServerOptions options = SessionHarness::defaults();
    options.idleTimeout = 5s;
    SessionHarness harness(true, options);
    harness.send("0005a0000");
    harness.session->expire(Clock::now() + 6s);
    harness.session->expire(Clock::now() + 7s);
    QCOMPARE(harness.stats().idleTimeouts, quint64(1));
    QCOMPARE(harness.send("0005b0000"), Need::Close);
    QCOMPARE(harness.handled.size(), 2u);
    QCOMPARE(harness.peer->fromServer, QByteArray("0005a00000005b0000"));
    QVERIFY(harness.isBalanced());
}

void tst_SessionLimits::noLimitMeansNoTimer()
{
    ServerOptions options = SessionHarness::defaults();
    options.firstByteTimeout = options.requestReadTimeout = options.writeStallTimeout = 0ms;
    SessionHarness harness(true, options);
    harness.peer->room = 0;
    for (const char *bytes : {"", "0", "005a", "0000"}) {
        harness.send(bytes);
        QCOMPARE(harness.context().timedSessions.load(), 0);
        harness.session->expire(Clock::time_point::max());
        QVERIFY(!harness.peer->closed);
    }
    QCOMPARE(harness.handled.size(), 1u);
}

void tst_SessionLimits::incompleteIsCounted()
{
    SessionHarness harness(true);
    int rooms = 0;
    harness.context().onRoomForOthers = [&rooms] { ++rooms; };
    const auto incomplete = [&harness] { return harness.context().incompleteSessions.load(); };
    QVERIFY(!harness.session->incompleteSince());
    harness.pump();
    QCOMPARE(incomplete(), 1);
    QVERIFY(harness.session->incompleteSince());
    harness.send("0005");
    QCOMPARE(incomplete(), 1);
    harness.send("a0000");
    QCOMPARE(incomplete(), 0);
    QVERIFY(!harness.session->incompleteSince());
    QCOMPARE(rooms, 1);
    harness.send("0");
    QCOMPARE(incomplete(), 1);
    harness.session->abort(AbortReason::PeerGone);
    QCOMPARE(incomplete(), 0);
    QCOMPARE(rooms, 2);
    harness.pump();
    QCOMPARE(rooms, 2);
}

void tst_SessionLimits::budgetPausesAndResumes_data()
{
    QTest::addColumn<bool>("direct");
    QTest::addColumn<bool>("overBudget");
    QTest::newRow("budget again, direct") << true << false;
    QTest::newRow("budget again, outbox") << false << false;
    QTest::newRow("over budget, direct") << true << true;
    QTest::newRow("over budget, outbox") << false << true;
}

void tst_SessionLimits::budgetPausesAndResumes()
{
    QFETCH(const bool, direct);
    QFETCH(const bool, overBudget);
    const QByteArray request = "0006ab0006cd0006ef0000";
    for (qsizetype split = 0; split < request.size(); ++split) {
        SessionHarness harness(direct, smallBudget());
        harness.context().requestMemory.budget.acquire(1000);
        harness.send(request.first(split));
        harness.send(request.sliced(split));
        QCOMPARE(harness.stats().budgetPauses, quint64(1));
        QVERIFY(harness.session->isPausedForBudget());
        // Reading stays paused, whatever wakes the session.
        harness.peer->toServer += "0005x0000";
        const QByteArray unread = harness.peer->toServer;
        QCOMPARE(harness.pump(), Need::Nothing);
        QCOMPARE(harness.peer->toServer, unread);
        QCOMPARE(harness.stats().budgetPauses, quint64(1));

        if (!overBudget)
            harness.context().requestMemory.budget.release(1000);
        harness.session->resumeReading(overBudget);
        harness.pumpIfKicked();
        if (overBudget)
            harness.context().requestMemory.budget.release(1000);
        QCOMPARE(harness.handled.size(), 2u);
        QCOMPARE(harness.handled.front(), QByteArray("abcdef"));
        QCOMPARE(harness.peer->fromServer, QByteArray("000aabcdef0000"
                                                      "0005x0000"));
        harness.session->close();
        QVERIFY(harness.isBalanced());
    }
}

// A session whose first bytes exhaust the budget may resume like any other, and its time starts
// then, not with the connection.
void tst_SessionLimits::pausedAtOnceIsSeenAsPaused()
{
    ServerOptions options = smallBudget();
    options.requestReadTimeout = 50ms;
    SessionHarness harness(true, options);
    harness.send("0005a0000");
    const auto answered = Clock::now();
    while (Clock::now() < answered + 60ms)
        std::this_thread::yield();
    harness.context().requestMemory.budget.acquire(1000);
    harness.send("0005a0005b");
    QVERIFY(harness.session->isPausedForBudget());
    QVERIFY(harness.session->incompleteSince().has_value());
    QCOMPARE(harness.context().incompleteSessions.load(), 1);
    harness.session->expire(answered + 60ms);
    QVERIFY(!harness.peer->shut);
    harness.session->abort(AbortReason::PeerGone);
    QCOMPARE(harness.context().incompleteSessions.load(), 0);
}

void tst_SessionLimits::pausedForTooLongIsCut()
{
    SessionHarness harness(true, smallBudget());
    harness.context().requestMemory.budget.acquire(1000);
    harness.send("0005a0005b");
    harness.session->expire(Clock::now() + 29s);
    QVERIFY(!harness.peer->shut);
    harness.session->expire(Clock::now() + 31s);
    harness.pumpIfKicked();
    QVERIFY(harness.peer->closed);
    QCOMPARE(harness.stats().requestReadTimeouts, quint64(1));
    harness.context().requestMemory.budget.release(1000);
    QVERIFY(harness.isBalanced());
}

void tst_SessionLimits::pausedEndsAtDrain()
{
    SessionHarness harness(true, smallBudget());
    harness.context().requestMemory.budget.acquire(1000);
    harness.send("0005a0005b");
    harness.session->drain();
    harness.pumpIfKicked();
    QVERIFY(harness.peer->closed);
    harness.context().requestMemory.budget.release(1000);
    QVERIFY(harness.isBalanced());
}

void tst_SessionLimits::slowHandlerIsNotedOnce()
{
    SessionHarness harness(true);
    QVERIFY(!harness.session->isHandling());
    harness.duringHandler = [&harness] {
        QVERIFY(harness.session->isHandling());
        QVERIFY(!harness.session->noteSlowHandler(Clock::now() - 1h));
        QVERIFY(harness.session->noteSlowHandler(Clock::now()));
        QVERIFY(!harness.session->noteSlowHandler(Clock::now()));
    };
    harness.send("0005a0000"
                 "0005b0000");
    QCOMPARE(harness.handled.size(), 2u);
    QVERIFY(!harness.session->isHandling());
    QVERIFY(!harness.session->noteSlowHandler(Clock::now()));
}

// A client that takes 64 KiB in each window may go on; one that takes less in any window may not.
void tst_SessionLimits::stalledWindowMovesWithTheClient()
{
    SessionHarness harness(true);
    harness.peer->room = 0;
    harness.send("0009defer0000");
    QVERIFY(harness.deferred.finish(QByteArray(1'000'000, 'x')));
    QCOMPARE(harness.pump(), Need::Writable);
    for (int i = 0; i < 5; ++i) {
        harness.session->expire(Clock::now() + 9s);
        harness.peer->room = 64 * 1024;
        QCOMPARE(harness.pump(), Need::Writable);
    }
    harness.session->expire(Clock::now() + 11s);
    harness.pumpIfKicked();
    QVERIFY(harness.peer->closed);
    QCOMPARE(harness.stats().writeStalls, quint64(1));
    QVERIFY(harness.isBalanced());
}

QTEST_APPLESS_MAIN(tst_SessionLimits)
#include "tst_sessionlimits.moc"
