// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scene.h"
#include "situations.h"

#include "core/server/connectionsreport.h"
#include "gui/pages/overviewpage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/window/detailspane.h"
#include "gui/window/windowactions.h"
#include "support/rawpeer.h"
#include "support/sshserver.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtGui/qaction.h>

#include <vector>

using namespace Monitor;

namespace {

using Tab = MainWindow::Tab;

// Busy and idle servers of several programs, a foreign socket, and a server that does not run.
EndpointAddress makeFleet(Scene &scene)
{
    const auto indexer = scene.serve(QStringLiteral("indexerd"), QStringLiteral("indexer.sock"));
    const auto cache = scene.serve(QStringLiteral("cached"), QStringLiteral("cache.sock"));
    scene.serve(QStringLiteral("mailerd"), QStringLiteral("mailer.sock"));
    scene.keepSending(QStringLiteral("search"), indexer, QStringLiteral("sleep 40"));
    scene.keepSending(QStringLiteral("crawler"), indexer, QStringLiteral("sleep 900"));
    scene.keepSending(QStringLiteral("webfront"), cache, QStringLiteral("sleep 3"));
    scene.keepSending(QStringLiteral("report"), cache, QStringLiteral("big"));
    scene.connectClients(QStringLiteral("backup"), cache, 5);
    scene.monitor().workspace.addEndpoint(scene.address(QStringLiteral("not-started.sock")));
    return indexer;
}

EndpointAddress showFleet(Scene &scene)
{
    const auto indexer = makeFleet(scene);
    scene.show(Tab::Overview, indexer);
    scene.waitForFigures(indexer);
    return indexer;
}

// Rows hold still for a moment after something changes.
void waitForOrder(Scene &scene)
{
    const QAbstractItemModel &rows = *scene.part<OverviewPage>().tablePanel()->view()->model();
    scene.waitFor(QStringLiteral("what needs attention is on top"), [&rows] {
        for (int row = 1; row < rows.rowCount(); ++row) {
            if (rows.index(row, 0).data(ConditionRole).toInt()
                < rows.index(row - 1, 0).data(ConditionRole).toInt())
                return false;
        }
        return true;
    });
}

} // namespace

void runningFleet(Scene &scene)
{
    showFleet(scene);
}

void lostHost(Scene &scene)
{
    qputenv("IPCCORE_SSH", "/no/such/ssh");
    const auto lamp = EndpointAddress::onHost("build-server", "/run/lamp/lamp.sock");
    makeFleet(scene);
    Workspace &workspace = scene.monitor().workspace;
    workspace.addEndpoint(lamp);
    workspace.addEndpoint(EndpointAddress::onHost("build-server", "/run/user/1000/cache.sock"));
    workspace.hosts().find("build-server")->open();
    scene.show(Tab::Overview, lamp);
    scene.waitForCondition(lamp, EndpointCondition::OtherError);
    waitForOrder(scene);
}

// OpenSSH's own server plays the other host, and sees the programs of this one.
void remoteConnections(Scene &scene)
{
    if (const QString why = SshServer::whyNot(); !why.isEmpty())
        return scene.leaveOut(why);
    const auto indexer = scene.serve(QStringLiteral("indexerd"), QStringLiteral("indexer.sock"));
    scene.connectClients(QStringLiteral("editor"), indexer, 3);
    scene.keepSending(QStringLiteral("search"), indexer, QStringLiteral("sleep 20"));
    const auto ssh = std::make_shared<SshServer>(QStringList{
        QStringLiteral("XDG_RUNTIME_DIR=") + qEnvironmentVariable("XDG_RUNTIME_DIR"),
        QStringLiteral("PATH=%1:/usr/bin:/bin").arg(QFileInfo(QStringLiteral(IPCCTL)).path())});
    scene.keep(ssh);
    qputenv("IPCCORE_SSH", ssh->sshCommand().toLocal8Bit());
    const auto remote = EndpointAddress::onHost("box", indexer.path());
    Workspace &workspace = scene.monitor().workspace;
    static_cast<void>(workspace.hosts().add("box"));
    workspace.hosts().find("box")->open();
    scene.show(Tab::Connections, remote);
    scene.waitFor(QStringLiteral("the host told its connections"), [&workspace, remote] {
        const auto endpoint = workspace.endpoints().endpoint(remote);
        return endpoint && endpoint->connections && endpoint->connections->isTold();
    });
}

void stoppedServer(Scene &scene)
{
    const auto indexer = showFleet(scene);
    scene.stop(indexer);
    scene.waitForCondition(indexer, EndpointCondition::Stopped);
    waitForOrder(scene);
}

void wedgedServer(Scene &scene)
{
    const auto render = scene.serve(QStringLiteral("renderd"), QStringLiteral("render.sock"),
                                    {QStringLiteral("--threads"), QStringLiteral("2")});
    for (int worker = 0; worker < 2; ++worker)
        scene.keepSending(QStringLiteral("preview"), render, QStringLiteral("sleep 6000000"));
    makeFleet(scene);
    scene.show(Tab::Overview, render);
    scene.waitForCondition(render, EndpointCondition::Stuck);
    waitForOrder(scene);
}

