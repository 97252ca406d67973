// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/series/latencyheat.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::LatencyHistogram;
using Step = TimeSeries::Step;

class tst_LatencyHeat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bucketsAreInOrder();
    void findsBuckets_data();
    void findsBuckets();
    void countsApproximately_data();
    void countsApproximately();
    void keepsCells();
};

namespace {

int bucketWith(const LatencyHeat::Column &column)
{
    int found = -1;
    for (int bucket = 0; bucket < LatencyHeat::BucketCount; ++bucket) {
        if (column.count(bucket) > 0)
            found = found < 0 ? bucket : -2;
    }
    return found;
}

LatencyHeat::Column columnOf(const LatencyHistogram &latency)
{
    LatencyHeat heat;
    heat.set(Step::Second, 1, 1, latency);
    return heat.columns(Step::Second, 1, 1).front();
}

} // namespace

void tst_LatencyHeat::bucketsAreInOrder()
{
    QCOMPARE(LatencyHeat::lowerBound(0).count(), 0);
    for (int bucket = 2; bucket <= LatencyHeat::BucketCount; ++bucket) {
        const double ratio = double(LatencyHeat::lowerBound(bucket).count())
                             / double(LatencyHeat::lowerBound(bucket - 1).count());
        QVERIFY(ratio > 1.3 && ratio < 1.51);
    }
    QVERIFY(LatencyHeat::lowerBound(1) < 3us);
    QVERIFY(LatencyHeat::lowerBound(LatencyHeat::BucketCount - 1) > 16s);
}

void tst_LatencyHeat::findsBuckets_data()
{
    QTest::addColumn<qint64>("duration");
    constexpr std::array<std::chrono::nanoseconds, 11> durations = {
        1ns, 500ns, 2500ns, 100us, 999us, 1ms, 20ms, 1s, 16s, 40s, 3000s};
    for (const auto duration : durations)
        QTest::addRow("%lld ns", qlonglong(duration.count())) << qint64(duration.count());
}

void tst_LatencyHeat::findsBuckets()
{
    QFETCH(const qint64, duration);
    LatencyHistogram latency;
    latency.add(std::chrono::nanoseconds(duration));
    const int bucket = bucketWith(columnOf(latency));
    QVERIFY(bucket >= 0);
    QVERIFY(LatencyHeat::lowerBound(bucket).count() <= duration);
    QVERIFY(bucket == LatencyHeat::BucketCount - 1
            || LatencyHeat::lowerBound(bucket + 1).count() > duration);
}

void tst_LatencyHeat::countsApproximately_data()
{
    QTest::addColumn<quint64>("count");
    for (const quint64 count : {quint64(1), quint64(2), quint64(3), quint64(1'000),
                                quint64(123'456'789), quint64(1) << 31})
        QTest::addRow("%llu", count) << count;
}

void tst_LatencyHeat::countsApproximately()
{
    QFETCH(const quint64, count);
    LatencyHistogram latency;
    const int bucket = LatencyHistogram::bucketOf(1ms);
    latency.addToBucket(bucket, count);
    const LatencyHeat::Column column = columnOf(latency);
    QVERIFY(!column.isEmpty());
    const double found = column.count(bucketWith(column));
    QVERIFY2(std::abs(found / double(count) - 1) < 0.06, qPrintable(QString::number(found)));
}

void tst_LatencyHeat::keepsCells()
{
    LatencyHistogram latency;
    latency.add(1ms);
    LatencyHeat heat;
    QCOMPARE(heat.memory(), std::size_t(0));
    heat.set(Step::Minute, 7, 9, latency);
    heat.set(Step::Minute, 8, 8, {});
    heat.set(Step::Minute, 9, 9, {});
    heat.set(Step::Minute, 10, 9, latency);
    const auto columns = heat.columns(Step::Minute, 6, 9);
    QCOMPARE(columns.size(), std::size_t(4));
    QVERIFY(columns[0].isEmpty() && !columns[1].isEmpty() && columns[2].isEmpty()
            && columns[3].isEmpty());
    QVERIFY(heat.columns(Step::Second, 7, 7).front().isEmpty());
}

QTEST_GUILESS_MAIN(tst_LatencyHeat)
#include "tst_latencyheat.moc"
