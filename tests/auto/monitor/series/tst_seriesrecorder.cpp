// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/series/seriesrecorder.h"

#include "core/server/activitytracker.h"
#include "core/server/registeredservers.h"
#include "observerfixtures.h"
#include "runtimedirectory.h"

#include <ipccore/connection.h>

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ServerSnapshot;
using Step = TimeSeries::Step;

class tst_SeriesRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsTheKernelsFigures();
    void nobodyListensIsAGap();
    void recordsAnswersWithinAMillisecond();
    void recordsTheServersFigures();
    void silenceIsAGap();
    void bridgesLongIntervals();
    void pollsThatStayAwayAreAGap();
    void serverTellsItsConnections();
    void othersClientsAtItsPath();
    void clockIsSetBack();
    void staysInItsBudget();
    void aDayOfAHundredEndpoints();
    void forgetsAfterADay();
    void watchesARealServer();
};

namespace {

constexpr int PatienceMs = 20'000;
// Divisible by a minute.
constexpr qint64 Begin = 60'000'000;

EndpointAddress address(int number = 0)
{
    return EndpointAddress::ofPath("/x" + QByteArray::number(number));
}

QDateTime at(qint64 second)
{
    return QDateTime::fromSecsSinceEpoch(Begin + second).toUTC();
}

// Of endpoints that listen, with so many connections each.
ObserverSnapshot snapshotAt(qint64 second, int connections, int endpoints = 1)
{
    ObserverSnapshot snapshot;
    snapshot.time = at(second);
    for (int number = 0; number < endpoints; ++number) {
        auto endpoint = std::make_shared<ObservedEndpoint>();
        endpoint->address = address(number);
        if (connections >= 0) {
            endpoint->sockets.listeners.emplace_back();
            endpoint->sockets.connections.resize(std::size_t(connections));
        }
        snapshot.endpoints.push_back(endpoint);
    }
    return snapshot;
}

EndpointActivity activityAt(qint64 second, double rate)
{
    EndpointActivity activity;
    activity.answeredAt = at(second);
    activity.stats = ServerSnapshot();
    activity.stats->workersBusy = 1;
    activity.stats->readyQueue = 2;
    activity.stats->deferred = 4;
    activity.stats->stats.connectionsOpen = 9;
    activity.requestsPerSecond = rate;
    activity.bytesInPerSecond = 100 * rate;
    activity.bytesOutPerSecond = 1'000 * rate;
    if (rate > 0)
        activity.intervalLatency.add(1ms);
    return activity;
}

// The means of the seconds `first` to `last`; -1 for a gap.
QList<double> valuesOf(const SeriesRecorder &recorder, Figure figure, qint64 first, qint64 last)
{
    QList<double> values;
    const EndpointSeries *series = recorder.series(address());
    if (!series)
        return values;
    for (const auto &cell : series->series(figure).cells(Step::Second, Begin + first, Begin + last))
        values.append(cell.isGap() ? -1 : double(cell.middle));
    return values;
}

} // namespace

void tst_SeriesRecorder::recordsTheKernelsFigures()
{
    SeriesRecorder recorder;
    QVERIFY(!recorder.series(address()));
    recorder.takeSnapshot(snapshotAt(0, 3), 1s);
    recorder.takeSnapshot(snapshotAt(1, 5), 1s);
    QCOMPARE(valuesOf(recorder, Figure::Connections, -1, 2), (QList<double>{-1, 3, 5, -1}));
    QCOMPARE(valuesOf(recorder, Figure::Waiting, 0, 1), (QList<double>{0, 0}));
    QCOMPARE(valuesOf(recorder, Figure::Requests, 0, 1), (QList<double>{-1, -1}));
    QCOMPARE(recorder.end().count(), Begin + 1);
}

void tst_SeriesRecorder::nobodyListensIsAGap()
{
    SeriesRecorder recorder;
    recorder.takeSnapshot(snapshotAt(0, -1), 1s);
    QVERIFY(!recorder.series(address()));
    recorder.takeSnapshot(snapshotAt(1, 0), 1s);
    recorder.takeSnapshot(snapshotAt(2, -1), 1s);
    QCOMPARE(valuesOf(recorder, Figure::Connections, 0, 2), (QList<double>{-1, 0, -1}));
}

