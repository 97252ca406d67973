// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qwidget.h>

namespace Monitor {

class AlertMonitor;
class AlertNotifier;
class AlertRulesEditor;

/// All that can be chosen about alerts: the rules, and what becomes of a closed window.
class AlertsPage : public QWidget
{
    Q_OBJECT

public:
    /// @param alerts, notifier must outlive this.
    /// @param file as for AlertRulesEditor.
    AlertsPage(AlertMonitor &alerts, AlertNotifier &notifier, const QString &file,
               QWidget *parent = nullptr);

    AlertRulesEditor &editor() const { return *m_editor; }

    /// Back to the rules and choices of a first start.
    void restoreDefaults();

Q_SIGNALS:
    /// restoreDefaults() has changed a choice that widgets show.
    void defaultsRestored();

private:
    AlertMonitor &m_alerts;
    AlertNotifier &m_notifier;
    AlertRulesEditor *m_editor;
};

} // namespace Monitor
