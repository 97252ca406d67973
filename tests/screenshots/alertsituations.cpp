// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scene.h"
#include "situations.h"

#include "core/alerts/alertmonitor.h"
#include "gui/alerts/alerticon.h"
#include "gui/alerts/alertstatus.h"
#include "gui/window/windowactions.h"
#include "models/workspace.h"

#include <QtGui/qaction.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>

using namespace Monitor;

namespace {

// A server that is stopped, and one that is slow to answer.
EndpointAddress raiseAlerts(Scene &scene)
{
    const auto indexer = scene.serve(QStringLiteral("indexerd"), QStringLiteral("indexer.sock"));
    const auto cache = scene.serve(QStringLiteral("cached"), QStringLiteral("cache.sock"));
    scene.keepSending(QStringLiteral("search"), indexer, QStringLiteral("sleep 40"));
    scene.monitor().workspace.alerts().recordIn(scene.monitor().events);
    AlertRule used;
    used.name = QStringLiteral("index is in use");
    used.endpoint = QStringLiteral("*/indexer.sock");
    used.figure = AlertFigure::Connections;
    AlertRule slow;
    slow.endpoint = QStringLiteral("*/indexer.sock");
    slow.figure = AlertFigure::P95Us;
    slow.above = 100'000;
    slow.clearAt = 75'000;
    slow.polls = 3;
    slow.isMuted = true;
    scene.monitor().workspace.alerts().setRules(defaultAlertRules() + QList{used, slow});
    scene.show(MainWindow::Tab::Overview, indexer);
    scene.waitForFigures(indexer);
    scene.stop(cache);
    scene.waitFor(QStringLiteral("two alerts were raised"),
                  [&scene] { return scene.monitor().workspace.alerts().raised().size() == 2; });
    return indexer;
}

} // namespace

void alertsRaised(Scene &scene)
{
    raiseAlerts(scene);
    scene.window().showTab(MainWindow::Tab::Events);
}

void alertsMenu(Scene &scene)
{
    raiseAlerts(scene);
    if (!scene.isGood())
        return;
    QMenu *const menu = scene.part<AlertStatus>().menu();
    menu->popup({});
    scene.setSubject(menu);
    scene.waitFor(QStringLiteral("the menu opened"), [menu] { return menu->isVisible(); });
}

void alertRules(Scene &scene)
{
    raiseAlerts(scene);
    if (!scene.isGood())
        return;
    scene.trigger(scene.part<WindowActions>().editAlerts);
    scene.waitFor(QStringLiteral("the dialog opened"), [&scene] {
        auto *dialog = scene.window().findChild<QDialog *>();
        scene.setSubject(dialog);
        return dialog && dialog->isVisible();
    });
}

// As trays of several sizes would show them, on a light and a dark one.
void trayIcons(Scene &scene)
{
    auto sheet = std::make_shared<QWidget>();
    auto *layout = new QVBoxLayout(sheet.get());
    for (const QColor &ground : {QColor(240, 240, 240), QColor(40, 42, 46)}) {
        QPixmap row(900, 110);
        row.fill(ground);
        QPainter painter(&row);
        int x = 10;
        for (const auto &[worst, isQuiet] :
             {std::pair(Severity::Good, false), std::pair(Severity::Attention, false),
              std::pair(Severity::Trouble, false), std::pair(Severity::Good, true)}) {
            for (const int extent : {16, 22, 32, 96}) {
                painter.drawPixmap(x, 7, trayIcon(worst, isQuiet).pixmap(QSize(extent, extent), 1));
                x += extent + 10;
            }
            x += 10;
        }
        painter.end();
        auto *label = new QLabel;
        label->setPixmap(row);
        layout->addWidget(label);
    }
    sheet->show();
    scene.setSubject(sheet.get());
    scene.keep(sheet);
}

void firstLook(Scene &scene)
{
    scene.serve(QStringLiteral("indexerd"), QStringLiteral("indexer.sock"));
    const auto cache = scene.serve(QStringLiteral("cached"), QStringLiteral("cache.sock"));
    scene.window().offerFirstLook();
    scene.show(MainWindow::Tab::Overview, cache);
    scene.waitForCondition(cache, EndpointCondition::Listening);
}

void tour(Scene &scene)
{
    firstLook(scene);
    if (scene.isGood())
        scene.trigger(scene.part<WindowActions>().takeTour);
}