void tst_SeriesRecorder::recordsAnswersWithinAMillisecond()
{
    SeriesRecorder recorder;
    EndpointActivity activity = activityAt(0, 0);
    recorder.takeActivity(address(), activity, 1s);
    activity.stats->uptime += 1ms;
    activity.requestsPerSecond = 8;
    recorder.takeActivity(address(), activity, 1s);
    QCOMPARE(valuesOf(recorder, Figure::Requests, 0, 0), QList<double>{4});
}

void tst_SeriesRecorder::recordsTheServersFigures()
{
    SeriesRecorder recorder;
    recorder.takeActivity(address(), activityAt(0, 2), 1s);
    // The same answer again, with news about stuck requests.
    recorder.takeActivity(address(), activityAt(0, 7), 1s);
    recorder.takeActivity(address(), activityAt(1, 0), 1s);
    QCOMPARE(valuesOf(recorder, Figure::Requests, 0, 1), (QList<double>{2, 0}));
    QCOMPARE(valuesOf(recorder, Figure::BytesIn, 0, 1), (QList<double>{200, 0}));
    QCOMPARE(valuesOf(recorder, Figure::BytesOut, 0, 1), (QList<double>{2'000, 0}));
    QCOMPARE(valuesOf(recorder, Figure::InFlight, 0, 1), (QList<double>{7, 7}));
    QVERIFY(valuesOf(recorder, Figure::P95, 0, 0).first() > 0);
    QCOMPARE(valuesOf(recorder, Figure::P95, 1, 1), QList<double>{-1});
}

void tst_SeriesRecorder::silenceIsAGap()
{
    SeriesRecorder recorder;
    recorder.takeActivity(address(), activityAt(0, 2), 1s);
    EndpointActivity silent = activityAt(1, 2);
    silent.error = IpcCore::Error(IpcCore::ErrorCode::Timeout, QString());
    recorder.takeActivity(address(), silent, 1s);
    recorder.takeActivity(address(), activityAt(30, 4), 1s);
    QCOMPARE(valuesOf(recorder, Figure::Requests, 0, 1), (QList<double>{2, -1}));
    QCOMPARE(valuesOf(recorder, Figure::Requests, 28, 30), (QList<double>{-1, -1, 4}));
}

// A hidden window polls every five seconds.
void tst_SeriesRecorder::bridgesLongIntervals()
{
    SeriesRecorder recorder;
    recorder.takeActivity(address(), activityAt(0, 2), 1s);
    recorder.takeActivity(address(), activityAt(5, 3), 5s);
    recorder.takeActivity(address(), activityAt(10, 4), 1s);
    QCOMPARE(valuesOf(recorder, Figure::Requests, 0, 10),
             (QList<double>{2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4}));
}

void tst_SeriesRecorder::pollsThatStayAwayAreAGap()
{
    SeriesRecorder recorder;
    recorder.takeSnapshot(snapshotAt(0, 3), 1s);
    recorder.takeSnapshot(snapshotAt(4, 3), 1s);
    recorder.takeSnapshot(snapshotAt(9, 3), 1s);
    QCOMPARE(valuesOf(recorder, Figure::Connections, 0, 9),
             (QList<double>{3, 3, 3, 3, 3, -1, -1, -1, -1, 3}));
}

void tst_SeriesRecorder::serverTellsItsConnections()
{
    SeriesRecorder recorder;
    recorder.takeSnapshot(snapshotAt(0, 3), 1s);
    recorder.takeActivity(address(), activityAt(0, 2), 1s);
    QCOMPARE(valuesOf(recorder, Figure::Connections, 0, 0), QList<double>{3});
    recorder.takeSnapshot(snapshotAt(1, -1), 1s);
    recorder.takeActivity(address(), activityAt(1, 2), 1s);
    QCOMPARE(valuesOf(recorder, Figure::Connections, 1, 1), QList<double>{9});
}

void tst_SeriesRecorder::othersClientsAtItsPath()
{
    SeriesRecorder recorder;
    recorder.takeSnapshot(snapshotAt(0, 3), 1s);
    recorder.takeActivity(address(), activityAt(0, 2), 1s);
    ObserverSnapshot snapshot = snapshotAt(1, 3);
    auto taken = std::make_shared<ObservedEndpoint>(*snapshot.endpoints.front());
    taken->subState = SubState::PathTaken;
    snapshot.endpoints.front() = taken;
    recorder.takeSnapshot(snapshot, 1s);
    recorder.takeActivity(address(), activityAt(1, 2), 1s);
    QCOMPARE(valuesOf(recorder, Figure::Connections, 0, 1), (QList<double>{3, 9}));
    QCOMPARE(valuesOf(recorder, Figure::Waiting, 0, 1), (QList<double>{0, -1}));
}

void tst_SeriesRecorder::clockIsSetBack()
{
    SeriesRecorder recorder;
    recorder.takeSnapshot(snapshotAt(1'000, 3), 1s);
    recorder.takeSnapshot(snapshotAt(999, 4), 1s);
    QCOMPARE(valuesOf(recorder, Figure::Connections, 1'000, 1'000), QList<double>{3});
    recorder.takeSnapshot(snapshotAt(100, 5), 1s);
    QCOMPARE(valuesOf(recorder, Figure::Connections, 1'000, 1'000), QList<double>{-1});
    QCOMPARE(valuesOf(recorder, Figure::Connections, 100, 100), QList<double>{5});
    QCOMPARE(recorder.end().count(), Begin + 100);
}

void tst_SeriesRecorder::staysInItsBudget()
{
    SeriesRecorder recorder(200'000);
    recorder.takeSnapshot(snapshotAt(0, 1, 4), 1s);
    for (int second = 1; second < 2'000; ++second) {
        recorder.takeSnapshot(snapshotAt(second, 1, 2), 1s);
        QVERIFY(recorder.memory() <= 200'000);
    }
    QVERIFY(recorder.series(address(0)));
    QVERIFY(recorder.series(address(1)));
    // Those not seen for longest went first.
    for (int second = 2'000; second < 100'000; second += 30) {
        recorder.takeSnapshot(snapshotAt(second, 1, 3), 30s);
        QVERIFY(recorder.memory() <= 200'000);
    }
    QVERIFY(!recorder.series(address(3)));
}

void tst_SeriesRecorder::aDayOfAHundredEndpoints()
{
    SeriesRecorder recorder;
    for (qint64 second = 0; second < 25LL * 3600; second += 60) {
        recorder.takeSnapshot(snapshotAt(second, 1, 100), 60s);
        for (int number = 0; number < 100; ++number)
            recorder.takeActivity(address(number), activityAt(second, 5), 60s);
    }
    QVERIFY2(recorder.memory() < std::size_t(64) * 1024 * 1024,
             qPrintable(QString::number(recorder.memory())));
    for (int number = 0; number < 100; ++number) {
        const EndpointSeries *series = recorder.series(address(number));
        QVERIFY(series);
        const qint64 yesterday = (Begin + 3600) / 60;
        QVERIFY(!series->series(Figure::Requests)
                     .cells(Step::Minute, yesterday, yesterday)
                     .front()
                     .isGap());
    }
}

void tst_SeriesRecorder::forgetsAfterADay()
{
    SeriesRecorder recorder;
    recorder.takeSnapshot(snapshotAt(0, 1, 2), 1s);
    recorder.takeSnapshot(snapshotAt(24LL * 3600 + 1, 1, 1), 1s);
    QVERIFY(recorder.series(address(0)));
    QVERIFY(!recorder.series(address(1)));
}

void tst_SeriesRecorder::watchesARealServer()
{
    RuntimeDirectory runtime;
    const auto server = runtime.serve("x");
    QVERIFY(server);
    EndpointObserver observer;
    observer.setFindsListeners(false);
    observer.setRegistry(registeredServers());
    ActivityTracker activity(observer);
    SeriesRecorder recorder(observer, activity);
    QSignalSpy recorded(&recorder, &SeriesRecorder::recorded);
    const EndpointAddress wanted = runtime.address("x");
    QVERIFY(QTest::qWaitFor(
        [&] {
            if (!IpcCore::sendCommand(QFile::decodeName(runtime.path("x")), {}, "hello")
                || !pollOnce(observer))
                return false;
            const EndpointSeries *series = recorder.series(wanted);
            const auto now = recorder.end().count();
            return series
                   && !series->series(Figure::P99).cells(Step::Second, now, now).front().isGap();
        },
        PatienceMs));
    QVERIFY(!recorded.isEmpty());
    QCOMPARE(recorded.last().first().value<EndpointAddress>(), wanted);
}

QTEST_GUILESS_MAIN(tst_SeriesRecorder)
#include "tst_seriesrecorder.moc"
