// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/map/mapscale.h"

#include <QtTest/qtest.h>

using namespace Monitor;

class tst_MapScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAtRoundNumbers_data();
    void endsAtRoundNumbers();
    void shrinksLate();
    void squareRoots();
};

void tst_MapScale::endsAtRoundNumbers_data()
{
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("end");
    QTest::newRow("nothing") << 0.0 << 1.0;
    QTest::newRow("less than one") << 0.3 << 1.0;
    QTest::newRow("round") << 20.0 << 20.0;
    QTest::newRow("above") << 21.0 << 50.0;
    QTest::newRow("large") << 5.2e6 << 1e7;
}

void tst_MapScale::endsAtRoundNumbers()
{
    QFETCH(const double, largest);
    MapScale scale;
    scale.update(largest);
    QTEST(scale.end(), "end");
}

void tst_MapScale::shrinksLate()
{
    MapScale scale;
    scale.update(90);
    QCOMPARE(scale.end(), 100.0);
    scale.update(21);
    QCOMPARE(scale.end(), 100.0);
    scale.update(101);
    QCOMPARE(scale.end(), 200.0);
    scale.update(19);
    QCOMPARE(scale.end(), 20.0);
}

void tst_MapScale::squareRoots()
{
    MapScale scale;
    scale.update(100);
    QCOMPARE(scale.shareOf(100), 1.0);
    QCOMPARE(scale.shareOf(25), 0.5);
    QCOMPARE(scale.shareOf(0), 0.0);
    QCOMPARE(scale.shareOf(1e9), 1.0);
}

QTEST_GUILESS_MAIN(tst_MapScale)
#include "tst_mapscale.moc"
