// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <cli/metricstext.h>

#include <QtTest/qtest.h>

using namespace Cli;
using namespace std::chrono_literals;

class tst_MetricsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counters_data();
    void counters();
    void escapes();
    void histogram();
    void bucketsGrow();
};

namespace {

const MetricsText::Family Sent = {.name = "x_sent_bytes",
                                  .type = MetricsText::Type::Counter,
                                  .unit = "bytes",
                                  .help = "What was sent."};

} // namespace

void tst_MetricsText::counters_data()
{
    QTest::addColumn<bool>("open");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("Prometheus") << false
                                << QByteArray(
                                       "# HELP x_sent_bytes_total What was sent.\n"
                                       "# TYPE x_sent_bytes_total counter\n"
                                       "x_sent_bytes_total{a=\"1\",b=\"\"} 18446744073709551615\n"
                                       "x_sent_bytes_total 0.25\n");
    QTest::newRow("OpenMetrics") << true
                                 << QByteArray(
                                        "# HELP x_sent_bytes What was sent.\n"
                                        "# TYPE x_sent_bytes counter\n"
                                        "# UNIT x_sent_bytes bytes\n"
                                        "x_sent_bytes_total{a=\"1\",b=\"\"} 18446744073709551615\n"
                                        "x_sent_bytes_total 0.25\n"
                                        "# EOF\n");
}

void tst_MetricsText::counters()
{
    QFETCH(bool, open);
    QFETCH(QByteArray, text);
    MetricsText metrics(open ? MetricsText::Format::OpenMetrics : MetricsText::Format::Prometheus);
    metrics.begin(Sent);
    metrics.sample({{"a", "1"}, {"b", ""}}, ~quint64(0));
    metrics.sample({}, 0.25);
    QCOMPARE(metrics.finish(), text);
}

void tst_MetricsText::escapes()
{
    MetricsText metrics(MetricsText::Format::Prometheus);
    metrics.begin(
        {.name = "x", .type = MetricsText::Type::Gauge, .unit = {}, .help = "a\\b\nc\"d"});
    metrics.sample({{"path", "a\\b\nc\"d\xc3\xbc"}}, quint64(1));
    QCOMPARE(metrics.finish(), QByteArray("# HELP x a\\\\b\\nc\"d\n"
                                          "# TYPE x gauge\n"
                                          "x{path=\"a\\\\b\\nc\\\"d\xc3\xbc\"} 1\n"));
}

void tst_MetricsText::histogram()
{
    IpcCore::LatencyHistogram latency;
    latency.add(10ns); // below the first bound
    latency.add(3us);
    latency.add(3us);
    latency.add(5min); // above the last
    MetricsText metrics(MetricsText::Format::Prometheus);
    metrics.begin({.name = "x_seconds",
                   .type = MetricsText::Type::Histogram,
                   .unit = "seconds",
                   .help = "How long."});
    metrics.histogram({{"a", "1"}}, latency);
    const QByteArrayList lines = metrics.finish().split('\n');
    QVERIFY(lines.contains("x_seconds_bucket{a=\"1\",le=\"1.024e-06\"} 1"));
    QVERIFY(lines.contains("x_seconds_bucket{a=\"1\",le=\"2.048e-06\"} 1"));
    QVERIFY(lines.contains("x_seconds_bucket{a=\"1\",le=\"4.096e-06\"} 3"));
    QVERIFY(lines.contains("x_seconds_bucket{a=\"1\",le=\"34.359738368\"} 3"));
    QVERIFY(lines.contains("x_seconds_bucket{a=\"1\",le=\"+Inf\"} 4"));
    QVERIFY(lines.contains("x_seconds_count{a=\"1\"} 4"));
    QCOMPARE(
        std::count_if(lines.begin(), lines.end(),
                      [](const QByteArray &line) { return line.startsWith("x_seconds_sum{"); }),
        1);
}

// Readers reject bounds out of order and counts that fall.
void tst_MetricsText::bucketsGrow()
{
    IpcCore::LatencyHistogram latency;
    for (int i = 0; i < IpcCore::LatencyHistogram::BucketCount; ++i)
        latency.addToBucket(i, static_cast<quint64>(i % 3));
    MetricsText metrics(MetricsText::Format::Prometheus);
    metrics.begin({.name = "x", .type = MetricsText::Type::Histogram, .unit = {}, .help = "h"});
    metrics.histogram({}, latency);
    double lastBound = 0;
    quint64 lastCount = 0;
    int buckets = 0;
    for (const QByteArray &line : metrics.finish().split('\n')) {
        if (!line.startsWith("x_bucket{le=\""))
            continue;
        const QByteArray bound = line.mid(13, line.lastIndexOf('"') - 13);
        const quint64 count = line.mid(line.lastIndexOf(' ') + 1).toULongLong();
        QVERIFY(bound == "+Inf" || bound.toDouble() > lastBound);
        QVERIFY(count >= lastCount);
        lastBound = bound.toDouble();
        lastCount = count;
        ++buckets;
    }
    QCOMPARE(buckets, 27);
    QCOMPARE(lastCount, latency.total());
}

QTEST_GUILESS_MAIN(tst_MetricsText)
#include "tst_metricstext.moc"
