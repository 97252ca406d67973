// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/timeseries.h"

#include <QtTest/qtest.h>

#include <limits>

using namespace Monitor;
using namespace std::chrono_literals;
using Step = TimeSeries::Step;

class tst_TimeSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void joinsWhatBelongsTogether();
    void showsGaps();
    void keepsItsLength_data();
    void keepsItsLength();
    void takesLateValues();
    void leavesOutWhatIsNoNumber();
    void jumpsFarAhead();
};

void tst_TimeSeries::startsEmpty()
{
    QVERIFY(TimeSeries().points(Step::Second, 0s, 1000s).empty());
}

void tst_TimeSeries::joinsWhatBelongsTogether()
{
    TimeSeries series;
    series.add(20s, 3);
    series.add(24s, 1);
    series.add(29s, 8);
    const auto points = series.points(Step::TenSeconds, 20s, 29s);
    QCOMPARE(points.size(), std::size_t(1));
    QCOMPARE(points.front().begin, TimeSeries::Seconds(20));
    QCOMPARE(points.front().count, 3);
    QCOMPARE(points.front().lowest, 1.0);
    QCOMPARE(points.front().highest, 8.0);
    QCOMPARE(points.front().mean(), 4.0);
    QCOMPARE(series.points(Step::Second, 20s, 29s).size(), std::size_t(10));
}

void tst_TimeSeries::showsGaps()
{
    TimeSeries series;
    series.add(5s, 1);
    series.add(8s, 0);
    const auto points = series.points(Step::Second, 4s, 20s);
    QCOMPARE(points.size(), std::size_t(5));
    const std::array<int, 5> counts = {0, 1, 0, 0, 1};
    for (std::size_t i = 0; i < points.size(); ++i) {
        QCOMPARE(points[i].count, counts[i]);
        QCOMPARE(points[i].begin, TimeSeries::Seconds(4 + i));
    }
}

void tst_TimeSeries::keepsItsLength_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("second") << Step::Second;
    QTest::newRow("ten seconds") << Step::TenSeconds;
    QTest::newRow("minute") << Step::Minute;
}

void tst_TimeSeries::keepsItsLength()
{
    QFETCH(Step, step);
    const auto length = TimeSeries::lengthOf(step);
    const auto capacity = TimeSeries::capacityOf(step);
    TimeSeries series;
    const auto count = 2 * capacity + capacity / 2;
    for (std::size_t i = 0; i < count; ++i)
        series.add(static_cast<int>(i) * length, static_cast<double>(i));
    const auto points = series.points(step, 0s, static_cast<int>(count) * length);
    QCOMPARE(points.size(), capacity);
    for (std::size_t i = 0; i < capacity; ++i) {
        QCOMPARE(points[i].count, 1);
        QCOMPARE(points[i].sum, static_cast<double>(count - capacity + i));
    }
}

void tst_TimeSeries::takesLateValues()
{
    TimeSeries series;
    series.add(1000s, 1);
    series.add(999s, 2);
    series.add(400s, 3); // older than the ten minutes kept by the second
    QCOMPARE(series.points(Step::Second, 999s, 999s).front().sum, 2.0);
    QCOMPARE(series.points(Step::Second, 0s, 1000s).size(), std::size_t(600));
    QCOMPARE(series.points(Step::Second, 0s, 1000s).front().count, 0);
    QCOMPARE(series.points(Step::Minute, 400s, 400s).front().sum, 3.0);
}

void tst_TimeSeries::leavesOutWhatIsNoNumber()
{
    TimeSeries series;
    series.add(1s, std::numeric_limits<double>::quiet_NaN());
    series.add(1s, std::numeric_limits<double>::infinity());
    series.add(-1s, 1);
    QVERIFY(series.points(Step::Second, 0s, 10s).empty());
}

void tst_TimeSeries::jumpsFarAhead()
{
    TimeSeries series;
    series.add(1s, 1);
    series.add(std::chrono::hours(24 * 365), 2);
    const auto points = series.points(Step::Second, 0s, std::chrono::hours(24 * 366));
    QCOMPARE(points.size(), std::size_t(600));
    QCOMPARE(points.back().sum, 2.0);
    QVERIFY(std::all_of(points.begin(), points.end() - 1,
                        [](const TimeSeries::Point &point) { return point.count == 0; }));
}

QTEST_GUILESS_MAIN(tst_TimeSeries)
#include "tst_timeseries.moc"
