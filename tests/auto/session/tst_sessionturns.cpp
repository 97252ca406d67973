// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "sessionharness.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace std::chrono_literals;
using Clock = Session::Clock;
using Need = SessionHarness::Need;

/// When a session yields to others.
class tst_SessionTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { SessionHarness::addWaysOfWriting(); }

    void slowHandlersEndTheTurn();
    void quickHandlersShareATurn();
    void lastRequestWaitsForInput();
    void drainingGoesOn();
    void turnComesAfterADeferredReply();

private:
    // Longer than any turn.
    static void beSlow()
    {
        for (const auto end = Clock::now() + 1ms; Clock::now() < end;) {
        }
    }

    // What an engine does until others may have their turn.
    static Need oneTurn(SessionHarness &harness)
    {
        for (;;) {
            std::vector<char> buffer(static_cast<std::size_t>(harness.bufferSize));
            const Need need = harness.session->advance(buffer);
            if (need != Need::RunHandler)
                return need;
            Session::runHandler(harness.session);
        }
    }
};

void tst_SessionTurns::slowHandlersEndTheTurn()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.duringHandler = beSlow;
    harness.peer->toServer = QByteArray("0005a0000").repeated(20);
    for (std::size_t handled = 1; handled < 20; ++handled) {
        QCOMPARE(oneTurn(harness), Need::Turn);
        QCOMPARE(harness.handled.size(), handled);
        // Nobody's deadline runs meanwhile.
        QCOMPARE(harness.context().timedSessions.load(), 0);
        QCOMPARE(harness.context().incompleteSessions.load(), 0);
    }
    harness.pump();
    QCOMPARE(harness.peer->fromServer, QByteArray("0005a0000").repeated(20));
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

void tst_SessionTurns::quickHandlersShareATurn()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.peer->toServer = QByteArray("0005a0000").repeated(5000);
    int turns = 1;
    while (oneTurn(harness) == Need::Turn)
        ++turns;
    QCOMPARE(harness.handled.size(), 5000u);
    QVERIFY2(turns < 2500, qPrintable(QString::number(turns)));
}

// Nothing is left: the engine reports further input.
void tst_SessionTurns::lastRequestWaitsForInput()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.duringHandler = beSlow;
    for (int i = 0; i < 3; ++i) {
        harness.peer->toServer = "0005a0000";
        QCOMPARE(oneTurn(harness), Need::Readable);
    }
    // A partial request at the end is not worth another turn.
    harness.peer->toServer = "0005a00000005";
    Need need = oneTurn(harness);
    if (need == Need::Turn)
        need = oneTurn(harness);
    QCOMPARE(need, Need::Readable);
    QCOMPARE(harness.handled.size(), 4u);
    QCOMPARE(harness.context().incompleteSessions.load(), 1);
    QCOMPARE(harness.context().timedSessions.load(), 1);
    harness.peer->toServer = "b0000";
    QCOMPARE(oneTurn(harness), Need::Readable);
    QCOMPARE(harness.handled.back(), QByteArray("b"));
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

// When draining, everything received is answered in one go.
void tst_SessionTurns::drainingGoesOn()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.duringHandler = beSlow;
    harness.peer->toServer = QByteArray("0005a0000").repeated(10);
    QCOMPARE(oneTurn(harness), Need::Turn);
    harness.session->drain();
    QCOMPARE(oneTurn(harness), Need::Close);
    QCOMPARE(harness.handled.size(), 10u);
    QCOMPARE(harness.peer->fromServer, QByteArray("0005a0000").repeated(10));
    harness.session->close();
    QVERIFY(harness.isBalanced());
}

void tst_SessionTurns::turnComesAfterADeferredReply()
{
    QFETCH_GLOBAL(const bool, direct);
    SessionHarness harness(direct);
    harness.duringHandler = beSlow;
    harness.peer->toServer = QByteArray("0009defer0000").repeated(3) + "0005a0000";
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(oneTurn(harness), Need::Nothing);
        harness.engine.kicks = 0;
        QVERIFY(harness.deferred.finish("late"));
        QVERIFY(harness.engine.kicks > 0);
        QCOMPARE(oneTurn(harness), Need::Turn);
    }
    QCOMPARE(oneTurn(harness), Need::Readable);
    QCOMPARE(harness.peer->fromServer, QByteArray("0008late0000").repeated(3) + "0005a0000");
}

QTEST_APPLESS_MAIN(tst_SessionTurns)
#include "tst_sessionturns.moc"
