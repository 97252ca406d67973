// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/repeatrun.h"

#include <ipccore/testing/fakeserver.h>

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ErrorCode;
using IpcCore::Testing::Answer;
using IpcCore::Testing::FakeServer;

class tst_RepeatRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allWell();
    void interval();
    void failures();
    void untilError();
    void stop();
    void stopBetweenTwo();
    void canceledByAnother();
    void refusals_data();
    void refusals();

private:
    CommandRequest request(const QByteArray &bytes) const
    {
        return {.endpoint = EndpointAddress::ofPath(m_server->path().native()), .bytes = bytes};
    }

    std::unique_ptr<FakeServer> m_server;
};

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

void tst_RepeatRun::init()
{
    m_server = std::make_unique<FakeServer>();
    m_server->reply("ping", "pong");
    m_server->answer("fail", Answer::hangUp());
    m_server->answer("never", Answer::never());
    QVERIFY(m_server->start());
}

void tst_RepeatRun::allWell()
{
    CommandRunner runner;
    RepeatRun run(runner);
    QSignalSpy finished(&run, &RepeatRun::finished);
    for (int i = 1; i <= 2; ++i) {
        QVERIFY(run.start(request("ping"), {.count = 50}));
        QVERIFY(run.isRunning());
        QVERIFY(finished.wait(PatienceMs));
        QVERIFY(!run.isRunning());
        const auto summary = run.summary();
        QCOMPARE(summary.done, 50);
        QCOMPARE(summary.failed, 0);
        QVERIFY(!summary.firstError);
        QVERIFY(summary.shortest > 0ns);
        QVERIFY(summary.shortest <= summary.median);
        QVERIFY(summary.median <= summary.longest);
        QCOMPARE(m_server->requests().size(), 50 * i);
    }
    QCOMPARE(finished.size(), 2);
}

void tst_RepeatRun::interval()
{
    CommandRunner runner;
    RepeatRun run(runner);
    QSignalSpy finished(&run, &RepeatRun::finished);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(run.start(request("ping"), {.count = 4, .interval = 50ms}));
    QVERIFY(finished.wait(PatienceMs));
    QVERIFY(timer.elapsed() >= 145);
}

void tst_RepeatRun::failures()
{
    CommandRunner runner;
    RepeatRun run(runner);
    QSignalSpy finished(&run, &RepeatRun::finished);
    QVERIFY(run.start(request("fail"), {.count = 5}));
    QVERIFY(finished.wait(PatienceMs));
    QCOMPARE(run.summary().done, 5);
    QCOMPARE(run.summary().failed, 5);
    QCOMPARE(run.summary().firstError->code, ErrorCode::ConnectionClosed);
    QCOMPARE(run.summary().median, 0ns);
}

void tst_RepeatRun::untilError()
{
    std::atomic<int> count = 0;
    m_server->setHandler([&count](const QByteArray &) {
        return ++count < 4 ? Answer::reply("x") : Answer::hangUp();
    });
    CommandRunner runner;
    RepeatRun run(runner);
    QSignalSpy finished(&run, &RepeatRun::finished);
    QVERIFY(run.start(request("any"), {.count = 100, .untilError = true}));
    QVERIFY(finished.wait(PatienceMs));
    QCOMPARE(run.summary().done, 4);
    QCOMPARE(run.summary().failed, 1);
}

void tst_RepeatRun::stop()
{
    CommandRunner runner;
    RepeatRun run(runner);
    QSignalSpy finished(&run, &RepeatRun::finished);
    run.stop();
    QVERIFY(finished.isEmpty());
    QVERIFY(run.start(request("never"), {.count = 100}));
    run.stop();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!run.isRunning());
    QVERIFY(!runner.isRunning());
    QCOMPARE(run.summary().done, 0);
}

void tst_RepeatRun::stopBetweenTwo()
{
    CommandRunner runner;
    RepeatRun run(runner);
    QSignalSpy replies(&runner, &CommandRunner::finished);
    QSignalSpy finished(&run, &RepeatRun::finished);
    QVERIFY(run.start(request("ping"), {.count = 2, .interval = 60s}));
    QVERIFY(replies.wait(PatienceMs));
    QVERIFY(run.isRunning());
    run.stop();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(run.summary().done, 1);
}

void tst_RepeatRun::canceledByAnother()
{
    CommandRunner runner;
    RepeatRun run(runner);
    QSignalSpy finished(&run, &RepeatRun::finished);
    QVERIFY(run.start(request("never"), {.count = 100}));
    runner.cancel();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!run.isRunning());
}

void tst_RepeatRun::refusals_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("intervalMs");
    QTest::newRow("never") << 0 << 0;
    QTest::newRow("too often") << 1'000'001 << 0;
    QTest::newRow("into the past") << 1 << -1;
}

void tst_RepeatRun::refusals()
{
    QFETCH(int, count);
    QFETCH(int, intervalMs);
    CommandRunner runner;
    RepeatRun run(runner);
    const auto result = run.start(
        request("ping"), {.count = count, .interval = std::chrono::milliseconds(intervalMs)});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!run.isRunning());
    QVERIFY(!run.start({}, {}));
    QVERIFY(!run.isRunning());
}

QTEST_GUILESS_MAIN(tst_RepeatRun)
#include "tst_repeatrun.moc"