// Its clients are served, but nobody accepts at the control endpoint.
void silentControl(Scene &scene)
{
    const auto server = scene.serve(QStringLiteral("renderd"), QStringLiteral("render.sock"));
    const QDir registry(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/ipccore"));
    const QStringList controls = registry.entryList({QStringLiteral("*.sock")}, QDir::System);
    if (controls.size() != 1 || !QFile::remove(registry.filePath(controls.first())))
        scene.fail(QStringLiteral("there is no control endpoint"));
    else
        scene.keep(std::make_shared<RawPeer>(
            RawPeer::listenOn(QFile::encodeName(registry.filePath(controls.first())))));
    makeFleet(scene);
    scene.show(Tab::Overview, server);
    scene.waitForCondition(server, EndpointCondition::Silent);
    waitForOrder(scene);
}

void otherNetwork(Scene &scene)
{
    const auto server = scene.serve(QStringLiteral("sandboxd"), QStringLiteral("sandbox.sock"), {},
                                    {QStringLiteral("--net")});
    scene.connectClients(QStringLiteral("backup"), server, 3);
    scene.keepSending(QStringLiteral("report"), server, QStringLiteral("sleep 30"));
    makeFleet(scene);
    scene.show(Tab::Connections, server);
    scene.waitForCondition(server, EndpointCondition::Listening);
    scene.waitForFigures(server);
}

void otherProcesses(Scene &scene)
{
    const auto server = scene.serve(
        QStringLiteral("sandboxd"), QStringLiteral("sandbox.sock"), {},
        {QStringLiteral("--pid"), QStringLiteral("--fork"), QStringLiteral("--kill-child")});
    scene.connectClients(QStringLiteral("backup"), server, 3);
    scene.keepSending(QStringLiteral("report"), server, QStringLiteral("sleep 30"));
    makeFleet(scene);
    scene.show(Tab::Connections, server);
    scene.waitForCondition(server, EndpointCondition::Listening);
    scene.waitForFigures(server);
}

void pinnedAndGone(Scene &scene)
{
    const auto mailer = scene.serve(QStringLiteral("mailerd"), QStringLiteral("postbox.sock"));
    scene.connectClients(QStringLiteral("backup"), mailer, 3);
    makeFleet(scene);
    scene.monitor().workspace.pinned().setPinned(mailer, true);
    scene.show(Tab::Overview, mailer);
    scene.waitForFigures(mailer);
    scene.end(mailer);
    scene.waitForCondition(mailer, EndpointCondition::PathNotFound);
}

void limitsReached(Scene &scene)
{
    const auto server = scene.serveStrictly(QStringLiteral("mailerd"), QStringLiteral("in.sock"));
    scene.connectClients(QStringLiteral("webfront"), server, 1);
    scene.keepSending(QStringLiteral("report"), server, QStringLiteral("status"));
    // Those that say nothing, and those that are too many.
    std::vector<RawPeer> peers;
    for (int i = 0; i < 9; ++i)
        peers.push_back(RawPeer::connectTo(QFile::encodeName(server.toString())));
    for (RawPeer &peer : peers) {
        if (!peer.waitForClosed())
            scene.fail(QStringLiteral("a silent client was kept"));
    }
    makeFleet(scene);
    scene.show(Tab::Overview, server);
    scene.waitForFigures(server);
    scene.waitFor(QStringLiteral("a limit was reached"), [&scene, &server] {
        const EndpointModel &endpoints = scene.monitor().workspace.endpoints();
        return endpoints.row(endpoints.rowOf(server)).figures.limitHits.value_or(0) > 0;
    });
}

void smallOverview(Scene &scene)
{
    showFleet(scene);
    scene.window().resize(800, 600);
}

void frozenOverview(Scene &scene)
{
    const auto indexer = showFleet(scene);
    scene.trigger(scene.part<WindowActions>().freeze);
    scene.stop(indexer);
    scene.waitForCondition(indexer, EndpointCondition::Stopped);
}

void detailsAlone(Scene &scene)
{
    limitsReached(scene);
    auto &details = scene.part<DetailsPane>();
    details.setFloating(true);
    details.resize(details.width(), 1100);
    scene.setSubject(&details);
}

void eventsOfADay(Scene &scene)
{
    const auto indexer = makeFleet(scene);
    const auto mailer = scene.serve(QStringLiteral("mailerd"), QStringLiteral("postbox.sock"));
    scene.show(Tab::Events, mailer);
    scene.waitForFigures(mailer);
    scene.connectClients(QStringLiteral("backup"), mailer, 2);
    scene.end(mailer);
    scene.waitFor(QStringLiteral("a server disappeared"), [&scene, &mailer] {
        const auto endpoint = scene.monitor().workspace.endpoints().endpoint(mailer);
        return !endpoint || conditionOf(*endpoint) == EndpointCondition::PathNotFound;
    });
    scene.serve(QStringLiteral("mailerd"), QStringLiteral("postbox.sock"));
    scene.waitForCondition(mailer, EndpointCondition::Listening);
    scene.stop(indexer);
    scene.waitForCondition(indexer, EndpointCondition::Stopped);
}
