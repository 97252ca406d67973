// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/bundle/supportbundle.h"
#include "core/console/commandhistory.h"
#include "core/observer/eventlog.h"
#include "gui/bundle/bundledialog.h"
#include "gui/pages/connectionspage.h"
#include "gui/pages/tracepage.h"
#include "gui/settings/alertspage.h"
#include "gui/settings/generalpage.h"
#include "gui/settings/historypage.h"
#include "gui/settings/pollingpage.h"
#include "gui/settings/privacypage.h"
#include "gui/settings/settingsdialog.h"
#include "gui/settings/tablespage.h"
#include "gui/settings/tracesettingspage.h"
#include "gui/trace/traceactions.h"
#include "gui/window/mainwindow.h"
#include "gui/window/windowactions.h"
#include "models/workspace.h"

#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qstyle.h>

namespace Monitor {

namespace {

QVariant checkedDataOf(const QActionGroup &group)
{
    const QAction *action = group.checkedAction();
    return action ? action->data() : QVariant();
}

} // namespace

// One at a time, beside the window, where the effects can be seen.
void MainWindow::openSettings()
{
    if (!m_settings) {
        m_settings = new SettingsDialog(this);
        m_settings->setAttribute(Qt::WA_DeleteOnClose);
        m_settings->addPage(new GeneralPage(*m_actions));
        m_settings->addPage(new PollingPage(m_workspace, *m_actions));
        m_settings->addPage(new TablesPage({{m_actions->compactRows, false},
                                            {m_connections->groupAction(), false},
                                            {m_connections->showClosedAction(), true}}));
        m_settings->addPage(new AlertsPage(m_workspace.alerts(), *m_notifier, m_alertsFile));
        m_settings->addPage(new HistoryPage(m_history, m_workspace.privacy()));
        m_settings->addPage(
            new TraceSettingsPage(m_workspace.traceRing(), *m_trace->actions().clear));
        m_settings->addPage(new PrivacyPage(m_workspace.privacy()));
    }
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

void MainWindow::openAlertRules()
{
    openSettings();
    m_settings->showPage(*m_settings->findChild<AlertsPage *>());
}

void MainWindow::openBundle()
{
    auto *dialog = new BundleDialog(bundleSources(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// Choices and numbers only: no patterns, as these may be secret, too.
QJsonObject MainWindow::settingsForBundle() const
{
    const HistoryLimits &limits = m_history.limits();
    const Privacy &privacy = m_workspace.privacy();
    return {{QStringLiteral("intervalMs"), qint64(m_workspace.interval().count())},
            {QStringLiteral("slowLimitMs"), qint64(m_workspace.slowLimit().count())},
            {QStringLiteral("theme"), checkedDataOf(*m_actions->themes).toInt()},
            {QStringLiteral("language"), checkedDataOf(*m_actions->languages).toString()},
            {QStringLiteral("compactRows"), m_actions->compactRows->isChecked()},
            {QStringLiteral("historyEntries"), qint64(limits.maxEntries)},
            {QStringLiteral("historyFileBytes"), limits.maxFileSize},
            {QStringLiteral("historyKeptBytes"), qint64(limits.maxKeptBytes)},
            {QStringLiteral("redactionRules"), privacy.redaction().list().size()},
            {QStringLiteral("endpointsWithoutHistory"), privacy.endpointsWithoutHistory().size()}};
}

BundleSources MainWindow::bundleSources() const
{
    BundleSources sources;
    sources.desktop = {{QStringLiteral("platform"), QGuiApplication::platformName()},
                       {QStringLiteral("style"), style()->objectName()},
                       {QStringLiteral("scale"), devicePixelRatioF()},
                       {QStringLiteral("font"), font().toString()}};
    sources.settings = settingsForBundle();
    sources.snapshot = m_workspace.observer().snapshot();
    for (const EndpointRow &row : m_workspace.endpoints().rows()) {
        if (const EndpointActivity *activity = m_workspace.activity().activity(row.key()))
            sources.activities.insert(row.key(), *activity);
    }
    sources.events = m_eventLog.events();
    sources.trace = m_workspace.traceRing().capture();
    sources.rules = m_workspace.privacy().redaction();
    return sources;
}

} // namespace Monitor
