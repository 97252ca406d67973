// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scene.h"
#include "situations.h"

#include "gui/console/diffview.h"
#include "gui/console/replyview.h"
#include "gui/console/requestpane.h"
#include "gui/pages/connectionspage.h"
#include "gui/pages/consolepage.h"

#include <QtGui/qaction.h>

using namespace Monitor;

namespace {

using Tab = MainWindow::Tab;

const QString Indexer = QStringLiteral("indexerd");
const QString IndexerSocket = QStringLiteral("indexer.sock");

void waitForRows(Scene &scene, int count)
{
    scene.waitFor(QStringLiteral("the connections were listed"), [&scene, count] {
        return scene.part<ConnectionsPage>().model().rowCount() >= count;
    });
}

void send(Scene &scene, const QByteArray &request)
{
    if (!scene.isGood())
        return;
    ConsolePage &console = *scene.window().console();
    console.setRequest(request);
    console.current().send();
    scene.waitFor(QStringLiteral("the reply came"),
                  [&console] { return !console.current().isSending(); });
}

} // namespace

void connections(Scene &scene)
{
    const auto server = scene.serve(Indexer, IndexerSocket);
    scene.keepSending(QStringLiteral("search"), server, QStringLiteral("sleep 40"));
    scene.keepSending(QStringLiteral("crawler"), server, QStringLiteral("sleep 3600000"));
    scene.keepSending(QStringLiteral("report"), server, QStringLiteral("big"));
    scene.connectClients(QStringLiteral("backup"), server, 8, QStringLiteral("echo fetch"));
    scene.show(Tab::Connections, server);
    scene.waitForFigures(server);
    waitForRows(scene, 11);
}

void thousandConnections(Scene &scene)
{
    const auto server = scene.serve(Indexer, IndexerSocket);
    scene.connectClients(QStringLiteral("python3"), server, 1000);
    scene.connectClients(QStringLiteral("backup"), server, 8);
    scene.keepSending(QStringLiteral("search"), server, QStringLiteral("sleep 40"));
    scene.show(Tab::Connections, server);
    scene.trigger(scene.part<ConnectionsPage>().groupAction());
    scene.waitForFigures(server);
    scene.waitFor(QStringLiteral("the connections were grouped"), [&scene] {
        return scene.part<ConnectionsPage>().clients().rowCount() == 3
               && ClientModel::total(scene.part<ConnectionsPage>().model()).connections == 1009;
    });
}

void smallConnections(Scene &scene)
{
    connections(scene);
    scene.window().resize(800, 600);
}

void reply(Scene &scene)
{
    const auto server = scene.serve(Indexer, IndexerSocket);
    scene.show(Tab::Console, server);
    send(scene, "sleep 20");
    send(scene, "fail");
    send(scene, "echo {\"documents\": 4711, \"languages\": [\"de\", \"ja\"], \"stale\": false}");
}

void difference(Scene &scene)
{
    const auto server = scene.serve(Indexer, IndexerSocket);
    scene.show(Tab::Console, server);
    send(scene, "echo workers 4\nqueue 12\nstate running\nlast error none\n");
    send(scene, "echo workers 4\nqueue 256\nstate running\nlast error timeout\nrestarts 1\n");
    ReplyView &view = scene.window().console()->current().replyView();
    view.setCurrentTab(ReplyView::Tab::Diff);
    scene.waitFor(QStringLiteral("the replies were compared"),
                  [&view] { return view.diffView().hasChange(); });
}

void smallConsole(Scene &scene)
{
    reply(scene);
    scene.window().resize(800, 600);
}
