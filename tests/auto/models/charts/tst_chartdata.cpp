// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/activitytracker.h"
#include "models/charts/chartplots.h"
#include "models/workspace.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using Step = TimeSeries::Step;

class tst_ChartData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void steps_data();
    void steps();
    void hasAllCells();
    void findsCells();
    void nothingRecorded();
    void spikes_data();
    void spikes();
    void statesByTime();
    void texts();
    void summary();

private:
    std::unique_ptr<Workspace> m_workspace;
};

namespace {

constexpr qint64 Begin = 60'000'000; // in seconds
constexpr qint64 Ms = 1'000;

const EndpointAddress &server()
{
    static const EndpointAddress address = EndpointAddress::ofPath("/run/it.sock");
    return address;
}

EndpointActivity activityAt(qint64 second, double rate)
{
    EndpointActivity activity;
    activity.answeredAt = QDateTime::fromSecsSinceEpoch(Begin + second);
    activity.stats = IpcCore::ServerSnapshot();
    activity.requestsPerSecond = rate;
    activity.intervalLatency.add(2ms);
    return activity;
}

TimeSeries::Cell cellOf(float value)
{
    return {value, value, value, value};
}

} // namespace

// Ten seconds, with a peak at 5 and a gap from 7 on.
void tst_ChartData::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    m_workspace = std::make_unique<Workspace>();
    for (qint64 second = 0; second < 10; ++second) {
        if (second != 7 && second != 8)
            m_workspace->series().takeActivity(server(), activityAt(second, second == 5 ? 90 : 10),
                                               0ms);
    }
}

