// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/gapmeter.h"
#include "monitor/hangingmount.h"
#include "monitor/openwindow.h"
#include "monitor/scenario.h"

#include "gui/console/requestpane.h"
#include "gui/pages/consolepage.h"
#include "gui/pages/mappage.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qscrollbar.h>

#include <algorithm>
#include <array>
#include <csignal>

namespace Bench {

namespace {

using namespace Monitor;
using Tab = MainWindow::Tab;

// Plays the user, repeatedly.
class Actor
{
public:
    explicit Actor(OpenWindow &open, bool isAtMap)
        : m_open(open)
    {
        m_timer.setInterval(250);
        QObject::connect(&m_timer, &QTimer::timeout,
                         [this, isAtMap] { isAtMap ? scrollMap() : act(); });
    }

    void start() { m_timer.start(); }

private:
    void act()
    {
        constexpr std::array Tabs = {Tab::Overview, Tab::Connections, Tab::Console, Tab::Events};
        constexpr int Steps = 8;
        MainWindow &window = m_open.window();
        ConsolePage *console = window.console();
        const int step = m_step++ % Steps;
        window.showTab(Tabs[static_cast<std::size_t>(step) / 2]);
        if (step == 4) {
            console->setRequest("ping");
            console->current().send();
        } else if (step == 7) {
            console->current().cancel();
        } else if (step == 1) {
            m_open.observer().pollNow();
        }
    }

    // From one end to the other, pointing at what is there and selecting some of it.
    void scrollMap()
    {
        constexpr int Steps = 40;
        MapView &view = m_open.window().findChild<MapPage *>()->view();
        QScrollBar *bar = view.verticalScrollBar();
        bar->setValue(bar->maximum() * (m_step % Steps) / Steps);
        const auto &nodes = view.scene().nodes;
        if (m_step++ % 4 == 0 && !nodes.empty())
            view.select({.node = nodes[std::size_t(m_step * 37) % nodes.size()].key, .to = {}});
    }

    OpenWindow &m_open;
    QTimer m_timer;
    int m_step = 0;
};

struct Sight
{
    const char *name;
    const char *endpoint;
    QStringList scene;
};

const Sight *sightNamed(const QString &name)
{
    static const std::array sights = {
        Sight{"running", "server", {QStringLiteral("--servers"), QStringLiteral("10")}},
        Sight{"stopped", "server", {QStringLiteral("--servers"), QStringLiteral("3")}},
        Sight{"full", "full", {QStringLiteral("--full")}},
        Sight{"hanging", "hanging", {QStringLiteral("--servers"), QStringLiteral("3")}},
        Sight{"map",
              "mesh",
              {QStringLiteral("--mesh"), QStringLiteral("500"), QStringLiteral("--mesh-clients"),
               QStringLiteral("5000")}},
        Sight{"many",
              "server",
              {QStringLiteral("--servers"), QStringLiteral("1"), QStringLiteral("--clients"),
               QStringLiteral("5000"), QStringLiteral("--busy"), QStringLiteral("300")}}};
    const auto *found = std::find_if(sights.begin(), sights.end(), [&name](const Sight &sight) {
        return name == QLatin1String(sight.name);
    });
    return found == sights.end() ? nullptr : found;
}

// Measurements with the wrong content on screen are worthless.
QString wrongSight(const QString &name, const EndpointObserver &observer,
                   const EndpointAddress &selected)
{
    if (name == QLatin1String("hanging"))
        return observer.skippedPolls() > 0 ? QString() : QStringLiteral("The file system answers");
    const SnapshotPointer &snapshot = observer.snapshot();
    const auto endpoint = snapshot ? snapshot->find(selected) : nullptr;
    if (!endpoint)
        return QStringLiteral("The endpoint is not seen");
    if (name == QLatin1String("full") && endpoint->subState != SubState::Busy)
        return QStringLiteral("The queue is not full");
    return {};
}

} // namespace

std::optional<MonitorFigures> measureGaps(const QString &name, const MonitorPlan &plan)
{
    const Sight *sight = sightNamed(name);
    OpenWindow open;
    if (!sight || !open.startScene(sight->scene))
        return std::nullopt;
    EndpointAddress selected = open.endpoint(sight->endpoint);
    std::unique_ptr<HangingMount> mount;
    if (name == QLatin1String("hanging")) {
        const QString folder = open.path(QStringLiteral("hanging"));
        QDir().mkdir(folder);
        mount = std::make_unique<HangingMount>(folder);
        if (!mount->problem().isEmpty()) {
            qCritical("no file system that hangs: %s", qPrintable(mount->problem()));
            return std::nullopt;
        }
        selected = EndpointAddress::ofPath(QFile::encodeName(folder + QStringLiteral("/app.sock")));
    }
    const bool isAtMap = name == QLatin1String("map");
    open.show(isAtMap ? EndpointObserver::DefaultInterval : EndpointObserver::ShortestInterval);
    if (isAtMap)
        open.window().showTab(Tab::Map);

    GapMeter meter;
    Actor actor(open, isAtMap);
    // The first snapshot belongs to opening the window; measurement starts after it.
    QTimer::singleShot(2'000, [&] {
        if (name == QLatin1String("stopped"))
            ::kill(static_cast<pid_t>(open.scene().process().processId()), SIGSTOP);
        meter.start();
        open.window().showEndpoint(selected);
        actor.start();
    });
    QTimer::singleShot(plan.time + std::chrono::milliseconds(2'000), [&] {
        meter.stop();
        QCoreApplication::exit();
    });
    QCoreApplication::exec();
    if (const QString problem = wrongSight(name, open.observer(), selected); !problem.isEmpty()) {
        qCritical("%s", qPrintable(problem));
        return std::nullopt;
    }
    MonitorFigures figures{{QStringLiteral("longest_gap_ms"), meter.longestGapMs()},
                           {QStringLiteral("longest_own_gap_ms"), meter.longestOwnGapMs()}};
    if (const SnapshotPointer snapshot = open.observer().snapshot())
        figures.insert(QStringLiteral("poll_ms"), double(snapshot->duration.count()) / 1e6);
    return figures;
}

} // namespace Bench
