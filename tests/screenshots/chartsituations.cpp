// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scene.h"
#include "situations.h"

#include "gui/charts/chartview.h"
#include "gui/pages/chartspage.h"
#include "models/charts/chartdata.h"

#include <QtCore/qdatetime.h>
#include <QtGui/qaction.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcombobox.h>

#include <cmath>

using namespace Monitor;

namespace {

using Tab = MainWindow::Tab;

constexpr qint64 PastSeconds = 3'600;
constexpr std::chrono::seconds Interval{1};

// A server's figures `age` seconds ago, with a busy minute, a slow one, and a pause of the monitor.
std::optional<EndpointActivity> activityAgo(qint64 age, int seed)
{
    if (age > 290 && age < 330)
        return std::nullopt;
    const double wave = 1 + 0.4 * std::sin(double(age + 40 * seed) / 37)
                        + 0.15 * std::sin(double(age * 7 + seed) / 3);
    const double burst = age > 120 && age < 150 ? 2.5 : 1;
    const double slow = age > 60 && age < 75 ? 12 : 1;
    EndpointActivity activity;
    activity.stats = IpcCore::ServerSnapshot();
    activity.stats->workersBusy = int(3 * wave * burst);
    activity.stats->readyQueue = slow > 1 ? 14 : 0;
    activity.stats->stats.connectionsOpen = 11 + (age / 90) % 4 + (slow > 1 ? 6 : 0);
    activity.requestsPerSecond = 240.0 / (1 + seed) * wave * burst / std::sqrt(slow);
    activity.bytesInPerSecond = *activity.requestsPerSecond * 310;
    activity.bytesOutPerSecond = *activity.requestsPerSecond * 2'900;
    const double middleUs = 700 * (1 + 2 * seed) * slow * (0.8 + 0.4 * wave);
    for (int i = 0; i < 40; ++i) {
        const double tail = std::exp(double((i * 37 + age * 11) % 40) / 13);
        activity.intervalLatency.add(std::chrono::microseconds(qint64(middleUs * tail / 3)));
    }
    return activity;
}

} // namespace

// As if the monitor had run for an hour.
void recordPast(Scene &scene, const EndpointAddress &endpoint, int seed)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (qint64 age = PastSeconds; age > 0; --age) {
        if (auto activity = activityAgo(age, seed)) {
            activity->answeredAt = QDateTime::fromSecsSinceEpoch(now - age);
            scene.monitor().workspace.series().takeActivity(endpoint, *activity, Interval);
        }
    }
}

namespace {

EndpointAddress serveWithPast(Scene &scene, const QString &program, int seed = 0)
{
    const auto server = scene.serve(program, program.chopped(1) + QStringLiteral(".sock"));
    recordPast(scene, server, seed);
    scene.keepSending(QStringLiteral("search"), server, QStringLiteral("sleep 3"));
    return server;
}

const QString ChartedServer = QStringLiteral("indexerd");

void selectSpan(Scene &scene, int index)
{
    auto *spans = scene.part<ChartsPage>().findChildren<QComboBox *>().constFirst();
    spans->setCurrentIndex(index);
    Q_EMIT spans->activated(index);
}

void showCharts(Scene &scene, const EndpointAddress &server)
{
    scene.show(Tab::Charts, server);
    scene.waitForFigures(server);
}

} // namespace

void charts(Scene &scene)
{
    showCharts(scene, serveWithPast(scene, ChartedServer));
}

void chartsCompared(Scene &scene)
{
    const auto server = serveWithPast(scene, ChartedServer);
    const auto other = scene.serve(QStringLiteral("cached"), QStringLiteral("cache.sock"));
    // In order of time, or the clock would seem to be set back.
    SeriesRecorder &series = scene.monitor().workspace.series();
    const qint64 now = series.end().count();
    for (qint64 age = 5; age > 0; --age) {
        if (auto activity = activityAgo(age, 1)) {
            activity->answeredAt = QDateTime::fromSecsSinceEpoch(now - age);
            series.takeActivity(other, *activity, Interval);
        }
    }
    scene.keepSending(QStringLiteral("webfront"), other, QStringLiteral("sleep 8"));
    showCharts(scene, server);
    scene.part<ChartsPage>().compareWith(other);
    selectSpan(scene, 0);
    scene.waitForFigures(other);
}

// An hour with the minute in which nobody looked, a selected peak and a server that is stopped.
void chartsGap(Scene &scene)
{
    const auto server = serveWithPast(scene, ChartedServer);
    showCharts(scene, server);
    ChartView &view = scene.part<ChartsPage>().view();
    selectSpan(scene, 2);
    scene.stop(server);
    scene.waitForCondition(server, EndpointCondition::Stopped);
    const qint64 peak = view.range().until - 70'000;
    view.setSelection(ChartRange{peak - 20'000, peak + 20'000});
    for (int step = 0; step < 60; ++step)
        QTest::keyClick(&view, Qt::Key_Left);
}

void smallCharts(Scene &scene)
{
    charts(scene);
    scene.window().resize(800, 600);
}

void chartsTable(Scene &scene)
{
    charts(scene);
    if (scene.isGood())
        scene.trigger(scene.part<ChartsPage>().pageActions().at(2));
}

void overviewWithCharts(Scene &scene)
{
    const auto server = serveWithPast(scene, ChartedServer);
    scene.show(Tab::Overview, server);
    scene.waitForFigures(server);
    scene.window().resize(1'600, 1'000);
}
