// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scene.h"
#include "situations.h"

#include "gui/pages/mappage.h"
#include "gui/table/filteredit.h"
#include "gui/table/findbar.h"
#include "gui/table/tablepanel.h"

#include <QtGui/qaction.h>

#include <algorithm>

using namespace Monitor;

namespace {

using Tab = MainWindow::Tab;

// A machine at work: some servers with several clients each, one that is stopped, and sockets that
// nobody uses.
EndpointAddress makeMachine(Scene &scene)
{
    const auto serve = [&scene](const char *program, const char *socket) {
        return scene.serve(QString::fromLatin1(program), QString::fromLatin1(socket));
    };
    const auto connect = [&scene](const char *program, const EndpointAddress &server, int count) {
        scene.connectClients(QString::fromLatin1(program), server, count);
    };
    const auto send = [&scene](const char *program, const EndpointAddress &server,
                               const char *command) {
        scene.keepSending(QString::fromLatin1(program), server, QString::fromLatin1(command));
    };
    const auto indexer = serve("indexerd", "indexer.sock");
    const auto cache = serve("cached", "cache.sock");
    const auto mailer = serve("mailerd", "mailer.sock");
    const auto render = serve("renderd", "render.sock");
    serve("printerd", "printer.sock");
    connect("webfront", cache, 24);
    connect("webfront", indexer, 6);
    connect("webfront", indexer, 5);
    connect("backup", cache, 5);
    connect("backup", mailer, 2);
    connect("editor", indexer, 3);
    connect("editor", render, 8);
    send("search", indexer, "sleep 20");
    send("webfront", cache, "sleep 3");
    send("report", mailer, "sleep 90");
    send("preview", render, "big");
    scene.monitor().workspace.addEndpoint(scene.address(QStringLiteral("not-started.sock")));
    return indexer;
}

EndpointAddress showMachine(Scene &scene)
{
    const auto indexer = makeMachine(scene);
    scene.show(Tab::Map, indexer);
    scene.waitForFigures(indexer);
    return indexer;
}

void waitForRates(Scene &scene)
{
    scene.waitFor(QStringLiteral("rates of clients are known"), [&scene] {
        const auto &rows = scene.part<MapPage>().model().rows();
        return std::any_of(rows.begin(), rows.end(), [](const RelationRow &row) {
            return row.relation.traffic.requestsPerSecond.value_or(0) > 0;
        });
    });
}

} // namespace

void map(Scene &scene)
{
    showMachine(scene);
}

// README's picture: no larger than what it shows.
void mapOfRequests(Scene &scene)
{
    scene.window().resize(1'290, 600);
    showMachine(scene);
    scene.part<MapPage>().setMeasure(MapMeasure::Requests);
    waitForRates(scene);
}

// A stopped server, an open folder, and a search for some.
void mapSearched(Scene &scene)
{
    const auto indexer = showMachine(scene);
    scene.stop(indexer);
    auto &page = scene.part<MapPage>();
    scene.waitFor(QStringLiteral("the map shows the stopped server"), [&page, &indexer] {
        const MapNode *node = page.view().scene().find(endpointNodeKey(indexer));
        return node && node->condition == EndpointCondition::Stopped;
    });
    page.view().toggleFolder("cwebfront");
    page.tablePanel()->openFind();
    page.tablePanel()->findBar()->edit()->setFilter(QStringLiteral("endpoint:indexer"));
}

void smallMap(Scene &scene)
{
    showMachine(scene);
    scene.window().resize(800, 600);
}

void mapAsTable(Scene &scene)
{
    showMachine(scene);
    if (scene.isGood())
        scene.trigger(scene.part<MapPage>().pageActions().first());
    waitForRates(scene);
}

void emptyMap(Scene &scene)
{
    scene.window().showTab(Tab::Map);
    scene.window().show();
    scene.monitor().workspace.observer().start();
    scene.waitFor(QStringLiteral("the first poll"),
                  [&scene] { return scene.monitor().workspace.observer().snapshot() != nullptr; });
}
