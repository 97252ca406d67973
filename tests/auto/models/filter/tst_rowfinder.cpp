// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/rowfinder.h"

#include "support/sampletable.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using Direction = RowFinder::Direction;

Q_DECLARE_METATYPE(Direction)

// Finds the next match in either direction, wrapping around.
class tst_RowFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void emptyTable();
    void largeTablesGoInSlices();
    void rowsGoMeanwhile();
    void laterSearchCounts();
};

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

void tst_RowFinder::finds_data()
{
    QTest::addColumn<QList<int>>("wanted");
    QTest::addColumn<int>("first");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<int>("found"); // -1 for none
    QTest::newRow("itself") << QList{3, 5} << 3 << Direction::Forward << 3;
    QTest::newRow("next") << QList{3, 5} << 4 << Direction::Forward << 5;
    QTest::newRow("around the end") << QList{3, 5} << 6 << Direction::Forward << 3;
    QTest::newRow("behind the end") << QList{0, 5} << 10 << Direction::Forward << 0;
    QTest::newRow("before") << QList{3, 5} << 4 << Direction::Backward << 3;
    QTest::newRow("around the beginning") << QList{3, 5} << 2 << Direction::Backward << 5;
    QTest::newRow("before the beginning") << QList{3, 9} << -1 << Direction::Backward << 9;
    QTest::newRow("nothing") << QList<int>() << 4 << Direction::Forward << -1;
}

void tst_RowFinder::finds()
{
    QFETCH(const QList<int>, wanted);
    QFETCH(const int, first);
    QFETCH(const Direction, direction);
    QFETCH(const int, found);
    SampleTable table;
    table.append(10);
    RowFinder finder(table);
    const QSignalSpy hits(&finder, &RowFinder::found);
    const QSignalSpy misses(&finder, &RowFinder::notFound);
    int looks = 0;
    finder.find(
        [&](int row) {
            ++looks;
            return wanted.contains(row);
        },
        first, direction);
    QTRY_VERIFY_WITH_TIMEOUT(hits.count() + misses.count() == 1, PatienceMs);
    QCOMPARE(hits.count(), found < 0 ? 0 : 1);
    if (found >= 0)
        QCOMPARE(hits[0][0].toInt(), found);
    else
        QCOMPARE(looks, 10); // Each once.
    QVERIFY(!finder.isRunning());
}

void tst_RowFinder::emptyTable()
{
    SampleTable table;
    RowFinder finder(table);
    const QSignalSpy misses(&finder, &RowFinder::notFound);
    finder.find([](int) { return true; }, 0, Direction::Forward);
    QCOMPARE(misses.count(), 1);
}

void tst_RowFinder::largeTablesGoInSlices()
{
    SampleTable table;
    table.append(100'000);
    RowFinder finder(table);
    const QSignalSpy hits(&finder, &RowFinder::found);
    QElapsedTimer slow;
    finder.find(
        [&](int row) {
            // As slow as it takes to need more than one slice, on any machine.
            for (slow.start(); row < 1'000 && slow.nsecsElapsed() < 100'000;) {
            }
            return row == 99'999;
        },
        0, Direction::Forward);
    QVERIFY(hits.isEmpty());
    QVERIFY(finder.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(hits.count(), 1, PatienceMs);
    QCOMPARE(hits[0][0].toInt(), 99'999);
}

void tst_RowFinder::rowsGoMeanwhile()
{
    SampleTable table;
    table.append(1'000);
    RowFinder finder(table);
    const QSignalSpy misses(&finder, &RowFinder::notFound);
    QElapsedTimer slow;
    int last = -1;
    finder.find(
        [&](int row) {
            last = std::max(last, row);
            for (slow.start(); slow.nsecsElapsed() < 1'000'000;) {
            }
            return false;
        },
        900, Direction::Forward);
    QVERIFY(finder.isRunning());
    table.remove(10, 990);
    last = -1;
    QTRY_COMPARE_WITH_TIMEOUT(misses.count(), 1, PatienceMs);
    QVERIFY(last < 10);
}

void tst_RowFinder::laterSearchCounts()
{
    SampleTable table;
    table.append(1'000);
    RowFinder finder(table);
    const QSignalSpy hits(&finder, &RowFinder::found);
    QElapsedTimer slow;
    finder.find(
        [&](int row) {
            for (slow.start(); slow.nsecsElapsed() < 1'000'000;) {
            }
            return row == 999;
        },
        0, Direction::Forward);
    QVERIFY(finder.isRunning());
    finder.find([](int row) { return row == 7; }, 0, Direction::Forward);
    QCOMPARE(hits.count(), 1);
    QCOMPARE(hits[0][0].toInt(), 7);
    QVERIFY(!finder.isRunning());
}

QTEST_GUILESS_MAIN(tst_RowFinder)
#include "tst_rowfinder.moc"
