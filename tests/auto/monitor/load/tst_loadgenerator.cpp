// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadgenerator.h"

#include "server/servertest.h"
#include "support/semaphore.h"

#include <QtTest/qsignalspy.h>

#include <atomic>
#include <thread>

using namespace Monitor;
using namespace IpcCore;
using namespace std::chrono_literals;

// Loads real servers, and says what became of every request.
class tst_LoadGenerator : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void counts_data();
    void counts();
    void openLoopKeepsItsRate();
    void stallShows();
    void stallShowsWithoutARate();
    void stopsAtOnce();
    void stopsInTheWarmUp();
    void neverAnswers();
    void slowButAnswers();
    void nobodyThere();
    void serverGoesAndComes();
    void failingServer();
    void limitOfConnections();
    void oneAtATime();
    void refusals();
    void destroyedWhileRunning();

private:
    LoadPlan plan() const
    {
        LoadPlan plan;
        plan.endpoint = EndpointAddress::ofPath(path());
        plan.request = "request";
        // Long enough for a reply on a busy machine.
        plan.duration = 500ms;
        plan.warmUp = 0ms;
        return plan;
    }

    // Runs the plan to its end.
    static bool run(LoadGenerator &generator, const LoadPlan &plan)
    {
        const QSignalSpy finished(&generator, &LoadGenerator::finished);
        return generator.start(plan)
               && QTest::qWaitFor([&] { return finished.size() == 1; }, Patience)
               && !generator.isRunning() && generator.report().phase == LoadPhase::Ended;
    }

    static quint64 allOf(const LoadFigures &figures)
    {
        return figures.succeeded + figures.failed() + figures.unanswered + figures.notSent;
    }
};

void tst_LoadGenerator::counts_data()
{
    QTest::addColumn<int>("connections");
    QTest::addColumn<int>("pipeline");
    QTest::addColumn<int>("threads");
    QTest::addColumn<double>("rate");
    QTest::newRow("one") << 1 << 1 << 0 << 0.0;
    QTest::newRow("pipeline") << 1 << 16 << 0 << 0.0;
    QTest::newRow("connections") << 5 << 1 << 2 << 0.0;
    QTest::newRow("both") << 3 << 4 << 2 << 0.0;
    QTest::newRow("rate") << 3 << 2 << 2 << 500.0;
}

// The server's own counts are the same.
void tst_LoadGenerator::counts()
{
    QFETCH(const int, connections);
    QFETCH(const int, pipeline);
    QFETCH(const int, threads);
    QFETCH(const double, rate);
    std::atomic<quint64> handled = 0;
    const auto server = serve(
        [&](const Request &request, Reply &reply) {
            ++handled;
            return reply.write(request.message()) && reply.write("!") ? HandlerResult::Done
                                                                      : HandlerResult::Failed;
        },
        options());
    QVERIFY(server);
    LoadGenerator generator(LoadGenerator::Limits{.threads = threads});
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.connections = connections;
    plan.pipeline = pipeline;
    plan.rate = rate;
    QVERIFY(run(generator, plan));
    const LoadReport &report = generator.report();
    QVERIFY(!report.wasStopped && !report.error);
    const LoadFigures &figures = report.figures;
    QVERIFY(figures.succeeded > 0);
    QCOMPARE(figures.succeeded, handled.load());
    QVERIFY(figures.errors.isEmpty());
    QCOMPARE(figures.unanswered, quint64(0));
    QCOMPARE(figures.bytesOut, figures.succeeded * 7);
    QCOMPARE(figures.bytesIn, figures.succeeded * 8);
    QCOMPARE(figures.latency.total(), figures.succeeded + figures.notSent);
    QVERIFY(figures.elapsed >= 100ms);
    QVERIFY(figures.requestsPerSecond() > 0);
    QVERIFY(server->stats().connectionsAccepted <= static_cast<quint64>(connections));
}

void tst_LoadGenerator::openLoopKeepsItsRate()
{
    const auto server = serveEcho();
    QVERIFY(server);
    LoadGenerator generator;
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.connections = 2;
    plan.rate = 400;
    plan.warmUp = 100ms;
    plan.duration = 250ms;
    QVERIFY(run(generator, plan));
    // Not one more, and none without a trace, on however busy a machine.
    QCOMPARE(allOf(generator.report().figures), quint64(100));
}

