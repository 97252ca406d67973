// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scene.h"
#include "situations.h"

#include "core/trace/tracesession.h"
#include "gui/console/hexview.h"
#include "gui/pages/chartspage.h"
#include "gui/pages/tracepage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/trace/traceactions.h"
#include "gui/trace/tracedetails.h"
#include "gui/trace/tracenotes.h"
#include "gui/trace/tracesources.h"

#include <ipccore/asyncclient.h>

#include <QtGui/qaction.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qdockwidget.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qtreeview.h>

using namespace Monitor;

namespace {

using Tab = MainWindow::Tab;

// Enough to fill the table.
constexpr qsizetype ManyRequests = 60;

// Of a page with its window.
constexpr QSize PictureSize(1'100, 820);

const QString Wanted =
    QStringLiteral(R"(echo {"job":"nightly","files":["a.txt","b.txt"],"deep":true})");

void waitForRequests(Scene &scene, qsizetype count)
{
    const TraceRing &ring = scene.monitor().workspace.traceRing();
    scene.waitFor(QStringLiteral("requests were traced"),
                  [&ring, count] { return ring.rows().size() >= count; });
}

// Clients of a server with two workers, which wait for each other; some fail.
EndpointAddress traceBusyServer(Scene &scene)
{
    const auto server = scene.serve(QStringLiteral("indexerd"), QStringLiteral("indexer.sock"),
                                    {QStringLiteral("--threads"), QStringLiteral("2")});
    scene.show(Tab::Trace, server);
    scene.part<TracePage>().trace(server);
    scene.waitFor(QStringLiteral("the trace runs"), [&] {
        const TracedEndpoint *traced = scene.monitor().workspace.trace().find(server);
        return traced && traced->state == TraceState::Running;
    });
    scene.keepSending(QStringLiteral("search"), server, QStringLiteral("sleep 15"));
    scene.keepSending(QStringLiteral("crawler"), server, QStringLiteral("sleep 60"));
    scene.keepSending(QStringLiteral("backup"), server, QStringLiteral("sleep 140"));
    waitForRequests(scene, ManyRequests / 2);
    auto failing = std::make_shared<IpcCore::AsyncClient>(server.toString());
    failing->send("fail");
    scene.keep(failing);
    scene.connectClients(QStringLiteral("scheduler"), server, 1, Wanted);
    waitForRequests(scene, ManyRequests);
    return server;
}

// With a payload that has parts to look at.
void selectWanted(Scene &scene)
{
    TracePage &page = scene.part<TracePage>();
    page.actions().run->trigger();
    for (int row = 0; row < page.model().rowCount(); ++row) {
        const QModelIndex cell = page.model().index(row, TraceTable::Preview);
        if (cell.data().toString().contains(QStringLiteral("nightly")))
            page.tablePanel()->selectKey(cell.data(KeyRole));
    }
    QTreeView &tree = page.details().tree();
    const QModelIndex arguments = tree.model()->index(1, 0, tree.model()->index(0, 0));
    tree.setCurrentIndex(tree.model()->index(1, 0, arguments));
}

} // namespace

void trace(Scene &scene)
{
    traceBusyServer(scene);
    if (scene.isGood())
        selectWanted(scene);
}

void smallTrace(Scene &scene)
{
    trace(scene);
    scene.window().resize(800, 600);
}

void emptyTrace(Scene &scene)
{
    const auto server = scene.serve(QStringLiteral("indexerd"), QStringLiteral("indexer.sock"));
    scene.show(Tab::Trace, server);
}

void untraceable(Scene &scene)
{
    const auto server = traceBusyServer(scene);
    if (!scene.isGood())
        return;
    scene.part<TracePage>().trace(scene.address(QStringLiteral("not-started.sock")));
    scene.waitFor(QStringLiteral("the other trace failed"), [&scene] {
        const auto *other = scene.monitor().workspace.trace().find(
            scene.address(QStringLiteral("not-started.sock")));
        return other && !traceProblem(*other).isEmpty();
    });
    scene.end(server);
    scene.waitFor(QStringLiteral("the trace ended"), [&scene, &server] {
        const auto *traced = scene.monitor().workspace.trace().find(server);
        return traced && !traceProblem(*traced).isEmpty();
    });
}

void traceMenu(Scene &scene)
{
    const auto server = scene.serve(QStringLiteral("indexerd"), QStringLiteral("indexer.sock"));
    scene.serve(QStringLiteral("cached"), QStringLiteral("cache.sock"));
    scene.show(Tab::Trace, server);
    scene.waitForCondition(scene.address(QStringLiteral("cache.sock")),
                           EndpointCondition::Listening);
    QMenu *menu = scene.part<TraceSources>().menu();
    menu->popup(scene.window().mapToGlobal(QPoint()));
    scene.setSubject(menu);
}

// Both pages side by side, for README.
void traceWithCharts(Scene &scene)
{
    const auto server = traceBusyServer(scene);
    if (!scene.isGood())
        return;
    recordPast(scene, server);
    scene.window().resize(PictureSize);
    for (QDockWidget *dock : scene.window().findChildren<QDockWidget *>())
        dock->hide();
    scene.waitForFigures(server);
    waitForRequests(scene, 3 * ManyRequests);
    scene.window().showTab(Tab::Charts);
    scene.waitForFigures(server);
    const QPixmap charts = scene.part<ChartsPage>().grab();
    scene.window().showTab(Tab::Trace);
    selectWanted(scene);
    const QPixmap trace = scene.part<TracePage>().grab();
    const QSize traceSize = trace.deviceIndependentSize().toSize();
    const QSize size(2 * traceSize.width(), traceSize.height());
    QPixmap both(size * trace.devicePixelRatio());
    both.setDevicePixelRatio(trace.devicePixelRatio());
    QPainter painter(&both);
    painter.drawPixmap(0, 0, trace);
    painter.drawPixmap(traceSize.width(), 0, charts);
    painter.end();
    auto picture = std::make_shared<QLabel>();
    picture->setPixmap(both);
    picture->resize(size);
    scene.keep(picture);
    scene.setSubject(picture.get());
}
