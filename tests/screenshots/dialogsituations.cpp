// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scene.h"
#include "situations.h"

#include "gui/bundle/bundledialog.h"
#include "gui/console/serveractions.h"
#include "gui/load/loadoptions.h"
#include "gui/load/loadtestdialog.h"
#include "gui/look/theme.h"
#include "gui/pages/consolepage.h"
#include "gui/settings/settingsdialog.h"
#include "gui/settings/settingspage.h"
#include "gui/window/windowactions.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>

using namespace Monitor;

namespace {

enum Menu { ViewMenu = 2, EndpointMenu = 3 };

EndpointAddress showServer(Scene &scene)
{
    const auto server = scene.serve(QStringLiteral("indexerd"), QStringLiteral("indexer.sock"));
    scene.show(MainWindow::Tab::Overview, server);
    scene.waitForCondition(server, EndpointCondition::Listening);
    return server;
}

void open(Scene &scene, QAction *action)
{
    scene.trigger(action);
    scene.waitFor(QStringLiteral("the dialog opened"), [&scene] {
        auto *dialog = scene.window().findChild<QDialog *>();
        scene.setSubject(dialog);
        return dialog && dialog->isVisible();
    });
}

void popUp(Scene &scene, Menu number)
{
    showServer(scene);
    if (!scene.isGood())
        return;
    QMenu *const menu = scene.window().menuBar()->actions()[number]->menu();
    menu->popup({});
    scene.setSubject(menu);
    scene.waitFor(QStringLiteral("the menu opened"), [menu] { return menu->isVisible(); });
}

void runLoadTest(Scene &scene, const LoadPlan &plan)
{
    if (!scene.isGood())
        return;
    auto &dialog = scene.part<LoadTestDialog>();
    dialog.setTarget(dialog.plan().endpoint, "ping");
    dialog.options().setPlan(plan);
    dialog.start();
    scene.waitFor(QStringLiteral("the load test ended"),
                  [&dialog] { return !dialog.generator().isRunning(); });
}

void showSettingsPage(Scene &scene, const QString &name)
{
    auto &dialog = scene.part<SettingsDialog>();
    for (int page = 0; page < dialog.pages().size(); ++page) {
        const char *className = dialog.pages()[page]->metaObject()->className();
        if (QLatin1String(className).endsWith(name))
            dialog.showPage(page);
    }
}

} // namespace

void addEndpointDialog(Scene &scene)
{
    showServer(scene);
    open(scene, scene.part<WindowActions>().addEndpoint);
}

void addHostDialog(Scene &scene)
{
    showServer(scene);
    open(scene, scene.part<WindowActions>().addHost);
}

void startServerDialog(Scene &scene)
{
    scene.monitor().workspace.addEndpoint(scene.address(QStringLiteral("gone.sock")));
    scene.show(MainWindow::Tab::Overview, scene.address(QStringLiteral("gone.sock")));
    scene.waitForCondition(scene.address(QStringLiteral("gone.sock")),
                           EndpointCondition::PathNotFound);
    open(scene, scene.window().console()->serverActions().startAction());
}

void loadTestDialog(Scene &scene)
{
    showServer(scene);
    open(scene, scene.window().console()->serverActions().loadTestAction());
    LoadPlan plan;
    plan.connections = 4;
    plan.rate = 500;
    plan.duration = std::chrono::seconds(5);
    runLoadTest(scene, plan);
}

void loadTestCompared(Scene &scene)
{
    loadTestDialog(scene);
    LoadPlan plan;
    plan.pipeline = 8;
    plan.duration = std::chrono::seconds(4);
    runLoadTest(scene, plan);
    if (scene.isGood())
        scene.part<LoadTestDialog>().compareWith(0);
}

void settingsDialog(Scene &scene)
{
    showServer(scene);
    // As the application does when it starts.
    scene.window().showTheme(static_cast<int>(Theme::Scheme::System));
    scene.window().showLanguage({});
    open(scene, scene.part<WindowActions>().openSettings);
}

void settingsSearch(Scene &scene)
{
    settingsDialog(scene);
    if (scene.isGood())
        scene.part<SettingsDialog>().search(QStringLiteral("secret"));
}

void privacySettings(Scene &scene)
{
    settingsDialog(scene);
    if (scene.isGood())
        showSettingsPage(scene, QStringLiteral("PrivacyPage"));
}

void historySettings(Scene &scene)
{
    settingsDialog(scene);
    if (scene.isGood())
        showSettingsPage(scene, QStringLiteral("HistoryPage"));
}

void traceSettings(Scene &scene)
{
    settingsDialog(scene);
    if (scene.isGood())
        showSettingsPage(scene, QStringLiteral("TraceSettingsPage"));
}

void supportBundleDialog(Scene &scene)
{
    showServer(scene);
    open(scene, scene.part<WindowActions>().makeBundle);
    scene.waitFor(QStringLiteral("the bundle was collected"),
                  [&scene] { return !scene.part<BundleDialog>().json().isEmpty(); });
}

void commandPalette(Scene &scene)
{
    showServer(scene);
    open(scene, scene.part<WindowActions>().openPalette);
}

void keyboardShortcuts(Scene &scene)
{
    showServer(scene);
    open(scene, scene.part<WindowActions>().showShortcuts);
}

void endpointMenu(Scene &scene)
{
    popUp(scene, EndpointMenu);
}

void viewMenu(Scene &scene)
{
    popUp(scene, ViewMenu);
}
