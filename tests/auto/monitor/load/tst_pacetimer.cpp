// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/pacetimer.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;

// Once, and never early.
class tst_PaceTimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notEarly_data();
    void notEarly();
    void lastTimeCounts();
    void stop();

private:
    static constexpr int Patience = 20'000; // ms

    static auto now() { return std::chrono::steady_clock::now(); }
};

void tst_PaceTimer::notEarly_data()
{
    QTest::addColumn<qint64>("microseconds");
    for (const qint64 time : {-1'000'000'000'000LL, -1LL, 0LL, 1LL, 700LL, 1'500LL, 20'000LL})
        QTest::addRow("%lld", time) << time;
}

void tst_PaceTimer::notEarly()
{
    QFETCH(const qint64, microseconds);
    QList<PaceTimer::Time> fired;
    const auto timer = PaceTimer::create([&] { fired.append(now()); });
    const auto time = now() + std::chrono::microseconds(microseconds);
    timer->startAt(time);
    QVERIFY(fired.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!fired.isEmpty(), Patience);
    QVERIFY(fired.first() >= time);
    QTest::qWait(0);
    QCOMPARE(fired.size(), 1);
    timer->startAt(now());
    QTRY_COMPARE_WITH_TIMEOUT(fired.size(), 2, Patience);
}

void tst_PaceTimer::lastTimeCounts()
{
    int fired = 0;
    const auto timer = PaceTimer::create([&] { ++fired; });
    timer->startAt(now());
    timer->startAt(now() + 1h);
    const auto other = PaceTimer::create([&] { fired += 10; });
    other->startAt(now() + 5ms);
    QTRY_VERIFY_WITH_TIMEOUT(fired >= 10, Patience);
    QCOMPARE(fired, 10);
    timer->startAt(now() + 1ms);
    QTRY_COMPARE_WITH_TIMEOUT(fired, 11, Patience);
}

void tst_PaceTimer::stop()
{
    int fired = 0;
    const auto timer = PaceTimer::create([&] { ++fired; });
    timer->startAt(now());
    timer->stop();
    const auto other = PaceTimer::create([&] { fired += 10; });
    other->startAt(now() + 5ms);
    QTRY_VERIFY_WITH_TIMEOUT(fired >= 10, Patience);
    QCOMPARE(fired, 10);
}

QTEST_GUILESS_MAIN(tst_PaceTimer)
#include "tst_pacetimer.moc"
