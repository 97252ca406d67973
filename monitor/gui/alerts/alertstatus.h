// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <QtWidgets/qtoolbutton.h>

class QMenu;

namespace Monitor {

class AlertMonitor;

/// How many alerts are raised, in the status line; opens a menu with each of them. Hidden while there
/// is nothing to say.
class AlertStatus : public QToolButton
{
    Q_OBJECT

public:
    /// A menu is no place for more.
    static constexpr qsizetype MostEntries = 20;

    /// @param alerts must outlive this.
    /// @param actions below the alerts in the menu. Owned by the caller.
    AlertStatus(AlertMonitor &alerts, const QList<QAction *> &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user wants to see the endpoint of an alert.
    void endpointChosen(const Monitor::EndpointAddress &address);

private:
    void showAlerts();
    void fillMenu();

    AlertMonitor &m_alerts;
    const QList<QAction *> m_actions;
    QMenu *m_menu;
};

} // namespace Monitor
