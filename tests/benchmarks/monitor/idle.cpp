// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/openwindow.h"
#include "monitor/processcost.h"
#include "monitor/scenario.h"

#include <QtCore/qcoreapplication.h>

namespace Bench {

namespace {

using namespace Monitor;

const QString Endpoints = QStringLiteral("50");

// The window is open and has polled a few times.
constexpr std::chrono::milliseconds SettleTime{4'000};

} // namespace

std::optional<MonitorFigures> measureIdle(const QString &name, const MonitorPlan &plan)
{
    const bool areCharts = name.startsWith(QLatin1String("charts"));
    const bool isMap = name.startsWith(QLatin1String("map"));
    const bool areServers = areCharts || isMap || name.startsWith(QLatin1String("servers"));
    const bool isHidden = name.endsWith(QLatin1String("hidden"));
    OpenWindow open;
    const QString kind = areServers ? QStringLiteral("--servers") : QStringLiteral("--listeners");
    if (!open.startScene({kind, Endpoints}))
        return std::nullopt;
    open.show(EndpointObserver::DefaultInterval);
    open.window().showEndpoint(open.endpoint(areServers ? "server" : "listener"));
    if (areCharts)
        open.window().showTab(MainWindow::Tab::Charts);
    if (isMap)
        open.window().showTab(MainWindow::Tab::Map);
    std::optional<ProcessCostMeter> meter;
    ProcessCost cost;
    QElapsedTimer clock;
    int polls = 0;
    // From the end of one poll to the end of another, so that none is counted in part.
    QObject::connect(
        &open.observer(), &EndpointObserver::polled, &open.window(),
        [&] {
            if (!meter) {
                if (clock.isValid() && clock.hasExpired(SettleTime.count())) {
                    meter.emplace();
                    clock.start();
                }
                return;
            }
            ++polls;
            if (!clock.hasExpired(plan.time.count()))
                return;
            cost = meter->cost();
            QCoreApplication::exit();
        },
        Qt::QueuedConnection);
    QTimer::singleShot(SettleTime, [&] {
        if (isHidden)
            open.window().hide();
    });
    clock.start();
    QCoreApplication::exec();
    const MemoryUse memory = memoryUse();
    return MonitorFigures{{QStringLiteral("cpu_percent"), cost.cpuPercent},
                          {QStringLiteral("wakeups_per_s"), cost.wakeUpsPerSecond},
                          {QStringLiteral("polls_per_s"), polls / cost.seconds},
                          {QStringLiteral("rss_mib"), memory.residentMiB},
                          {QStringLiteral("own_mib"), memory.ownMiB}};
}

} // namespace Bench
