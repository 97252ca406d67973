// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/series/endpointseries.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::LatencyHistogram;
using Step = TimeSeries::Step;

class tst_EndpointSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentilesAreOfAllRequests();
    void noRequestsAreAGap();
    void heatCoversTheInterval();
    void fillsADay();
};

namespace {

LatencyHistogram histogramOf(std::chrono::nanoseconds duration, quint64 count)
{
    LatencyHistogram latency;
    latency.addToBucket(LatencyHistogram::bucketOf(duration), count);
    return latency;
}

TimeSeries::Cell cellAt(const EndpointSeries &series, Figure figure, Step step, qint64 number)
{
    return series.series(figure).cells(step, number, number).front();
}

bool isAbout(float value, std::chrono::nanoseconds duration)
{
    return std::abs(double(value) / double(duration.count()) - 1) < 0.13;
}

} // namespace

// Of a minute's requests, not the mean of its seconds' percentiles.
void tst_EndpointSeries::percentilesAreOfAllRequests()
{
    EndpointSeries series;
    series.addLatency(60s, histogramOf(1ms, 1'000), 1s);
    series.addLatency(61s, histogramOf(1s, 1), 1s);
    const auto minute = cellAt(series, Figure::P50, Step::Minute, 1);
    QVERIFY(isAbout(minute.middle, 1ms));
    QVERIFY(isAbout(minute.lowest, 1ms));
    QVERIFY(isAbout(minute.highest, 1s));
    QVERIFY(isAbout(cellAt(series, Figure::P50, Step::Second, 61).middle, 1s));
    series.addLatency(120s, histogramOf(1s, 1), 1s);
    QVERIFY(isAbout(cellAt(series, Figure::P99, Step::Minute, 2).middle, 1s));
}

void tst_EndpointSeries::noRequestsAreAGap()
{
    EndpointSeries series;
    series.addLatency(60s, {}, 1s);
    QVERIFY(cellAt(series, Figure::P95, Step::Second, 60).isGap());
    QVERIFY(series.heat().columns(Step::Second, 60, 60).front().isEmpty());
}

void tst_EndpointSeries::heatCoversTheInterval()
{
    EndpointSeries series;
    series.addLatency(65s, histogramOf(1ms, 5), 3s);
    const auto columns = series.heat().columns(Step::Second, 62, 66);
    QVERIFY(columns[0].isEmpty() && columns[4].isEmpty());
    for (std::size_t i = 1; i < 4; ++i)
        QVERIFY(!columns[i].isEmpty());
    QVERIFY(!series.heat().columns(Step::Minute, 1, 1).front().isEmpty());
}

// What a hundred endpoints take after a day: less than 64 MiB.
void tst_EndpointSeries::fillsADay()
{
    EndpointSeries series;
    const LatencyHistogram latency = histogramOf(1ms, 100);
    for (auto time = 0s; time < 25h; time += 10s) {
        for (int figure = 0; figure < FigureCount; ++figure)
            series.add(Figure(figure), time, double(time.count()), 10s);
        series.addLatency(time, latency, 10s);
    }
    const std::size_t most = std::size_t(64) * 1024 * 1024 / 100;
    QVERIFY2(series.memory() < most, qPrintable(QString::number(series.memory())));
    QVERIFY(series.memory() > most / 4);
    const std::size_t before = series.memory();
    series.add(Figure::Requests, 48h, 1, 1s);
    QCOMPARE(series.memory(), before);
}

QTEST_GUILESS_MAIN(tst_EndpointSeries)
#include "tst_endpointseries.moc"
