// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/openwindow.h"
#include "monitor/scenario.h"

#include <QtCore/qcoreapplication.h>

namespace Bench {

namespace {

using namespace Monitor;

// @return -1 without an answer.
qint64 acceptedOf(Program &scene)
{
    scene.process().write("?\n");
    const qsizetype known = scene.output().size();
    while (scene.output().indexOf('\n', known) < 0) {
        if (!scene.process().waitForReadyRead(Program::PatienceMs))
            return -1;
    }
    return scene.output().mid(known).simplified().split(' ').last().toLongLong();
}

} // namespace

std::optional<MonitorFigures> measureAccepts(const MonitorPlan &plan)
{
    OpenWindow open;
    if (!open.startScene({QStringLiteral("--listeners"), QStringLiteral("1"),
                          QStringLiteral("--servers"), QStringLiteral("1")}))
        return std::nullopt;
    const qint64 before = acceptedOf(open.scene());
    open.show(EndpointObserver::ShortestInterval);
    open.window().showEndpoint(open.endpoint("listener"));
    int polls = 0;
    QObject::connect(&open.observer(), &EndpointObserver::polled, &open.window(), [&] {
        // Each tab of both endpoints in turn.
        open.window().showTab(MainWindow::Tab(polls % 4));
        open.window().showEndpoint(open.endpoint(polls / 4 % 2 == 0 ? "listener" : "server"));
        if (++polls == plan.count)
            QCoreApplication::exit();
        else
            open.observer().pollNow();
    });
    QCoreApplication::exec();
    const qint64 after = acceptedOf(open.scene());
    if (before < 0 || after < 0)
        return std::nullopt;
    return MonitorFigures{{QStringLiteral("accepts"), double(after - before)},
                          {QStringLiteral("polls"), double(polls)}};
}

} // namespace Bench