void tst_ChartData::steps_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<Step>("step");
    QTest::newRow("a minute") << qint64(60) << Step::Second;
    QTest::newRow("ten minutes") << qint64(600) << Step::Second;
    QTest::newRow("an hour") << qint64(3'600) << Step::TenSeconds;
    QTest::newRow("two hours") << qint64(7'200) << Step::Minute;
    QTest::newRow("a day") << qint64(86'400) << Step::Minute;
    QTest::newRow("too old") << qint64(1'000'000) << Step::Minute;
}

void tst_ChartData::steps()
{
    QFETCH(const qint64, age);
    QFETCH(const Step, step);
    QCOMPARE(stepFor({(Begin - age) * Ms, Begin * Ms}, Begin * Ms), step);
    // Short, but long ago.
    QCOMPARE(stepFor({(Begin - age) * Ms, (Begin - age + 30) * Ms}, Begin * Ms), step);
}

void tst_ChartData::hasAllCells()
{
    const ChartData data = chartDataOf(m_workspace->series(), m_workspace->endpoints(), {server()},
                                       {(Begin - 2) * Ms, (Begin + 10) * Ms});
    QCOMPARE(data.count, std::size_t(12));
    QCOMPARE(data.beginOf(0), (Begin - 2) * Ms);
    QCOMPARE(data.end, (Begin + 10) * Ms);
    const auto &cells = data.sources.first().cells(Figure::Requests);
    QCOMPARE(cells.size(), data.count);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        QCOMPARE(cells[i].isGap(), i < 2 || i == 9 || i == 10);
        QVERIFY(cells[i].isGap() || cells[i].last == (i == 7 ? 90.0F : 10.0F));
    }
    QCOMPARE(data.sources.first().heat.size(), data.count);
    QVERIFY(data.sources.first().heat[9].isEmpty());
    QVERIFY(!data.sources.first().heat[8].isEmpty());
}

void tst_ChartData::findsCells()
{
    ChartData data;
    data.range = {10'500, 20'000};
    data.first = 10;
    data.count = 10;
    data.end = 15'000;
    QCOMPARE(data.cellAt(10'499), std::nullopt);
    QCOMPARE(data.cellAt(10'500), std::optional(std::size_t(0)));
    QCOMPARE(data.cellAt(19'999), std::optional(std::size_t(9)));
    QCOMPARE(data.cellAt(20'000), std::nullopt);
    QCOMPARE(data.newestCell(), std::optional(std::size_t(4)));
    data.end = 5'000;
    QCOMPARE(data.newestCell(), std::nullopt);
}

void tst_ChartData::nothingRecorded()
{
    const auto other = EndpointAddress::ofPath("/other");
    const ChartData data = chartDataOf(m_workspace->series(), m_workspace->endpoints(),
                                       {server(), other}, {Begin * Ms, (Begin + 10) * Ms});
    QCOMPARE(data.sources.size(), 2);
    for (const auto &cells : data.sources[1].figures)
        QVERIFY(std::all_of(cells.begin(), cells.end(),
                            [](const TimeSeries::Cell &cell) { return cell.isGap(); }));
}

void tst_ChartData::spikes_data()
{
    QTest::addColumn<QList<float>>("values"); // negative for a gap
    QTest::addColumn<int>("cell");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::newRow("alone") << QList<float>{1, 1, 9, 1} << 2 << 2 << 3;
    QTest::newRow("with slopes") << QList<float>{1, 6, 9, 7, 2} << 2 << 1 << 4;
    QTest::newRow("ends at gaps") << QList<float>{9, -1, 9, -1} << 2 << 2 << 3;
    QTest::newRow("at the borders") << QList<float>{9, 8, 1} << 0 << 0 << 2;
    QTest::newRow("in a gap") << QList<float>{9, -1} << 1 << -1 << -1;
    QTest::newRow("outside") << QList<float>{9} << 4 << -1 << -1;
}

void tst_ChartData::spikes()
{
    QFETCH(const QList<float>, values);
    QFETCH(const int, cell);
    QFETCH(const int, begin);
    QFETCH(const int, end);
    std::vector<TimeSeries::Cell> cells;
    for (const float value : values)
        cells.push_back(value < 0 ? TimeSeries::Cell() : cellOf(value));
    ChartData data;
    data.first = 100;
    data.count = cells.size();
    const auto spike = spikeAt(data, cells, std::size_t(cell));
    QCOMPARE(spike.has_value(), begin >= 0);
    if (spike)
        QCOMPARE(*spike, (ChartRange{(100 + begin) * Ms, (100 + end) * Ms}));
}

void tst_ChartData::statesByTime()
{
    ChartSource source;
    source.states = {{.begin = 10, .end = 20}, {.begin = 30, .end = 40}};
    QVERIFY(!source.stateAt(9));
    QCOMPARE(source.stateAt(10), &source.states[0]);
    QVERIFY(!source.stateAt(20));
    QCOMPARE(source.stateAt(39), &source.states[1]);
}

void tst_ChartData::texts()
{
    QCOMPARE(cellText(Figure::Requests, {}), QStringLiteral("–"));
    QCOMPARE(cellText(Figure::Requests, cellOf(340)), QStringLiteral("340"));
    QCOMPARE(cellText(Figure::Connections, {3, 4, 4, 3.5F}), QStringLiteral("3.50 (3–4)"));
    QCOMPARE(cellText(Figure::P95, cellOf(1.5e6F)), QStringLiteral("1.50 ms"));
    QCOMPARE(cellText(Figure::BytesIn, cellOf(2'048)), QStringLiteral("2.00 KiB"));
}

void tst_ChartData::summary()
{
    const std::array plots = {Plot::Requests, Plot::Latency, Plot::Heat};
    const ChartData data = chartDataOf(m_workspace->series(), m_workspace->endpoints(), {server()},
                                       {Begin * Ms, (Begin + 10) * Ms});
    const QString text = chartSummary(data, plots);
    QVERIFY2(text.contains(QStringLiteral("/run/it.sock")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Requests per second: 10.0 now, 10.0 to 90.0")),
             qPrintable(text));
    QVERIFY2(text.contains(chartTime((Begin + 5) * Ms, Step::Second)), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Latency p99")), qPrintable(text));
    const QString cell = cellSummary(data, plots, 5);
    QVERIFY2(cell.startsWith(chartTime((Begin + 5) * Ms, Step::Second)), qPrintable(cell));
    QVERIFY2(cell.contains(QStringLiteral("Requests per second 90.0")), qPrintable(cell));
    ChartData empty = data;
    empty.sources = {ChartSource()};
    for (auto &cells : empty.sources.first().figures)
        cells.resize(empty.count);
    QVERIFY(chartSummary(empty, plots).contains(QStringLiteral("Nothing was recorded")));
}

QTEST_GUILESS_MAIN(tst_ChartData)
#include "tst_chartdata.moc"
