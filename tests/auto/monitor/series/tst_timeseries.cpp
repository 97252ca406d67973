// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/series/timeseries.h"

#include <QtTest/qtest.h>

#include <limits>

using namespace Monitor;
using namespace std::chrono_literals;
using Step = TimeSeries::Step;
using Cell = TimeSeries::Cell;

class tst_TimeSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void joinsWhatBelongsTogether();
    void keepsExtremes_data();
    void keepsExtremes();
    void showsGaps();
    void coversSeconds();
    void settles();
    void keepsItsLength_data();
    void keepsItsLength();
    void takesLateValues();
    void leavesOutWhatIsNoNumber();
    void jumpsFarAhead();
};

namespace {

Cell cellAt(const TimeSeries &series, Step step, TimeSeries::Seconds time)
{
    const auto number = TimeSeries::numberOf(step, time);
    return series.cells(step, number, number).front();
}

bool isGap(const Cell &cell)
{
    return cell.isGap();
}

} // namespace

void tst_TimeSeries::startsEmpty()
{
    const auto cells = TimeSeries().cells(Step::Second, 0, 99);
    QCOMPARE(cells.size(), std::size_t(100));
    QVERIFY(std::all_of(cells.begin(), cells.end(), isGap));
    QCOMPARE(TimeSeries().memory(), std::size_t(0));
}

void tst_TimeSeries::joinsWhatBelongsTogether()
{
    TimeSeries series;
    series.add(20s, 3);
    series.add(24s, 1);
    series.add(29s, 8);
    QCOMPARE(cellAt(series, Step::TenSeconds, 25s), (Cell{1, 8, 8, 4}));
    QCOMPARE(cellAt(series, Step::Second, 24s), (Cell{1, 1, 1, 1}));
    QCOMPARE(cellAt(series, Step::Minute, 0s), (Cell{1, 8, 8, 4}));
}

void tst_TimeSeries::keepsExtremes_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("ten seconds") << Step::TenSeconds;
    QTest::newRow("minute") << Step::Minute;
}

// A spike of one second a day is still there after a day.
void tst_TimeSeries::keepsExtremes()
{
    QFETCH(Step, step);
    const auto end = TimeSeries::lengthOf(step) * static_cast<int>(TimeSeries::capacityOf(step));
    TimeSeries series;
    for (auto time = 0s; time < end; ++time)
        series.add(time, time == 77s ? 1e6 : time == 78s ? -5 : 10);
    const Cell cell = cellAt(series, step, 77s);
    QCOMPARE(cell.highest, 1e6F);
    QCOMPARE(cell.lowest, -5.0F);
    QCOMPARE(cell.last, 10.0F);
    QVERIFY(cell.middle > 10.0F && cell.middle < 2e5F);
}

void tst_TimeSeries::showsGaps()
{
    TimeSeries series;
    series.add(5s, 1);
    series.add(8s, 0);
    const auto cells = series.cells(Step::Second, 4, 9);
    const std::array gaps = {true, false, true, true, false, true};
    QCOMPARE(cells.size(), gaps.size());
    for (std::size_t i = 0; i < gaps.size(); ++i)
        QCOMPARE(cells[i].isGap(), gaps[i]);
    QCOMPARE(cells[4].highest, 0.0F);
}

// A rate is one of the whole time between two polls.
void tst_TimeSeries::coversSeconds()
{
    TimeSeries series;
    series.add(10s, 1);
    series.add(15s, 4, 5s);
    for (auto time = 11s; time <= 15s; ++time)
        QCOMPARE(cellAt(series, Step::Second, time), (Cell{4, 4, 4, 4}));
    QCOMPARE(cellAt(series, Step::Second, 10s), (Cell{1, 1, 1, 1}));
    QCOMPARE(cellAt(series, Step::TenSeconds, 10s), (Cell{1, 4, 4, 3.5F}));
    series.add(15s, 6, 0s);
    QCOMPARE(cellAt(series, Step::Second, 15s), (Cell{4, 6, 6, 5}));
    TimeSeries young;
    young.add(3s, 1, 100s);
    QVERIFY(!cellAt(young, Step::Second, 0s).isGap());
}

void tst_TimeSeries::settles()
{
    TimeSeries series;
    series.add(61s, 1);
    series.add(62s, 3);
    series.settle(Step::Minute, 62s, 2.75);
    series.settle(Step::Minute, 1000s, 7);
    series.settle(Step::Second, 70s, 7);
    QCOMPARE(cellAt(series, Step::Minute, 61s), (Cell{1, 3, 3, 2.75F}));
    QVERIFY(cellAt(series, Step::Minute, 1000s).isGap());
    QVERIFY(cellAt(series, Step::Second, 70s).isGap());
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
    const auto capacity = static_cast<TimeSeries::Number>(TimeSeries::capacityOf(step));
    TimeSeries series;
    const auto count = 2 * capacity + capacity / 2;
    for (TimeSeries::Number i = 0; i < count; ++i)
        series.add(i * length, static_cast<double>(i));
    const auto cells = series.cells(step, 0, count - 1);
    for (TimeSeries::Number i = 0; i < count; ++i) {
        const Cell &cell = cells[static_cast<std::size_t>(i)];
        QCOMPARE(cell.isGap(), i < count - capacity);
        QVERIFY(cell.isGap() || cell.last == static_cast<float>(i));
    }
}

void tst_TimeSeries::takesLateValues()
{
    TimeSeries series;
    series.add(300s, 1);
    series.add(1000s, 1);
    series.add(1000s, 3);
    series.add(999s, 2);
    series.add(300s, 5); // older than the ten minutes kept by the second
    QVERIFY(cellAt(series, Step::Second, 300s).isGap());
    QCOMPARE(cellAt(series, Step::Second, 999s).last, 2.0F);
    QCOMPARE(cellAt(series, Step::Second, 1000s), (Cell{1, 3, 3, 2}));
    QCOMPARE(cellAt(series, Step::Minute, 300s).highest, 5.0F);
}

void tst_TimeSeries::leavesOutWhatIsNoNumber()
{
    TimeSeries series;
    series.add(1s, std::numeric_limits<double>::quiet_NaN());
    series.add(1s, std::numeric_limits<double>::infinity());
    series.add(1s, std::numeric_limits<double>::max());
    series.add(-1s, 1);
    QCOMPARE(series.memory(), std::size_t(0));
}

void tst_TimeSeries::jumpsFarAhead()
{
    const auto late = std::chrono::seconds(std::chrono::hours(24 * 365));
    TimeSeries series;
    series.add(1s, 1);
    series.add(late, 2);
    const auto cells = series.cells(Step::Second, late.count() - 600, late.count());
    QCOMPARE(cells.back().last, 2.0F);
    QVERIFY(std::all_of(cells.begin(), cells.end() - 1, isGap));
}

QTEST_GUILESS_MAIN(tst_TimeSeries)
#include "tst_timeseries.moc"
