// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "limits/latencyrecorder.h"

#include <QtTest/qtest.h>

#include <limits>
#include <thread>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;
using Duration = LatencyHistogram::Duration;

class tst_LatencyHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBoundBelongsToItsBucket();
    void bucketsAreNarrow();
    void bucketOf_data();
    void bucketOf();
    void percentiles_data();
    void percentiles();
    void nothingHasNoPercentile();
    void percentileOfManyAlike();
    void sum();
    void noPercentileExceedsTheLongest_data();
    void noPercentileExceedsTheLongest();
    void longestNeedsMoreThanBuckets();
    void merge();
    void since();
    void recorderLosesNothing();
    void recentPast_data();
    void recentPast();

private:
    static constexpr int Count = LatencyHistogram::BucketCount;

    static Duration middleOf(Duration duration)
    {
        LatencyHistogram histogram;
        histogram.addToBucket(LatencyHistogram::bucketOf(duration), 1);
        return histogram.percentile(0.5);
    }
};

void tst_LatencyHistogram::everyBoundBelongsToItsBucket()
{
    QCOMPARE(LatencyHistogram::lowerBound(0).count(), 0);
    for (int bucket = 0; bucket < Count; ++bucket) {
        const Duration first = LatencyHistogram::lowerBound(bucket);
        const Duration last = LatencyHistogram::lowerBound(bucket + 1) - 1ns;
        QVERIFY2(first <= last, qPrintable(QString::number(bucket)));
        QCOMPARE(LatencyHistogram::bucketOf(first), bucket);
        QCOMPARE(LatencyHistogram::bucketOf(last), bucket);
        QCOMPARE(LatencyHistogram::bucketOf(first - 1ns), std::max(bucket - 1, 0));
    }
    QVERIFY(LatencyHistogram::lowerBound(Count) > 30min);
}

void tst_LatencyHistogram::bucketsAreNarrow()
{
    // The first ones are one nanosecond wide.
    for (int bucket = LatencyHistogram::BucketsPerPower; bucket < Count; ++bucket) {
        const auto first = LatencyHistogram::lowerBound(bucket).count();
        const auto width = LatencyHistogram::lowerBound(bucket + 1).count() - first;
        QVERIFY2(width * LatencyHistogram::BucketsPerPower <= first,
                 qPrintable(QString::number(bucket)));
    }
}

void tst_LatencyHistogram::bucketOf_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<int>("bucket");

    QTest::newRow("least") << std::numeric_limits<qint64>::min() << 0;
    QTest::newRow("negative") << qint64(-1) << 0;
    QTest::newRow("zero") << qint64(0) << 0;
    QTest::newRow("one") << qint64(1) << 1;
    QTest::newRow("seven") << qint64(7) << 7;
    QTest::newRow("eight") << qint64(8) << 8;
    QTest::newRow("fifteen") << qint64(15) << 15;
    QTest::newRow("sixteen") << qint64(16) << 16;
    QTest::newRow("seventeen") << qint64(17) << 16;
    QTest::newRow("half an hour") << qint64(Duration(30min).count()) << Count - 3;
    QTest::newRow("last") << (qint64(1) << 41) - 1 << Count - 1;
    QTest::newRow("beyond") << (qint64(1) << 41) << Count - 1;
    QTest::newRow("most") << std::numeric_limits<qint64>::max() << Count - 1;
}

void tst_LatencyHistogram::bucketOf()
{
    QFETCH(qint64, nanoseconds);
    QTEST(LatencyHistogram::bucketOf(Duration(nanoseconds)), "bucket");
}

