// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qmenu.h>

#include <map>

namespace Monitor {

class RemoteHosts;

/// The menu of the other hosts: each is a menu that says whether it is connected, and why not, and
/// that connects, disconnects and removes it.
class HostMenu : public QMenu
{
    Q_OBJECT

public:
    /// @param hosts must outlive this.
    explicit HostMenu(RemoteHosts &hosts, QWidget *parent = nullptr);

    /// Of all hosts, by the text of the host's menu.
    QList<std::pair<QString, QAction *>> commands() const;

private:
    struct Entry
    {
        QMenu *menu;
        QAction *link; ///< Connects, or disconnects.
        QAction *connectsAtStart;
    };

    void update();
    Entry makeEntry(const QByteArray &name);
    void describe(const QByteArray &name, const Entry &entry) const;

    RemoteHosts &m_hosts;
    std::map<QByteArray, Entry> m_entries;
};

} // namespace Monitor
