// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/commandrunner.h"
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

// A run whose requests go through a CommandRunner.
struct Repeated
{
    explicit Repeated(const CommandRequest &request)
        : run([this, request] { return runner.send(request); }, [this] { runner.cancel(); })
    {
        QObject::connect(
            &runner, &CommandRunner::finished, &run,
            [this](const CommandOutcome &outcome) { run.take(outcome.error, outcome.totalTime); });
    }

    CommandRunner runner;
    RepeatRun run;
    QSignalSpy finished{&run, &RepeatRun::finished};
};

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
    Repeated repeated(request("ping"));
    RepeatRun &run = repeated.run;
    QSignalSpy &finished = repeated.finished;
    for (int i = 1; i <= 2; ++i) {
        QVERIFY(run.start({.count = 50}));
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
    Repeated repeated(request("ping"));
    RepeatRun &run = repeated.run;
    QSignalSpy &finished = repeated.finished;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(run.start({.count = 4, .interval = 50ms}));
    QVERIFY(finished.wait(PatienceMs));
    QVERIFY(timer.elapsed() >= 145);
}

void tst_RepeatRun::failures()
{
    Repeated repeated(request("fail"));
    RepeatRun &run = repeated.run;
    QSignalSpy &finished = repeated.finished;
    QVERIFY(run.start({.count = 5}));
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
    Repeated repeated(request("any"));
    RepeatRun &run = repeated.run;
    QSignalSpy &finished = repeated.finished;
    QVERIFY(run.start({.count = 100, .untilError = true}));
    QVERIFY(finished.wait(PatienceMs));
    QCOMPARE(run.summary().done, 4);
    QCOMPARE(run.summary().failed, 1);
}

void tst_RepeatRun::stop()
{
    Repeated repeated(request("never"));
    RepeatRun &run = repeated.run;
    QSignalSpy &finished = repeated.finished;
    run.stop();
    QVERIFY(finished.isEmpty());
    QVERIFY(run.start({.count = 100}));
    run.stop();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!run.isRunning());
    QVERIFY(!repeated.runner.isRunning());
    QCOMPARE(run.summary().done, 0);
}

void tst_RepeatRun::stopBetweenTwo()
{
    Repeated repeated(request("ping"));
    RepeatRun &run = repeated.run;
    QSignalSpy replies(&repeated.runner, &CommandRunner::finished);
    QSignalSpy &finished = repeated.finished;
    QVERIFY(run.start({.count = 2, .interval = 60s}));
    QVERIFY(replies.wait(PatienceMs));
    QVERIFY(run.isRunning());
    run.stop();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(run.summary().done, 1);
}

void tst_RepeatRun::canceledByAnother()
{
    Repeated repeated(request("never"));
    RepeatRun &run = repeated.run;
    QSignalSpy &finished = repeated.finished;
    QVERIFY(run.start({.count = 100}));
    repeated.runner.cancel();
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
    Repeated repeated(request("ping"));
    RepeatRun &run = repeated.run;
    const auto result =
        run.start({.count = count, .interval = std::chrono::milliseconds(intervalMs)});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!run.isRunning());
    Repeated toNobody({});
    QVERIFY(!toNobody.run.start({}));
    QVERIFY(!toNobody.run.isRunning());
}

QTEST_GUILESS_MAIN(tst_RepeatRun)
#include "tst_repeatrun.moc"
