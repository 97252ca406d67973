// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/tracerun.h"

#include <QtTest/qtest.h>

using namespace Bench;
using namespace std::chrono_literals;

// A short run of what `bench_monitor trace` measures for minutes.
class tst_TraceRate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsUp_data();
    void keepsUp();
};

void tst_TraceRate::keepsUp_data()
{
    QTest::addColumn<QString>("filter");
    QTest::newRow("all rows") << QString();
    QTest::newRow("filtered") << QStringLiteral("item | -status:ok lat>100us");
}

void tst_TraceRate::keepsUp()
{
    QFETCH(const QString, filter);
    TraceRun run({.caps = {.rows = 30'000}, .time = 2s, .filter = filter});
    const TraceFigures figures = run.run();
    QVERIFY2(figures.lowestFill >= 95, qPrintable(QString::number(figures.lowestFill)));
    QVERIFY2(figures.highestFill <= 100, qPrintable(QString::number(figures.highestFill)));
    QCOMPARE(figures.miscounted, 0);
    QCOMPARE(figures.selectionMoves, 0);
    QCOMPARE(figures.scrollMoves, 0);
    // How long the event loop was blocked depends on what else runs: the benchmark decides.
    qInfo("longest gap: %g ms, %g ms of it our own", figures.longestGapMs, figures.longestOwnGapMs);
}

QTEST_MAIN(tst_TraceRate)
#include "tst_tracerate.moc"
