// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/alerts/alertstatus.h"

#include "core/alerts/alertmessage.h"
#include "gui/alerts/alerticon.h"
#include "gui/look/plaintext.h"

#include <QtWidgets/qmenu.h>

#include <algorithm>

namespace Monitor {

AlertStatus::AlertStatus(AlertMonitor &alerts, const QList<QAction *> &actions, QWidget *parent)
    : QToolButton(parent)
    , m_alerts(alerts)
    , m_actions(actions)
    , m_menu(new QMenu(this))
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &AlertStatus::fillMenu);
    connect(&alerts, &AlertMonitor::changed, this, &AlertStatus::showAlerts);
    showAlerts();
}

void AlertStatus::showAlerts()
{
    const QList<Alert> raised = m_alerts.raised();
    QString text = raised.isEmpty() ? tr("No alerts")
                                    : tr("%Ln alert(s)", nullptr, static_cast<int>(raised.size()));
    if (m_alerts.isQuiet())
        text = tr("%1, muted until %2")
                   .arg(text, QLocale().toString(m_alerts.quietUntil().toLocalTime().time(),
                                                 QLocale::ShortFormat));
    setText(text);
    setIcon(Monitor::icon(m_alerts.isQuiet() && raised.isEmpty() ? IconName::AlertsQuiet
                                                                 : alertIcon(m_alerts.worst())));
    setToolTip(toolTipText(alertSummary(raised)));
    setAccessibleName(text);
    setAccessibleDescription(alertSummary(raised));
    setVisible(!raised.isEmpty() || m_alerts.isQuiet());
}

// As late as possible: an open menu must not change.
void AlertStatus::fillMenu()
{
    m_menu->clear();
    const QList<Alert> raised = m_alerts.raised();
    for (const Alert &alert : raised.first(std::min(raised.size(), MostEntries))) {
        const QString line = alertLine(alert).replace(u'&', QStringLiteral("&&"));
        connect(m_menu->addAction(Monitor::icon(alertIcon(severityOf(alert))), line),
                &QAction::triggered, this,
                [this, address = alert.change.endpoint] { Q_EMIT endpointChosen(address); });
    }
    if (raised.size() > MostEntries)
        m_menu
            ->addAction(tr("and %Ln more", nullptr, static_cast<int>(raised.size() - MostEntries)))
            ->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addActions(m_actions);
}

} // namespace Monitor
