// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/mainwindow.h"

#include "gui/alerts/alertnotifier.h"
#include "gui/alerts/alertstatus.h"
#include "gui/window/windowactions.h"
#include "models/workspace.h"

#include <QtGui/qaction.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qstatusbar.h>

namespace Monitor {

namespace {

constexpr qint64 QuietSeconds = 3'600;

} // namespace

void MainWindow::createAlerts()
{
    AlertMonitor &alerts = m_workspace.alerts();
    QAction *const mute = m_actions->muteAlerts;
    m_notifier = new AlertNotifier(alerts, *this, {mute, m_actions->quit}, this);
    connect(m_notifier, &AlertNotifier::openRequested, this,
            [this](const EndpointAddress &address) {
                if (!address.isEmpty())
                    selectEndpoint(address);
                present();
            });
    auto *status = new AlertStatus(alerts, {mute, m_actions->editAlerts});
    connect(status, &AlertStatus::endpointChosen, this, &MainWindow::selectEndpoint);
    statusBar()->addPermanentWidget(status);
    connect(&alerts, &AlertMonitor::changed, mute,
            [mute, &alerts] { mute->setChecked(alerts.isQuiet()); });
    connect(mute, &QAction::triggered, this, [&alerts](bool isChecked) {
        alerts.setQuietUntil(isChecked ? QDateTime::currentDateTimeUtc().addSecs(QuietSeconds)
                                       : QDateTime());
    });
    connect(m_actions->editAlerts, &QAction::triggered, this, &MainWindow::openAlertRules);
    connect(m_actions->quit, &QAction::triggered, this, [this] {
        m_quits = true;
        close();
        // Closing ends the application only if the window was there to be seen.
        QCoreApplication::quit();
    });
}

// Only if the user chose so: elsewhere, a closed window means the end.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_quits || !m_notifier->staysInTray() || !m_notifier->isInTray()) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    hide();
}

} // namespace Monitor
