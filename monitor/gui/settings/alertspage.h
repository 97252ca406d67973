// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/settings/settingspage.h"

namespace Monitor {

class AlertMonitor;
class AlertNotifier;

/// What raises alerts, and what the tray is used for.
class AlertsPage : public SettingsPage
{
    Q_OBJECT

public:
    /// @param alerts, notifier must outlive this.
    /// @param file as for AlertRulesEditor.
    AlertsPage(AlertMonitor &alerts, AlertNotifier &notifier, const QString &file,
               QWidget *parent = nullptr);

    void restoreDefaults() override;
    QString lostByDefaults() const override;

private:
    void addTray();
    void showTray();

    AlertMonitor &m_alerts;
    AlertNotifier &m_notifier;
    QCheckBox *m_usesTray;
    QCheckBox *m_staysInTray;
};

} // namespace Monitor
