// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processtest.h"

#include <QtCore/qscopeguard.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace IpcCore;

// Of any number of servers starting at one path, exactly one wins.
class tst_StartRace : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init() { renew(); }

    void oneWinner();

private:
    using Starters = std::vector<std::unique_ptr<Program>>;

    Program *race(Starters &starters) const;
    void end(Program &winner, bool gently) const;
};

namespace {

constexpr int Rounds = 30;
constexpr int StartersPerRound = 8;

// What a client may see while servers come and go. Anything else is a wrong answer.
bool isHonest(const Result<QByteArray> &reply)
{
    if (reply)
        return *reply == "pong";
    switch (reply.error().code) {
    case ErrorCode::NotListening:
    case ErrorCode::PathNotFound:
    case ErrorCode::ConnectionClosed:
        return true;
    default:
        return false;
    }
}

} // namespace

// The one that listens; null, with the test failed, unless there is exactly one. The others have
// exited.
Program *tst_StartRace::race(Starters &starters) const
{
    for (int i = 0; i < StartersPerRound; ++i) {
        starters.push_back(makeDaemon());
        starters.back()->process().start();
    }
    Program *winner = nullptr;
    for (const auto &starter : starters) {
        // A loser's output ends, which also ends the wait.
        const bool listens = starter->waitForLine("listening on ");
        if (listens && winner) {
            QTest::qFail("two servers listen", __FILE__, __LINE__);
            return nullptr;
        }
        if (listens)
            winner = starter.get();
        else if (starter->finish() != 2 || !starter->errors().contains("Another server owns"))
            QTest::qFail(starter->errors().prepend("a loser: ").constData(), __FILE__, __LINE__);
    }
    if (!winner)
        QTest::qFail("nobody listens", __FILE__, __LINE__);
    return winner;
}

void tst_StartRace::end(Program &winner, bool gently) const
{
    if (!gently) {
        QVERIFY(killAtOnce(winner));
        return;
    }
    QCOMPARE(ask("quit"), QByteArray());
    QCOMPARE(winner.finish(), 0);
    QCOMPARE(activeState(nativePath()), ActiveState::PathNotFound);
    leaveStaleSocket();
}

void tst_StartRace::oneWinner()
{
    leaveStaleSocket();
    std::atomic<bool> over = false;
    std::atomic<int> pongs = 0;
    std::atomic<int> wrong = 0;
    std::thread client([&] {
        while (!over) {
            const auto reply = sendCommand(nativePath(), {}, "ping");
            pongs += reply ? 1 : 0;
            if (isHonest(reply))
                continue;
            qWarning() << (reply ? *reply : QByteArray(nameOf(reply.error().code)));
            ++wrong;
        }
    });
    const auto joined = qScopeGuard([&] {
        over = true;
        client.join();
    });
    qint64 slowest = 0;
    for (int round = 0; round < Rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        Starters starters;
        Program *const winner = race(starters);
        QVERIFY(winner);
        slowest = std::max(slowest, timer.elapsed());
        QVERIFY(winner->process().state() == QProcess::Running);
        QCOMPARE(ask("ping"), QByteArray("pong"));
        end(*winner, round % 2 == 0);
        QCOMPARE(wrong.load(), 0);
    }
    qInfo("%d rounds, slowest %lld ms, %d pings answered meanwhile", Rounds, slowest, pongs.load());
    QVERIFY(pongs > 0);
}

QTEST_GUILESS_MAIN(tst_StartRace)
#include "tst_startrace.moc"