void tst_LatencyHistogram::percentiles_data()
{
    QTest::addColumn<double>("fraction");
    QTest::addColumn<qint64>("nanoseconds"); // a value in the expected bucket

    // 90 of 1 µs, 9 of 1 ms, one of 1 s.
    QTest::newRow("below 0") << -1.0 << qint64(1'000);
    QTest::newRow("0") << 0.0 << qint64(1'000);
    QTest::newRow("half") << 0.5 << qint64(1'000);
    QTest::newRow("the last of the first") << 0.9 << qint64(1'000);
    QTest::newRow("the first of the next") << 0.905 << qint64(1'000'000);
    QTest::newRow("p99") << 0.99 << qint64(1'000'000);
    QTest::newRow("p999") << 0.999 << qint64(1'000'000'000);
    QTest::newRow("1") << 1.0 << qint64(1'000'000'000);
    QTest::newRow("above 1") << 2.0 << qint64(1'000'000'000);
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << qint64(1'000'000'000);
    QTest::newRow("minus infinite") << -std::numeric_limits<double>::infinity() << qint64(1'000);
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << qint64(1'000);
}

void tst_LatencyHistogram::percentiles()
{
    QFETCH(double, fraction);
    QFETCH(qint64, nanoseconds);
    LatencyHistogram histogram;
    histogram.addToBucket(LatencyHistogram::bucketOf(1us), 90);
    histogram.addToBucket(LatencyHistogram::bucketOf(1ms), 9);
    histogram.add(1s);
    QCOMPARE(histogram.total(), 100U);
    const Duration found = histogram.percentile(fraction);
    QCOMPARE(LatencyHistogram::bucketOf(found), LatencyHistogram::bucketOf(Duration(nanoseconds)));
    // The bucket's centre is off by half a bucket at most.
    QVERIFY(std::abs(found.count() - nanoseconds) * 16 <= nanoseconds);
}

void tst_LatencyHistogram::nothingHasNoPercentile()
{
    const LatencyHistogram histogram;
    QVERIFY(histogram.isEmpty());
    for (const double fraction : {0.0, 0.5, 1.0, std::numeric_limits<double>::quiet_NaN()})
        QCOMPARE(histogram.percentile(fraction).count(), 0);
    QCOMPARE(histogram.sum().count(), 0);
}

// Counts that a double cannot hold exactly must not lead past the last bucket.
void tst_LatencyHistogram::percentileOfManyAlike()
{
    LatencyHistogram histogram;
    histogram.addToBucket(100, (quint64(1) << 60) + 1);
    histogram.addToBucket(200, 1);
    QCOMPARE(LatencyHistogram::bucketOf(histogram.percentile(0)), 100);
    QCOMPARE(LatencyHistogram::bucketOf(histogram.percentile(0.5)), 100);
    QVERIFY(LatencyHistogram::bucketOf(histogram.percentile(1)) <= 200);

    LatencyHistogram slowest;
    slowest.addToBucket(Count - 1, 1);
    QCOMPARE(LatencyHistogram::bucketOf(slowest.percentile(1)), Count - 1);
}

void tst_LatencyHistogram::sum()
{
    LatencyHistogram histogram;
    histogram.add(3ns);
    histogram.add(3ns);
    histogram.add(5ns);
    QCOMPARE(histogram.sum().count(), 11);
    histogram.add(1ms);
    QCOMPARE(histogram.sum(), 11ns + middleOf(1ms));
    // As from a hostile server.
    for (int bucket = 0; bucket < Count; ++bucket)
        histogram.addToBucket(bucket, std::numeric_limits<quint64>::max() / 2);
    QCOMPARE(histogram.sum(), LatencyHistogram::Duration::max());
}

void tst_LatencyHistogram::noPercentileExceedsTheLongest_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    for (const qint64 nanoseconds : {0LL, 7LL, 8LL, 1'024LL, 1'000'000LL, 123'456'789LL, 1LL << 62})
        QTest::addRow("%lld", nanoseconds) << nanoseconds;
}

void tst_LatencyHistogram::noPercentileExceedsTheLongest()
{
    QFETCH(qint64, nanoseconds);
    LatencyHistogram histogram;
    histogram.add(Duration(nanoseconds));
    histogram.add(Duration(nanoseconds / 2));
    for (const double fraction : {0.0, 0.5, 0.99, 1.0})
        QVERIFY(histogram.percentile(fraction) <= Duration(nanoseconds));
    QCOMPARE(histogram.longest()->count(), nanoseconds);
}

void tst_LatencyHistogram::longestNeedsMoreThanBuckets()
{
    LatencyHistogram histogram;
    QVERIFY(!histogram.longest());
    QVERIFY(!histogram.highestBucket());
    histogram.add(1ms);
    const int bucket = LatencyHistogram::bucketOf(2s);
    histogram.addToBucket(bucket, 1);
    histogram.add(1s);
    QVERIFY(!histogram.longest());
    QCOMPARE(*histogram.highestBucket(), bucket);
    // As from a hostile server.
    histogram.setLongest(-1ns);
    QCOMPARE(*histogram.longest(), LatencyHistogram::lowerBound(bucket));
    histogram.setLongest(2s);
    QCOMPARE(*histogram.longest(), Duration(2s));
}

void tst_LatencyHistogram::merge()
{
    LatencyHistogram one;
    one.add(1us);
    one.add(1ms);
    LatencyHistogram other;
    other.add(1ms);
    other.add(1s);
    one += other;
    QCOMPARE(one.total(), 4U);
    QCOMPARE(one.count(LatencyHistogram::bucketOf(1us)), 1U);
    QCOMPARE(one.count(LatencyHistogram::bucketOf(1ms)), 2U);
    QCOMPARE(one.count(LatencyHistogram::bucketOf(1s)), 1U);
    one += LatencyHistogram();
    QCOMPARE(one.total(), 4U);
    QCOMPARE(*one.longest(), Duration(1s));
    other.addToBucket(0, 1);
    one += other;
    QVERIFY(!one.longest());
}

void tst_LatencyHistogram::since()
{
    LatencyHistogram before;
    before.add(1us);
    before.add(1ms);
    LatencyHistogram after = before;
    QVERIFY(after.since(before).isEmpty());
    after.add(1ms);
    after.add(1s);
    LatencyHistogram added;
    added.add(1ms);
    added.add(1s);
    QVERIFY(after.since(before) == added);
    QVERIFY(after.since({}) == after);
    QCOMPARE(*after.since(before).longest(), Duration(1s));
    // Not the longest of all, so that only its bucket is known.
    LatencyHistogram later = after;
    later.add(1ms);
    QVERIFY(!later.since(after).longest());
    QCOMPARE(*later.since(after).highestBucket(), LatencyHistogram::bucketOf(1ms));

    // The measured object was restarted.
    LatencyHistogram restarted;
    restarted.add(1s);
    QVERIFY(restarted.since(before) == restarted);
    QVERIFY(LatencyHistogram().since(before).isEmpty());
}

void tst_LatencyHistogram::recorderLosesNothing()
{
    constexpr int Threads = 4;
    constexpr int Rounds = 10'000;
    LatencyRecorder recorder;
    std::vector<std::thread> threads;
    for (int i = 0; i < Threads; ++i) {
        threads.emplace_back([&recorder] {
            for (int round = 0; round < Rounds; ++round)
                recorder.add(Duration(round), LatencyRecorder::Clock::time_point(1min));
        });
    }
    while (recorder.snapshot().isEmpty())
        std::this_thread::yield();
    for (std::thread &thread : threads)
        thread.join();
    const LatencyHistogram histogram = recorder.snapshot();
    QCOMPARE(histogram.total(), quint64(Threads) * Rounds);
    QCOMPARE(histogram.count(0), quint64(Threads));
    QCOMPARE(histogram.longest()->count(), Rounds - 1);
}

void tst_LatencyHistogram::recentPast_data()
{
    QTest::addColumn<QList<int>>("ends"); // s; each took as many seconds
    QTest::addColumn<int>("now");
    QTest::addColumn<QList<int>>("recent");
    const QList<int> ends{100, 119, 120, 139, 140, 160};
    QTest::newRow("nothing ended") << QList<int>() << 100 << QList<int>();
    QTest::newRow("at once") << QList<int>{100} << 100 << QList<int>{100};
    QTest::newRow("all are recent")
        << QList<int>{100, 119, 120} << 159 << QList<int>{100, 119, 120};
    QTest::newRow("the first period is over") << ends << 160 << QList<int>{120, 139, 140, 160};
    QTest::newRow("the second, too") << ends << 180 << QList<int>{140, 160};
    QTest::newRow("the last one is left") << ends << 200 << QList<int>{160};
    QTest::newRow("idle since") << ends << 220 << QList<int>();
    QTest::newRow("idle for long") << ends << 100'000 << QList<int>();
    QTest::newRow("after a long pause") << QList<int>{100, 1'000} << 1'059 << QList<int>{1'000};
    QTest::newRow("ended before the period that has begun")
        << QList<int>{121, 119} << 140 << QList<int>{121, 119};
}

// In periods of 20 s: the same for all who ask, whoever has asked before.
void tst_LatencyHistogram::recentPast()
{
    QFETCH(const QList<int>, ends);
    QFETCH(const int, now);
    QFETCH(const QList<int>, recent);
    const auto at = [](int time) {
        return LatencyRecorder::Clock::time_point(std::chrono::seconds(time));
    };
    LatencyRecorder recorder;
    for (const int end : ends) {
        recorder.add(std::chrono::seconds(end), at(end));
        recorder.recent(at(end));
    }
    LatencyHistogram expected;
    for (const int end : recent)
        expected.add(std::chrono::seconds(end));
    const LatencyHistogram found = recorder.recent(at(now));
    for (int bucket = 0; bucket < LatencyHistogram::BucketCount; ++bucket)
        QCOMPARE(found.count(bucket), expected.count(bucket));
}

QTEST_APPLESS_MAIN(tst_LatencyHistogram)
#include "tst_latencyhistogram.moc"
