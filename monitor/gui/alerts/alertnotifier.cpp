// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/alerts/alertnotifier.h"

#include "gui/alerts/alerticon.h"

#include <QtCore/qsettings.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qsystemtrayicon.h>

#include <algorithm>

namespace Monitor {

namespace {

const QString UsesTrayKey = QStringLiteral("usesTray");
const QString StaysInTrayKey = QStringLiteral("staysInTray");
const QString QuietUntilKey = QStringLiteral("quietUntil");

QSystemTrayIcon::MessageIcon messageIcon(Severity severity)
{
    switch (severity) {
    case Severity::Trouble:
        return QSystemTrayIcon::Critical;
    case Severity::Attention:
    case Severity::Neutral:
        return QSystemTrayIcon::Warning;
    case Severity::Good:
        break;
    }
    return QSystemTrayIcon::Information;
}

} // namespace

AlertNotifier::AlertNotifier(AlertMonitor &alerts, QWidget &window, const QList<QAction *> &actions,
                             QObject *parent)
    : QObject(parent)
    , m_alerts(alerts)
    , m_window(window)
{
    createMenu(actions);
    connect(&alerts, &AlertMonitor::changed, this, &AlertNotifier::showState);
    connect(&alerts, &AlertMonitor::told, this, &AlertNotifier::tell);
    showState();
}

AlertNotifier::~AlertNotifier() = default;

bool AlertNotifier::hasTray() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void AlertNotifier::createMenu(const QList<QAction *> &actions)
{
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(icon(IconName::App), tr("&Open")), &QAction::triggered, this,
            [this] { Q_EMIT openRequested({}); });
    m_menu->addActions(actions);
}

void AlertNotifier::createTray()
{
    m_tray = new QSystemTrayIcon(this);
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    Q_EMIT openRequested({});
            });
    connect(m_tray, &QSystemTrayIcon::messageClicked, this,
            [this] { Q_EMIT openRequested(m_message ? m_message->endpoint : EndpointAddress()); });
}

void AlertNotifier::setUsesTray(bool uses)
{
    if (uses == m_usesTray)
        return;
    m_usesTray = uses;
    showState();
    Q_EMIT choicesChanged();
}

void AlertNotifier::setStaysInTray(bool stays)
{
    if (stays == m_staysInTray)
        return;
    m_staysInTray = stays;
    showState();
    Q_EMIT choicesChanged();
}

// Desktops may start their tray later.
void AlertNotifier::showState()
{
    if (m_usesTray && !m_tray && hasTray())
        createTray();
    if (!m_tray)
        return;
    m_tray->setIcon(trayIcon(m_alerts.worst(), m_alerts.isQuiet()));
    m_tray->setToolTip(tr("IPC Monitor") + u'\n' + alertSummary(m_alerts.raised()));
    m_tray->setVisible(m_usesTray);
}

// Whoever looks at the window sees its status line.
void AlertNotifier::tell(const QList<Alert> &alerts)
{
    const bool isTest =
        std::any_of(alerts.begin(), alerts.end(), [](const Alert &alert) { return alert.isTest; });
    if (!isTest && (m_alerts.isQuiet() || m_window.isActiveWindow()))
        return;
    m_message = alertMessage(alerts);
    if (isInTray())
        m_tray->showMessage(m_message->title, m_message->text, messageIcon(m_message->severity));
    else
        QApplication::alert(&m_window);
}

void AlertNotifier::save(QSettings &settings) const
{
    settings.setValue(UsesTrayKey, m_usesTray);
    settings.setValue(StaysInTrayKey, m_staysInTray);
    settings.setValue(QuietUntilKey, m_alerts.quietUntil().toString(Qt::ISODate));
}

void AlertNotifier::restore(const QSettings &settings)
{
    setUsesTray(settings.value(UsesTrayKey).toString() != QLatin1String("false"));
    setStaysInTray(settings.value(StaysInTrayKey).toString() == QLatin1String("true"));
    m_alerts.setQuietUntil(
        QDateTime::fromString(settings.value(QuietUntilKey).toString(), Qt::ISODate));
}

} // namespace Monitor
