// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadfigures.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace IpcCore;
using namespace std::chrono_literals;

// The arithmetic of results.
class tst_LoadFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sum();
    void rates();
    void finePercentiles();
    void finePercentilesOfFew();
    void bars_data();
    void bars();
    void barsAreAdjacent();
};

void tst_LoadFigures::sum()
{
    LoadFigures first;
    first.succeeded = 10;
    first.errors = {{ErrorCode::Timeout, 1}, {ErrorCode::Busy, 2}};
    first.unanswered = 1;
    first.bytesOut = 100;
    first.latency.add(1ms);
    first.elapsed = 3s;
    LoadFigures second;
    second.succeeded = 5;
    second.errors = {{ErrorCode::Timeout, 3}};
    second.notSent = 7;
    second.bytesIn = 50;
    second.latency.add(2ms);
    second.elapsed = 4s;
    first += second;
    QCOMPARE(first.succeeded, quint64(15));
    QCOMPARE(first.errors,
             (QMap<ErrorCode, quint64>{{ErrorCode::Timeout, 4}, {ErrorCode::Busy, 2}}));
    QCOMPARE(first.failed(), quint64(6));
    QCOMPARE(first.unanswered, quint64(1));
    QCOMPARE(first.notSent, quint64(7));
    QCOMPARE(first.bytesOut, quint64(100));
    QCOMPARE(first.bytesIn, quint64(50));
    QCOMPARE(first.latency.total(), quint64(2));
    QCOMPARE(*first.latency.longest(), LatencyHistogram::Duration(2ms));
    QCOMPARE(first.elapsed, std::chrono::nanoseconds(4s));
}

void tst_LoadFigures::rates()
{
    LoadFigures figures;
    figures.succeeded = 100;
    figures.bytesIn = 10;
    figures.bytesOut = 20;
    QCOMPARE(figures.requestsPerSecond(), 0.0);
    figures.elapsed = 2s;
    QCOMPARE(figures.requestsPerSecond(), 50.0);
    QCOMPARE(figures.bytesInPerSecond(), 5.0);
    QCOMPARE(figures.bytesOutPerSecond(), 10.0);
}

// Within a hundredth, where a bucket's width is a tenth.
void tst_LoadFigures::finePercentiles()
{
    LatencyHistogram latency;
    for (int i = 1; i <= 10'000; ++i)
        latency.add(std::chrono::microseconds(i));
    for (const double fraction : {0.1, 0.5, 0.9, 0.95, 0.99, 0.999, 1.0}) {
        const double exact = fraction * 1e7;
        const auto fine = static_cast<double>(finePercentile(latency, fraction).count());
        QVERIFY2(std::abs(fine - exact) <= exact / 100, qPrintable(QString::number(fine)));
    }
    QCOMPARE(finePercentile(latency, 1), LatencyHistogram::Duration(10ms));
}

void tst_LoadFigures::finePercentilesOfFew()
{
    QCOMPARE(finePercentile({}, 0.5), LatencyHistogram::Duration(0));
    LatencyHistogram one;
    one.add(1ms);
    QCOMPARE(finePercentile(one, 1), LatencyHistogram::Duration(1ms));
    QVERIFY(finePercentile(one, 0) <= 1ms);
    QVERIFY(finePercentile(one, 0.5) >= 900us);
    // Only the bucket is known.
    LatencyHistogram bucket;
    bucket.addToBucket(100, 1);
    QCOMPARE(finePercentile(bucket, 1), LatencyHistogram::lowerBound(101));
    LatencyHistogram endless;
    endless.add(10h);
    QCOMPARE(finePercentile(endless, 1), LatencyHistogram::Duration(10h));
}

void tst_LoadFigures::bars_data()
{
    QTest::addColumn<QList<qint64>>("microseconds");
    QTest::addColumn<QList<quint64>>("counts");
    QTest::newRow("none") << QList<qint64>() << QList<quint64>();
    QTest::newRow("one") << QList<qint64>{100} << QList<quint64>{1};
    QTest::newRow("narrow") << QList<qint64>{100, 101, 110, 120} << QList<quint64>{2, 1, 1};
    QTest::newRow("by powers of two")
        << QList<qint64>{1, 1, 3, 1000} << QList<quint64>{2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1};
}

void tst_LoadFigures::bars()
{
    QFETCH(const QList<qint64>, microseconds);
    QFETCH(const QList<quint64>, counts);
    LatencyHistogram latency;
    for (const qint64 each : microseconds)
        latency.add(std::chrono::microseconds(each));
    QList<quint64> got;
    for (const LatencyBar &bar : latencyBars(latency, 8))
        got.append(bar.count);
    QCOMPARE(got, counts);
}

void tst_LoadFigures::barsAreAdjacent()
{
    LatencyHistogram latency;
    latency.add(3us);
    latency.add(90us);
    latency.add(10h);
    const auto bars = latencyBars(latency, 12);
    QVERIFY(bars.size() > 12);
    QVERIFY(bars.first().from <= 3us && bars.first().to > 3us);
    QCOMPARE(bars.last().count, quint64(1));
    for (qsizetype i = 1; i < bars.size(); ++i)
        QCOMPARE(bars[i].from, bars[i - 1].to);
}

QTEST_GUILESS_MAIN(tst_LoadFigures)
#include "tst_loadfigures.moc"
