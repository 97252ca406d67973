// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/alertspage.h"

#include "core/alerts/alertmonitor.h"
#include "gui/alerts/alertnotifier.h"
#include "gui/alerts/alertruleseditor.h"

#include <QtWidgets/qcheckbox.h>

namespace Monitor {

AlertsPage::AlertsPage(AlertMonitor &alerts, AlertNotifier &notifier, const QString &file,
                       QWidget *parent)
    : SettingsPage(IconName::Alerts, tr("Alerts"), parent)
    , m_alerts(alerts)
    , m_notifier(notifier)
    , m_usesTray(new QCheckBox(tr("Show the worst alert as an &icon in the tray")))
    , m_staysInTray(new QCheckBox(tr("&Go on watching in the tray when the window is closed")))
{
    addLarge(tr("Alert rules:"), new AlertRulesEditor(alerts, file),
             tr("condition state threshold limit latency errors restarts backlog mute test raise"));
    addTray();
}

void AlertsPage::addTray()
{
    addSetting(m_usesTray, tr("notification desktop status area"));
    addSetting(m_staysInTray, tr("quit exit background hide minimize"));
    connect(m_usesTray, &QCheckBox::clicked, &m_notifier, &AlertNotifier::setUsesTray);
    connect(m_staysInTray, &QCheckBox::clicked, &m_notifier, &AlertNotifier::setStaysInTray);
    connect(&m_notifier, &AlertNotifier::choicesChanged, this, &AlertsPage::showTray);
    showTray();
}

void AlertsPage::showTray()
{
    const bool hasTray = m_notifier.hasTray();
    m_usesTray->setChecked(m_notifier.usesTray());
    m_staysInTray->setChecked(m_notifier.staysInTray());
    m_usesTray->setEnabled(hasTray);
    m_staysInTray->setEnabled(hasTray && m_notifier.usesTray());
    for (QCheckBox *box : {m_usesTray, m_staysInTray})
        box->setToolTip(hasTray ? QString() : tr("This desktop has no tray."));
}

void AlertsPage::restoreDefaults()
{
    m_alerts.setRules(defaultAlertRules());
    m_notifier.setUsesTray(true);
    m_notifier.setStaysInTray(false);
}

QString AlertsPage::lostByDefaults() const
{
    const QList<AlertRule> &rules = m_alerts.rules();
    return rules.isEmpty() || rules == defaultAlertRules()
               ? QString()
               : tr("Your alert rules will be replaced by the one of a first start.");
}

} // namespace Monitor
