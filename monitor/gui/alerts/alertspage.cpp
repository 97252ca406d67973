// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/alerts/alertspage.h"

#include "core/alerts/alertmonitor.h"
#include "gui/alerts/alertnotifier.h"
#include "gui/alerts/alertruleseditor.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>

namespace Monitor {

AlertsPage::AlertsPage(AlertMonitor &alerts, AlertNotifier &notifier, const QString &file,
                       QWidget *parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_notifier(notifier)
    , m_editor(new AlertRulesEditor(alerts, file))
{
    auto *stays = new QCheckBox(tr("&Go on watching in the tray when the window is closed"));
    stays->setChecked(notifier.staysInTray());
    stays->setEnabled(notifier.hasTray());
    if (!notifier.hasTray())
        stays->setToolTip(tr("This desktop has no tray."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_editor, 1);
    layout->addWidget(stays);
    connect(stays, &QCheckBox::toggled, this,
            [&notifier](bool isChecked) { notifier.setStaysInTray(isChecked); });
    connect(this, &AlertsPage::defaultsRestored, stays,
            [stays, &notifier] { stays->setChecked(notifier.staysInTray()); });
}

void AlertsPage::restoreDefaults()
{
    m_alerts.setRules(defaultAlertRules());
    m_notifier.setStaysInTray(false);
    Q_EMIT defaultsRestored();
}

} // namespace Monitor
