// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadreport.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;

// The course of a test, by its parts.
class tst_LoadCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts();
    void shortPartsJoin();
    void staysSmall();
};

void tst_LoadCurve::parts()
{
    LoadCurve curve;
    LoadFigures figures;
    curve.add(figures);
    QVERIFY(curve.points().isEmpty());
    figures.elapsed = 250ms;
    figures.succeeded = 100;
    figures.latency.add(3ms);
    curve.add(figures);
    figures.elapsed = 500ms;
    figures.errors[IpcCore::ErrorCode::Timeout] = 2;
    curve.add(figures);
    curve.add(figures);
    QCOMPARE(curve.points().size(), 2);
    const LoadPoint first = curve.points().first();
    QCOMPARE(first.end, std::chrono::nanoseconds(250ms));
    QCOMPARE(first.requestsPerSecond, 400.0);
    QCOMPARE(first.failed, quint64(0));
    QCOMPARE(*first.longest, std::chrono::nanoseconds(3ms));
    QVERIFY(first.median <= first.p99 && first.p99 <= first.longest);
    // Nobody got a reply: that is a gap, not a latency of zero.
    const LoadPoint second = curve.points().last();
    QCOMPARE(second.requestsPerSecond, 0.0);
    QCOMPARE(second.failed, quint64(2));
    QVERIFY(!second.median && !second.p99 && !second.longest);
}

void tst_LoadCurve::shortPartsJoin()
{
    LoadCurve curve;
    LoadFigures figures;
    for (const auto elapsed : {1ms, 250ms, 500ms, 501ms}) {
        figures.elapsed = elapsed;
        figures.succeeded += 25;
        curve.add(figures);
    }
    QCOMPARE(curve.points().size(), 2);
    QCOMPARE(qRound(curve.points().first().requestsPerSecond), 200); // 50 in 250 ms
    QCOMPARE(curve.points().last().end, std::chrono::nanoseconds(501ms));
    QCOMPARE(qRound(curve.points().last().requestsPerSecond), 199); // 50 in 251 ms
}

void tst_LoadCurve::staysSmall()
{
    LoadCurve curve;
    LoadFigures figures;
    for (int i = 1; i <= 10'000; ++i) {
        figures.elapsed = i * 250ms;
        figures.succeeded += 50;
        figures.errors[IpcCore::ErrorCode::Busy] += 1;
        if (i == 5'000)
            figures.latency.add(1s);
        curve.add(figures);
        QVERIFY(curve.points().size() <= LoadCurve::MaxPoints);
    }
    QVERIFY(curve.points().size() > LoadCurve::MaxPoints / 4);
    quint64 failed = 0;
    int slow = 0;
    std::chrono::nanoseconds end{0};
    for (const LoadPoint &point : curve.points()) {
        QCOMPARE(qRound(point.requestsPerSecond), 200);
        QVERIFY(point.end > end);
        end = point.end;
        failed += point.failed;
        slow += point.longest ? 1 : 0;
    }
    QCOMPARE(failed, quint64(10'000));
    QCOMPARE(slow, 1);
    QCOMPARE(end, std::chrono::nanoseconds(2'500s));
}

QTEST_GUILESS_MAIN(tst_LoadCurve)
#include "tst_loadcurve.moc"
