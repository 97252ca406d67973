// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scene.h"
#include "situations.h"

#include "gui/console/callform.h"
#include "gui/console/consoleactions.h"
#include "gui/console/diffview.h"
#include "gui/console/replyview.h"
#include "gui/console/requestpane.h"
#include "gui/console/servicepanel.h"
#include "gui/console/topicview.h"
#include "gui/pages/connectionspage.h"
#include "gui/pages/consolepage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/console/servicemodel.h"

#include <ipccore/service/blockingserviceclient.h>

#include <QtCore/qcbormap.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qtreeview.h>

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

ServicePanel &showCommands(Scene &scene)
{
    ConsolePage &console = *scene.window().console();
    ServicePanel &panel = console.current().servicePanel();
    if (scene.isGood())
        scene.trigger(console.actions().commands);
    scene.waitFor(QStringLiteral("the service told its commands"),
                  [&panel] { return !panel.description().commands.isEmpty(); });
    return panel;
}

// By its last word; `group` is what it is below.
void choose(Scene &scene, ServicePanel &panel, const QString &group, const QString &name)
{
    if (!scene.isGood())
        return;
    const QAbstractItemModel &model = *panel.tree().model();
    const auto find = [&model](const QModelIndex &parent, const QString &wanted) {
        return model.match(model.index(0, 0, parent), Qt::DisplayRole, wanted, 1, Qt::MatchExactly);
    };
    const QModelIndexList groups = find({}, group);
    const QModelIndexList names = groups.isEmpty() ? groups : find(groups.constFirst(), name);
    if (names.isEmpty())
        scene.fail(QStringLiteral("it has no %1.%2").arg(group, name));
    else
        panel.tree().setCurrentIndex(names.constFirst());
}

void changeSettings(Scene &scene, const EndpointAddress &server, int count)
{
    if (!scene.isGood())
        return;
    IpcCore::BlockingServiceClient client(IpcCore::EndpointPath(server.key()));
    for (int i = 0; i < count; ++i) {
        const QString key = i % 3 == 0 ? QStringLiteral("color") : QStringLiteral("size");
        const QCborValue value = i % 3 == 0 ? QCborValue(i % 2 == 0 ? QStringLiteral("dark blue")
                                                                    : QStringLiteral("amber"))
                                            : QCborValue(i * 64);
        const auto changed =
            client.call(QStringLiteral("settings.set"),
                        {{QStringLiteral("key"), key}, {QStringLiteral("value"), value}});
        if (!changed)
            scene.fail(changed.error().toText());
    }
}

void waitForEvents(Scene &scene, int count)
{
    const TopicView &topic = scene.window().console()->current().topicView();
    scene.waitFor(QStringLiteral("the events arrived"),
                  [&topic, count] { return topic.panel().view()->model()->rowCount() >= count; });
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

void serviceForm(Scene &scene)
{
    const auto server = scene.serve(Indexer, IndexerSocket);
    scene.show(Tab::Console, server);
    ServicePanel &panel = showCommands(scene);
    choose(scene, panel, QStringLiteral("jobs"), QStringLiteral("start"));
    if (auto *form = scene.window().findChild<CallForm *>())
        form->setValue(QStringLiteral("steps"), QStringLiteral("2000"));
}

// What was missed between two subscriptions, too.
void topicRows(Scene &scene)
{
    const auto server = scene.serve(Indexer, IndexerSocket);
    scene.show(Tab::Console, server);
    choose(scene, showCommands(scene), ServiceModel::tr("Topics"), QStringLiteral("settings"));
    RequestPane &pane = scene.window().console()->current();
    const auto subscribe = [&scene, &pane](int events) {
        if (scene.isGood())
            pane.send();
        waitForEvents(scene, events);
    };
    subscribe(1);
    changeSettings(scene, server, 3);
    waitForEvents(scene, 4);
    pane.cancel();
    changeSettings(scene, server, 2);
    subscribe(7);
    changeSettings(scene, server, 2);
    waitForEvents(scene, 9);
    scene.end(server);
    waitForEvents(scene, 10);
    const auto restarted = scene.serve(Indexer, IndexerSocket);
    waitForEvents(scene, 12);
    changeSettings(scene, restarted, 1);
    waitForEvents(scene, 13);
}

void smallTopicRows(Scene &scene)
{
    topicRows(scene);
    scene.window().resize(800, 600);
}
