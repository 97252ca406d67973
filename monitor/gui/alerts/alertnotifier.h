// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/alerts/alertmessage.h"

#include <QtCore/qobject.h>

#include <memory>

class QAction;
class QMenu;
class QSettings;
class QSystemTrayIcon;
class QWidget;

namespace Monitor {

/// Tells alerts outside the window: by an icon in the tray with the worst of them, and by desktop
/// notifications. Where there is no tray, the window asks for attention.
class AlertNotifier : public QObject
{
    Q_OBJECT

public:
    /// @param alerts, window must outlive this.
    /// @param actions of the tray icon's menu, below "Open". Owned by the caller.
    AlertNotifier(AlertMonitor &alerts, QWidget &window, const QList<QAction *> &actions,
                  QObject *parent = nullptr);
    ~AlertNotifier() override;

    /// Whether the desktop has a tray.
    bool hasTray() const;

    /// Whether there is an icon in the tray, and notifications from there. Default: yes.
    void setUsesTray(bool uses);

    /// As chosen, whether there is a tray or not.
    bool usesTray() const { return m_usesTray; }

    /// Whether there is an icon in the tray.
    bool isInTray() const { return m_usesTray && m_tray && hasTray(); }

    /// Whether the window, when closed, goes on watching in the tray. Default: no.
    void setStaysInTray(bool stays);

    /// As chosen, whether there is a tray or not.
    bool staysInTray() const { return m_staysInTray; }

    /// The last message told outside the window; none before the first.
    const std::optional<AlertMessage> &lastMessage() const { return m_message; }

    /// \name Choices and muting, in the current group of `settings`
    /// @{
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);
    /// @}

Q_SIGNALS:
    /// usesTray() or staysInTray() has changed.
    void choicesChanged();
    /// The user wants the window; `address` is empty for no endpoint in particular.
    void openRequested(const Monitor::EndpointAddress &address);

private:
    void createMenu(const QList<QAction *> &actions);
    void createTray();
    void showState();
    void tell(const QList<Alert> &alerts);

    AlertMonitor &m_alerts;
    QWidget &m_window;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_tray = nullptr; ///< Null before the desktop has a tray.
    std::optional<AlertMessage> m_message;
    bool m_usesTray = true;
    bool m_staysInTray = false;
};

} // namespace Monitor
