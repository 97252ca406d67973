// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/chartaxis.h"

#include <QtCore/qdatetime.h>
#include <QtTest/qtest.h>

#include <limits>

using namespace Monitor;

class tst_ChartAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void shares();
    void durations();
    void times_data();
    void times();
    void midnightIsADate();
};

namespace {

QStringList labelsOf(const QList<AxisTick> &ticks)
{
    QStringList labels;
    for (const AxisTick &tick : ticks)
        labels.append(tick.label);
    return labels;
}

} // namespace

void tst_ChartAxis::values_data()
{
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<double>("highest");
    QTest::addColumn<int>("ticks");
    QTest::addColumn<QString>("labels");
    QTest::newRow("zeros") << Unit::PerSecond << 0.0 << 4 << "0 0.5 1";
    QTest::newRow("rate") << Unit::PerSecond << 340.0 << 4 << "0 100 200 300 400";
    QTest::newRow("one label") << Unit::PerSecond << 340.0 << 1 << "0 400";
    QTest::newRow("exactly") << Unit::PerSecond << 300.0 << 3 << "0 100 200 300";
    QTest::newRow("no half connections") << Unit::Count << 2.0 << 8 << "0 1 2";
    QTest::newRow("many") << Unit::Count << 250'000.0 << 3 << "0 100_k 200_k 300_k";
    QTest::newRow("millions") << Unit::PerSecond << 2e6 << 2 << "0 1_M 2_M";
    QTest::newRow("microseconds") << Unit::Duration << 35'000.0 << 2 << "0_s 20_µs 40_µs";
    QTest::newRow("milliseconds") << Unit::Duration << 9e6 << 2 << "0_s 5_ms 10_ms";
    QTest::newRow("seconds") << Unit::Duration << 1.2e9 << 3 << "0_s 500_ms 1_s 1.5_s";
    QTest::newRow("bytes") << Unit::Bytes << 3e6 << 3 << "0_B 1_MiB 2_MiB 3_MiB";
    QTest::newRow("no number") << Unit::PerSecond << std::numeric_limits<double>::infinity() << 2
                               << "0 0.5 1";
}

void tst_ChartAxis::values()
{
    QFETCH(const Unit, unit);
    QFETCH(const double, highest);
    QFETCH(const int, ticks);
    QFETCH(const QString, labels);
    const ValueAxis axis = valueAxis(unit, highest, ticks, QLocale::c());
    QCOMPARE(labelsOf(axis.ticks).replaceInStrings(QStringLiteral(" "), QStringLiteral("_")),
             labels.split(u' '));
    QCOMPARE(axis.ticks.last().value, axis.top);
    QVERIFY(!std::isfinite(highest) || axis.top >= highest * 0.999);
}

void tst_ChartAxis::shares()
{
    const ValueAxis axis = valueAxis(Unit::PerSecond, 400, 4);
    QCOMPARE(axis.shareOf(0), 0.0);
    QCOMPARE(axis.shareOf(100), 0.25);
    QCOMPARE(axis.shareOf(1'000), 1.0);
    QCOMPARE(axis.shareOf(-1), 0.0);
}

void tst_ChartAxis::durations()
{
    const ValueAxis axis = durationScale(5e5, 2e9, QLocale::c());
    QCOMPARE(labelsOf(axis.ticks), (QStringList{QStringLiteral("1 ms"), QStringLiteral("10 ms"),
                                                QStringLiteral("100 ms"), QStringLiteral("1 s")}));
    QCOMPARE(axis.shareOf(5e5), 0.0);
    QVERIFY(std::abs(axis.shareOf(std::sqrt(5e5 * 2e9)) - 0.5) < 1e-6);
    QCOMPARE(axis.shareOf(0), 0.0);
}

void tst_ChartAxis::times_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("step");
    QTest::newRow("a minute") << 60 << 6 << 10;
    QTest::newRow("ten minutes") << 600 << 6 << 120;
    QTest::newRow("an hour") << 3'600 << 4 << 900;
    QTest::newRow("a day") << 86'400 << 8 << 10'800;
    QTest::newRow("a day in one") << 86'400 << 1 << 86'400;
}

void tst_ChartAxis::times()
{
    QFETCH(const int, seconds);
    QFETCH(const int, most);
    QFETCH(const int, step);
    const qint64 until = 1'700'000'007'500;
    const ChartRange range{until - seconds * 1'000LL, until};
    const QList<AxisTick> ticks = timeTicks(range, most, QLocale::c());
    QVERIFY(!ticks.isEmpty());
    QVERIFY(ticks.size() <= most + 1);
    for (const AxisTick &tick : ticks) {
        QVERIFY(range.contains(qint64(tick.value)));
        const QTime time = QDateTime::fromMSecsSinceEpoch(qint64(tick.value)).time();
        QCOMPARE(time.msecsSinceStartOfDay() % (step * 1'000), 0);
    }
}

void tst_ChartAxis::midnightIsADate()
{
    const QDateTime midnight(QDate(2026, 11, 29), QTime(0, 0));
    const ChartRange range{midnight.toMSecsSinceEpoch() - 3'600'000,
                           midnight.toMSecsSinceEpoch() + 3'600'000};
    const QStringList labels = labelsOf(timeTicks(range, 4, QLocale::c()));
    QVERIFY2(labels.contains(QStringLiteral("29 Nov")), qPrintable(labels.join(u' ')));
}

QTEST_GUILESS_MAIN(tst_ChartAxis)
#include "tst_chartaxis.moc"