// Coordinated omission: those that were due meanwhile have waited, too.
void tst_LoadGenerator::stallShows()
{
    std::atomic<int> handled = 0;
    const auto server = serve(
        [&](const Request &, Reply &) {
            if (++handled == 20)
                std::this_thread::sleep_for(1s); // the stall
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    LoadGenerator generator;
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.rate = 100;
    plan.duration = 1500ms;
    QVERIFY(run(generator, plan));
    const LoadFigures &figures = generator.report().figures;
    QCOMPARE(allOf(figures), quint64(150));
    QVERIFY(*figures.latency.longest() >= 900ms);
    QVERIFY(finePercentile(figures.latency, 0.99) >= 900ms);
    // Two thirds were due in that second, one after the other.
    QVERIFY(finePercentile(figures.latency, 0.7) >= 300ms);
}

void tst_LoadGenerator::stallShowsWithoutARate()
{
    std::atomic<int> handled = 0;
    const auto server = serve(
        [&](const Request &, Reply &) {
            if (++handled == 20)
                std::this_thread::sleep_for(300ms); // the stall
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    LoadGenerator generator;
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.duration = 2s;
    QVERIFY(run(generator, plan));
    const LoadFigures &figures = generator.report().figures;
    QVERIFY(figures.succeeded >= 20);
    QVERIFY(*figures.latency.longest() >= 280ms);
    // The time of the last reply is part of the measurement.
    QVERIFY(figures.elapsed >= 280ms);
}

void tst_LoadGenerator::stopsAtOnce()
{
    Semaphore gate;
    std::atomic<int> handled = 0;
    const auto server = serve(
        [&](const Request &, Reply &) {
            ++handled;
            gate.acquire();
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    LoadGenerator generator;
    const QSignalSpy finished(&generator, &LoadGenerator::finished);
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.connections = 2;
    plan.duration = 1h;
    plan.rate = 1000;
    QVERIFY(generator.start(plan));
    QTRY_VERIFY_WITH_TIMEOUT(handled == 2, Patience);
    generator.stop();
    QCOMPARE(finished.size(), 1);
    const LoadReport report = generator.report();
    QVERIFY(report.wasStopped);
    QCOMPARE(report.phase, LoadPhase::Ended);
    QCOMPARE(report.figures.succeeded, quint64(0));
    QCOMPARE(report.figures.unanswered, quint64(2));
    QVERIFY(report.figures.latency.longest().has_value());
    generator.stop();
    // Not even when the server goes on.
    gate.release(2);
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, qint64(0), Patience);
    QCOMPARE(generator.report(), report);
    QCOMPARE(finished.size(), 1);
}

void tst_LoadGenerator::stopsInTheWarmUp()
{
    const auto server = serveEcho();
    QVERIFY(server);
    LoadGenerator generator;
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.warmUp = 1h;
    const QSignalSpy progressed(&generator, &LoadGenerator::progressed);
    QVERIFY(generator.start(plan));
    QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), Patience);
    QCOMPARE(generator.report().phase, LoadPhase::WarmUp);
    generator.stop();
    QCOMPARE(generator.report().figures, LoadFigures());
    QVERIFY(generator.report().curve.points().isEmpty());
}

void tst_LoadGenerator::neverAnswers()
{
    Semaphore gate;
    const auto server = serve(
        [&](const Request &, Reply &) {
            gate.acquire();
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    LoadGenerator generator(LoadGenerator::Limits{.lastReplies = 50ms});
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.connections = 2;
    plan.duration = 2s;
    plan.rate = 10;
    QVERIFY(run(generator, plan));
    const LoadFigures &figures = generator.report().figures;
    QCOMPARE(figures.succeeded, quint64(0));
    QCOMPARE(figures.unanswered, quint64(2));
    QCOMPARE(figures.notSent, quint64(18));
    QCOMPARE(figures.latency.total(), quint64(20));
    gate.release(2);
}

// A test may end later than planned, but not without the replies that come.
void tst_LoadGenerator::slowButAnswers()
{
    Semaphore gate;
    const auto server = serve(
        [&](const Request &, Reply &reply) {
            gate.acquire();
            return reply.write("late") ? HandlerResult::Done : HandlerResult::Failed;
        },
        options());
    QVERIFY(server);
    LoadGenerator generator(LoadGenerator::Limits{.lastReplies = 1h});
    connect(&generator, &LoadGenerator::progressed, &generator, [&] {
        if (generator.report().phase == LoadPhase::Waiting)
            gate.release(1);
    });
    QVERIFY(run(generator, plan()));
    QCOMPARE(generator.report().figures.succeeded, quint64(1));
    QCOMPARE(generator.report().figures.bytesIn, quint64(4));
}

void tst_LoadGenerator::nobodyThere()
{
    LoadGenerator generator;
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.connections = 3;
    plan.duration = 1h;
    QVERIFY(run(generator, plan));
    QVERIFY(generator.report().error.has_value());
    QCOMPARE(generator.report().error->code, ErrorCode::PathNotFound);
    QVERIFY(!generator.report().wasStopped);
    QCOMPARE(generator.report().figures.succeeded, quint64(0));
}

void tst_LoadGenerator::serverGoesAndComes()
{
    auto server = serveEcho();
    QVERIFY(server);
    LoadGenerator generator;
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.connections = 2;
    plan.duration = 1h;
    QVERIFY(generator.start(plan));
    const auto figures = [&] { return generator.report().figures; };
    QTRY_VERIFY_WITH_TIMEOUT(figures().succeeded > 0, Patience);
    server.reset();
    QTRY_VERIFY_WITH_TIMEOUT(figures().failed() >= 6, Patience);
    // Pauses grow, so attempts do not become thousands; on a slow machine, fewer.
    QVERIFY(figures().failed() < 200);
    QVERIFY(generator.isRunning());
    const quint64 before = figures().succeeded;
    server = serveEcho();
    QVERIFY(server);
    QTRY_VERIFY_WITH_TIMEOUT(figures().succeeded > before, Patience);
    generator.stop();
    const auto kinds = figures().errors.keys();
    QVERIFY(kinds.contains(ErrorCode::PathNotFound) || kinds.contains(ErrorCode::NotListening));
}

void tst_LoadGenerator::failingServer()
{
    std::atomic<int> handled = 0;
    const auto server = serve(
        [&](const Request &, Reply &) {
            return ++handled % 2 == 0 ? HandlerResult::Done : HandlerResult::Failed;
        },
        options());
    QVERIFY(server);
    LoadGenerator generator;
    QVERIFY(run(generator, plan()));
    const LoadFigures &figures = generator.report().figures;
    QVERIFY(figures.succeeded > 0);
    QVERIFY(figures.failed() > 0);
    QCOMPARE(figures.succeeded + figures.failed(), static_cast<quint64>(handled.load()));
    QCOMPARE(figures.latency.total(), figures.succeeded);
}

void tst_LoadGenerator::limitOfConnections()
{
    ServerOptions few = options();
    few.maxConnections = 2;
    const auto server = serve(echo, few);
    QVERIFY(server);
    LoadGenerator generator;
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.connections = 6;
    QVERIFY(run(generator, plan));
    QVERIFY(generator.report().figures.succeeded > 0);
}

void tst_LoadGenerator::oneAtATime()
{
    const auto server = serveEcho();
    QVERIFY(server);
    LoadGenerator generator;
    QVERIFY(generator.start(plan()));
    const auto second = generator.start(plan());
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::WrongState);
    generator.stop();
    // At once again, and from a slot.
    QVERIFY(generator.start(plan()));
    bool restarted = false;
    connect(&generator, &LoadGenerator::finished, &generator, [&] {
        if (!std::exchange(restarted, true))
            QVERIFY(generator.start(plan()));
    });
    const QSignalSpy finished(&generator, &LoadGenerator::finished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, Patience);
    QVERIFY(generator.report().figures.succeeded > 0);
}

void tst_LoadGenerator::refusals()
{
    LoadGenerator generator;
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.connections = 0;
    const auto started = generator.start(plan);
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!generator.isRunning());
}

void tst_LoadGenerator::destroyedWhileRunning()
{
    const auto server = serveEcho();
    QVERIFY(server);
    auto generator = std::make_unique<LoadGenerator>(LoadGenerator::Limits{.threads = 2});
    LoadPlan plan = tst_LoadGenerator::plan();
    plan.connections = 4;
    plan.duration = 1h;
    const QSignalSpy finished(generator.get(), &LoadGenerator::finished);
    QVERIFY(generator->start(plan));
    QTRY_VERIFY_WITH_TIMEOUT(server->stats().requests > 0, Patience);
    generator.reset();
    QVERIFY(finished.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, qint64(0), Patience);
}

QTEST_GUILESS_MAIN(tst_LoadGenerator)
#include "tst_loadgenerator.moc"
