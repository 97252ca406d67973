// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadledger.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace IpcCore;
using namespace std::chrono_literals;

// What counts, from when, and what is left when a test ends.
class tst_LoadLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closedLoop();
    void timeStartsWhenDue();
    void warmUpDoesNotCount();
    void failures();
    void leftUnanswered();
    void neverSent_data();
    void neverSent();
    void nothingCountsAfterTheEnd();

private:
    static constexpr LoadLedger::Time Begin{1'000'000s};

    static LoadPlan plan(double rate)
    {
        LoadPlan plan;
        plan.request = "12345";
        plan.rate = rate;
        plan.duration = 10s;
        plan.warmUp = 1s;
        return plan;
    }

    static LoadLedger ledger(const LoadPlan &plan, int slots = 1)
    {
        return {plan, LoadLedger::Times::of(plan, Begin), slots, 0, 1};
    }
};

void tst_LoadLedger::closedLoop()
{
    LoadLedger ledger = tst_LoadLedger::ledger(plan(0));
    QVERIFY(ledger.nextDue() <= Begin);
    QVERIFY(!ledger.lastEnd());
    ledger.take(0, Begin + 2s);
    ledger.end(0, nullptr, 7, Begin + 2s + 1ms);
    const LoadFigures figures = ledger.close(Begin + 3s);
    QCOMPARE(figures.succeeded, quint64(1));
    QCOMPARE(figures.bytesOut, quint64(5));
    QCOMPARE(figures.bytesIn, quint64(7));
    QCOMPARE(*figures.latency.longest(), LatencyHistogram::Duration(1ms));
    QCOMPARE(figures.elapsed, std::chrono::nanoseconds(2s));
    QCOMPARE(figures.notSent, quint64(0));
    QCOMPARE(*ledger.lastEnd(), Begin + 2s + 1ms);
}

// No coordinated omission: however late a request is sent, its user has waited since it was due.
void tst_LoadLedger::timeStartsWhenDue()
{
    LoadLedger ledger = tst_LoadLedger::ledger(plan(10));
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(ledger.nextDue(), Begin + i * 100ms);
        ledger.take(0, Begin + 2s);
        ledger.end(0, nullptr, 0, Begin + 3s);
    }
    const LoadFigures figures = ledger.figures(Begin + 3s);
    QCOMPARE(figures.succeeded, quint64(10));
    QCOMPARE(*figures.latency.longest(), LatencyHistogram::Duration(2s));
    QVERIFY(finePercentile(figures.latency, 0.01) >= 1s);
}

void tst_LoadLedger::warmUpDoesNotCount()
{
    LoadLedger ledger = tst_LoadLedger::ledger(plan(0), 2);
    ledger.take(0, Begin + 999ms);
    ledger.take(1, Begin + 999ms);
    ledger.end(0, nullptr, 7, Begin + 2s);
    QVERIFY(ledger.hasSucceeded());
    QCOMPARE(ledger.figures(Begin + 500ms).elapsed, std::chrono::nanoseconds(0));
    LoadFigures none;
    none.elapsed = 1s;
    QCOMPARE(ledger.close(Begin + 2s), none);
}

void tst_LoadLedger::failures()
{
    LoadLedger ledger = tst_LoadLedger::ledger(plan(0));
    Error refused(ErrorCode::NotListening, QStringLiteral("refused"));
    Error late(ErrorCode::Timeout, QStringLiteral("late"));
    late.delivery = Delivery::MaybeProcessed;
    for (const Error &error : {refused, late, late}) {
        ledger.take(0, Begin + 2s);
        ledger.end(0, &error, 1, Begin + 3s);
    }
    QVERIFY(!ledger.hasSucceeded());
    const LoadFigures figures = ledger.close(Begin + 4s);
    QCOMPARE(figures.errors,
             (QMap<ErrorCode, quint64>{{ErrorCode::NotListening, 1}, {ErrorCode::Timeout, 2}}));
    QCOMPARE(figures.bytesOut, quint64(10));
    // Its user has waited; one who is refused at once has not.
    QCOMPARE(figures.latency.total(), quint64(2));
}

void tst_LoadLedger::leftUnanswered()
{
    LoadLedger ledger = tst_LoadLedger::ledger(plan(0), 3);
    ledger.take(0, Begin + 2s);
    ledger.take(2, Begin + 5s);
    QCOMPARE(ledger.figures(Begin + 6s).unanswered, quint64(0));
    const LoadFigures figures = ledger.close(Begin + 6s);
    QCOMPARE(figures.unanswered, quint64(2));
    QCOMPARE(figures.latency.total(), quint64(2));
    QCOMPARE(*figures.latency.longest(), LatencyHistogram::Duration(4s));
}

void tst_LoadLedger::neverSent_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("taken");
    QTest::addColumn<qint64>("closedAfterMs");
    QTest::newRow("one") << 0.5 << 0 << qint64(3'500);
    QTest::newRow("some") << 10.0 << 25 << qint64(5'000);
    QTest::newRow("all") << 777.7 << 0 << qint64(11'000);
    QTest::newRow("long after the end") << 1000.0 << 10'000 << qint64(60'000);
    QTest::newRow("for hours") << 100.0 << 0 << qint64(10 * 3600 * 1000);
    QTest::newRow("in the warm-up") << 100.0 << 0 << qint64(900);
    QTest::newRow("none") << 10.0 << 110 << qint64(60'000);
}

// As if each had been counted by itself.
void tst_LoadLedger::neverSent()
{
    QFETCH(const double, rate);
    QFETCH(const int, taken);
    QFETCH(const qint64, closedAfterMs);
    const LoadPlan plan = tst_LoadLedger::plan(rate);
    LoadLedger ledger = tst_LoadLedger::ledger(plan);
    for (int i = 0; i < taken; ++i) {
        ledger.take(0, Begin);
        ledger.end(0, nullptr, 0, Begin);
    }
    LoadFigures expected = ledger.figures(Begin);
    const auto closed = Begin + std::chrono::milliseconds(closedAfterMs);
    const LoadSchedule schedule(Begin, rate);
    for (auto number = static_cast<quint64>(taken);
         schedule.due(number) < std::min(closed, Begin + 11s); ++number) {
        if (schedule.due(number) < Begin + 1s)
            continue;
        ++expected.notSent;
        expected.latency.add(closed - schedule.due(number));
    }
    const LoadFigures figures = ledger.close(closed);
    QCOMPARE(figures.notSent, expected.notSent);
    QCOMPARE(figures.latency, expected.latency);
}

void tst_LoadLedger::nothingCountsAfterTheEnd()
{
    LoadLedger ledger = tst_LoadLedger::ledger(plan(0));
    ledger.take(0, Begin + 2s);
    const LoadFigures figures = ledger.close(Begin + 3s);
    ledger.end(0, nullptr, 1, Begin + 4s);
    ledger.take(0, Begin + 5s);
    QCOMPARE(ledger.figures(Begin + 6s), figures);
    QCOMPARE(ledger.close(Begin + 7s), figures);
}

QTEST_GUILESS_MAIN(tst_LoadLedger)
#include "tst_loadledger.moc"
