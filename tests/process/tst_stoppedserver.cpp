// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processtest.h"

#include <csignal>

using namespace IpcCore;

// A suspended server is still the server: nobody takes its place, nobody waits for it longer than
// wanted, and it continues where it was.
class tst_StoppedServer : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init() { renew(); }

    void stoppedAndContinued();
    void fullQueue();

private:
    void refusesRival() const;
};

void tst_StoppedServer::refusesRival() const
{
    QElapsedTimer timer;
    timer.start();
    const auto rival = makeDaemon();
    QVERIFY(rival->start());
    QCOMPARE(rival->finish(), 2);
    QVERIFY(rival->errors().contains("Another server owns"));
    QVERIFY(UnderSanitizer || timer.elapsed() < 5'000);
}

void tst_StoppedServer::stoppedAndContinued()
{
    const auto daemon = startDaemon({QStringLiteral("--threads"), QStringLiteral("2")});
    QVERIFY(daemon);
    // In the middle of a request, between two, and before the first.
    RawPeer halfWay = RawPeer::connectTo(nativePath());
    QVERIFY(halfWay.send("0008pi"));
    RawPeer kept = RawPeer::connectTo(nativePath());
    QVERIFY(kept.send(framed("ping")));
    QCOMPARE(kept.receiveMessage(), framed("pong"));
    RawPeer silent = RawPeer::connectTo(nativePath());

    QVERIFY(halt(pidOf(*daemon)));
    refusesRival();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(activeState(nativePath()), ActiveState::Listening);
    QVERIFY(timer.elapsed() < 2'000);

    Program client(QStringLiteral(IPCCTL), {QStringLiteral("send"), path(), QStringLiteral("ping"),
                                            QStringLiteral("--timeout"), QStringLiteral("300")});
    timer.start();
    QVERIFY(client.start());
    QCOMPARE(client.finish(), 5);
    QVERIFY(timer.elapsed() >= 300);
    QVERIFY(UnderSanitizer || timer.elapsed() < 5'000);
    QVERIFY2(client.errors().contains("Timeout"), client.errors().constData());

    RawPeer pending = RawPeer::connectTo(nativePath());
    QVERIFY(pending.send(framed("ping")));
    QVERIFY(kept.send(framed("ping")));
    QCOMPARE(::kill(pidOf(*daemon), SIGCONT), 0);
    QCOMPARE(pending.receiveMessage(), framed("pong"));
    QCOMPARE(kept.receiveMessage(), framed("pong"));
    QVERIFY(halfWay.send("ng0000"));
    QCOMPARE(halfWay.receiveMessage(), framed("pong"));
    QVERIFY(silent.send(framed("ping")));
    QCOMPARE(silent.receiveMessage(), framed("pong"));
}

// Without room for one more client, everything still ends in time.
void tst_StoppedServer::fullQueue()
{
    const auto daemon = startDaemon();
    QVERIFY(daemon);
    QVERIFY(halt(pidOf(*daemon)));
    std::vector<Connection> waiting;
    for (;;) {
        auto next = Connection::tryConnect(nativePath(), {.connectTimeout = {}});
        if (!next) {
            QCOMPARE(next.error().code, ErrorCode::Busy);
            break;
        }
        waiting.push_back(std::move(*next));
        QVERIFY(waiting.size() < 5'000);
    }
    refusesRival();
    QElapsedTimer timer;
    timer.start();
    const EndpointStatus status = endpointStatus(nativePath());
    QCOMPARE(status.state, ActiveState::NotListening);
    QCOMPARE(status.reason, StateReason::Busy);
    QVERIFY(timer.elapsed() < 2'000);
    ConnectOptions patient;
    patient.waitIfBusy = true;
    patient.connectTimeout = std::chrono::milliseconds(300);
    timer.start();
    QCOMPARE(ask("ping", patient), QByteArray("Timeout"));
    QVERIFY(timer.elapsed() >= 290 && timer.elapsed() < 5'000);

    QCOMPARE(::kill(pidOf(*daemon), SIGCONT), 0);
    for (Connection &connection : waiting) {
        const auto reply = connection.sendCommand("ping");
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
        QCOMPARE(*reply, QByteArray("pong"));
    }
}

QTEST_GUILESS_MAIN(tst_StoppedServer)
#include "tst_stoppedserver.moc"
