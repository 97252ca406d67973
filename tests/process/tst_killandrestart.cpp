// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processtest.h"

#include <QtCore/qrandom.h>

#include <sys/time.h>

using IpcCore::ActiveState;

// A server that dies without cleaning up never blocks the next one.
class tst_KillAndRestart : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init() { renew(); }

    void killedWhileServing();
    void killedWhileStarting();
    void killedWithWork();
};

void tst_KillAndRestart::killedWhileServing()
{
    constexpr int Rounds = 100;
    qint64 slowest = 0;
    for (int round = 0; round < Rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto daemon = startDaemon();
        QVERIFY(daemon);
        slowest = std::max(slowest, timer.elapsed());
        QCOMPARE(ask("ping"), QByteArray("pong"));
        QVERIFY(killAtOnce(*daemon));
        QCOMPARE(IpcCore::activeState(nativePath()), ActiveState::NotListening);
    }
    qInfo("%d rounds, slowest start %lld ms", Rounds, slowest);
}

// A kernel timer set before exec() ends it: at any instruction, in the loader or the library, and
// without running anything on the way out.
void tst_KillAndRestart::killedWhileStarting()
{
    constexpr int Rounds = 100;
    QElapsedTimer timer;
    timer.start();
    {
        const auto daemon = startDaemon();
        QVERIFY(daemon);
        QVERIFY(killAtOnce(*daemon));
    }
    const auto wholeStart = static_cast<quint32>(timer.nsecsElapsed() / 1000);

    int died = 0;
    for (int round = 0; round < Rounds; ++round) {
        // The interesting part is the end of the start, after the loader has finished.
        const quint32 delay = QRandomGenerator::global()->bounded(wholeStart / 4, wholeStart);
        Program victim(QStringLiteral(IPCDEMOD), {QStringLiteral("--endpoint"), path(),
                                                  QStringLiteral("--engine"), engine()});
        victim.process().setChildProcessModifier([delay] {
            const itimerval once = {
                .it_interval = {},
                .it_value = {.tv_sec = delay / 1'000'000, .tv_usec = delay % 1'000'000}};
            ::setitimer(ITIMER_REAL, &once, nullptr);
        });
        QVERIFY(victim.start());
        QVERIFY(victim.process().waitForFinished(Patience));
        QCOMPARE(victim.process().exitStatus(), QProcess::CrashExit);
        died += victim.output().isEmpty() ? 1 : 0;

        const auto next = startDaemon();
        QVERIFY2(next, qPrintable(QStringLiteral("after a death at %1 us").arg(delay)));
        QCOMPARE(ask("ping"), QByteArray("pong"));
        QVERIFY(killAtOnce(*next));
    }
    qInfo("%d of %d died before they listened; a start takes %u us", died, Rounds, wholeStart);
    QVERIFY(died > 0);
}

// With a running handler, a half-read request and a client in the queue.
void tst_KillAndRestart::killedWithWork()
{
    for (int round = 0; round < 20; ++round) {
        const auto daemon = startDaemon({QStringLiteral("--threads"), QStringLiteral("1")});
        QVERIFY(daemon);
        RawPeer working = RawPeer::connectTo(nativePath());
        QVERIFY(working.send(framed("slow")));
        QCOMPARE(working.receive(9), QByteArray("0055big: "));
        RawPeer halfWay = RawPeer::connectTo(nativePath());
        QVERIFY(halfWay.send("0008pi"));
        RawPeer waiting = RawPeer::connectTo(nativePath());
        QVERIFY(waiting.send(framed("ping")));

        QVERIFY(killAtOnce(*daemon));
        // None of them takes what it got for a complete reply.
        QVERIFY(!working.receiveAll().endsWith("0000"));
        QCOMPARE(halfWay.receiveAll(), QByteArray());
        const QByteArray late = waiting.receiveAll();
        QVERIFY(late.isEmpty() || late == framed("pong"));
    }
    QVERIFY(startDaemon());
    QCOMPARE(ask("ping"), QByteArray("NotListening"));
}

QTEST_GUILESS_MAIN(tst_KillAndRestart)
#include "tst_killandrestart.moc"
