// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/acceptgate.h"

#include "session/sessionharness.h"

#include <QtTest/qtest.h>

#include <thread>

using namespace IpcCore;
using namespace std::chrono_literals;
using Clock = AcceptGate::Clock;

class tst_AcceptGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closedAtTheLimitOfConnections();
    void limitIsCountedOnceEachTime();
    void oldestIncompleteIsDropped();
    void longestIdleMakesRoom();
    void servingConnectionsKeepTheirPlaces();
    void pausesGrowAndEnd();

private:
    static ServerOptions options()
    {
        ServerOptions options = SessionHarness::defaults();
        options.maxConnections = 2;
        options.maxIncomplete = 1;
        return options;
    }
};

void tst_AcceptGate::closedAtTheLimitOfConnections()
{
    SessionHarness harness(true, options());
    SessionTable sessions;
    AcceptGate gate(harness.context(), sessions);
    QVERIFY(gate.mayAccept());
    sessions.insert(harness.session);
    sessions.insert(harness.connect(std::make_shared<FakePeer>()));
    QVERIFY(!gate.reopen());
    QVERIFY(!gate.mayAccept());
    QVERIFY(!gate.mayAccept());
    QVERIFY(gate.isWaiting());
    sessions.remove(harness.session->id());
    // Reported once.
    QVERIFY(gate.reopen());
    QVERIFY(!gate.reopen());
    QVERIFY(!gate.isWaiting());
    QVERIFY(gate.mayAccept());
}

void tst_AcceptGate::limitIsCountedOnceEachTime()
{
    SessionHarness harness(true, options());
    SessionTable sessions;
    AcceptGate gate(harness.context(), sessions);
    sessions.insert(harness.session);
    for (quint64 times = 1; times <= 3; ++times) {
        QVERIFY(gate.mayAccept());
        const auto second = harness.connect(std::make_shared<FakePeer>());
        sessions.insert(second);
        for (int look = 0; look < 5; ++look) {
            QVERIFY(!gate.mayAccept());
            // As the supervisor does from time to time, whether there is room or not.
            QVERIFY(gate.reopen());
        }
        QCOMPARE(harness.stats().connectionLimitReached, times);
        sessions.remove(second->id());
    }
}

// The new client, which may already have sent something, does not wait for that.
void tst_AcceptGate::oldestIncompleteIsDropped()
{
    SessionHarness harness(true, options());
    SessionTable sessions;
    AcceptGate gate(harness.context(), sessions);
    sessions.insert(harness.session);
    harness.pump();
    QCOMPARE(harness.context().incompleteSessions.load(), 1);
    QVERIFY(gate.mayAccept());
    QVERIFY2(!harness.peer->shut, "too young to be dropped");
    const auto since = harness.session->incompleteSince();
    QVERIFY(since);
    while (Clock::now() < *since + 1s)
        std::this_thread::yield();
    QVERIFY(gate.mayAccept());
    QVERIFY(!gate.isWaiting());
    harness.pumpIfKicked();
    QVERIFY(harness.peer->closed);
    QVERIFY(gate.mayAccept());
    QCOMPARE(harness.stats().incompleteEvicted, quint64(1));
}

void tst_AcceptGate::longestIdleMakesRoom()
{
    SessionHarness harness(true, options());
    SessionTable sessions;
    AcceptGate gate(harness.context(), sessions);
    const auto first = harness.session;
    const auto firstPeer = harness.peer;
    sessions.insert(first);
    harness.send("0008echo0000");
    harness.peer = std::make_shared<FakePeer>();
    const auto second = harness.session = harness.connect(harness.peer);
    sessions.insert(second);
    harness.send("0008echo0000");
    QVERIFY(first->idleSince() && second->idleSince());
    QVERIFY(*first->idleSince() < *second->idleSince());

    // Ends one connection per client, however often the engine asks meanwhile.
    for (int i = 0; i < 3; ++i)
        QVERIFY(!gate.mayAccept());
    QVERIFY(gate.isWaiting());
    QVERIFY(first->isEnding() && firstPeer->readingShut);
    QVERIFY(!second->isEnding());
    QCOMPARE(harness.stats().idleEvicted, quint64(1));

    // Its place is free when the table drops it, a moment after it has closed.
    QVERIFY(first->close());
    QVERIFY(!gate.mayAccept());
    QVERIFY(!second->isEnding());
    QCOMPARE(harness.stats().idleEvicted, quint64(1));
    sessions.remove(first->id());
    QVERIFY(gate.mayAccept());
    sessions.insert(harness.connect(std::make_shared<FakePeer>()));
    QVERIFY(!gate.mayAccept());
    QVERIFY(second->isEnding());
    QCOMPARE(harness.stats().idleEvicted, quint64(2));
}

// A connection that serves again after the scan is no longer the one idle for longest.
void tst_AcceptGate::servingConnectionsKeepTheirPlaces()
{
    SessionHarness harness(true, options());
    SessionTable sessions;
    AcceptGate gate(harness.context(), sessions);
    sessions.insert(harness.session);
    const auto silent = harness.connect(std::make_shared<FakePeer>());
    sessions.insert(silent);
    QVERIFY(!gate.mayAccept());
    harness.send("0009defer0000");
    QVERIFY(!harness.session->idleSince());
    QVERIFY(!gate.mayAccept());
    QVERIFY(!harness.session->isEnding() && !silent->isEnding());
    QCOMPARE(harness.stats().idleEvicted, quint64(0));
}

void tst_AcceptGate::pausesGrowAndEnd()
{
    SessionHarness harness(true);
    SessionTable sessions;
    AcceptGate gate(harness.context(), sessions);
    QVERIFY(!gate.pausedUntil());
    QVERIFY(!gate.endPause(Clock::time_point::max()));
    for (const auto pause : {10ms, 20ms, 40ms, 80ms, 160ms, 320ms, 640ms, 1000ms, 1000ms}) {
        const auto before = Clock::now();
        gate.failed(EMFILE);
        const auto after = Clock::now();
        const auto until = gate.pausedUntil();
        QVERIFY(until && *until >= before + pause && *until <= after + pause);
        QVERIFY(!gate.endPause(*until - 1ns));
        QVERIFY(gate.endPause(*until));
        QVERIFY(!gate.endPause(*until));
    }
    QCOMPARE(harness.stats().acceptFailures, quint64(9));
    gate.succeeded();
    gate.succeeded();
    const auto before = Clock::now();
    gate.failed(ENFILE);
    QVERIFY(gate.pausedUntil() < before + 1s);
    gate.succeeded();
    QVERIFY(!gate.pausedUntil());
}

QTEST_APPLESS_MAIN(tst_AcceptGate)
#include "tst_acceptgate.moc"
