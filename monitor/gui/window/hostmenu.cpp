// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/hostmenu.h"

#include "core/base/printabletext.h"
#include "core/remote/remotehosts.h"
#include "gui/look/actiontext.h"
#include "gui/look/plaintext.h"

#include <QtGui/qaction.h>

namespace Monitor {

HostMenu::HostMenu(RemoteHosts &hosts, QWidget *parent)
    : QMenu(tr("Remote &Hosts"), parent)
    , m_hosts(hosts)
{
    connect(&hosts, &RemoteHosts::changed, this, &HostMenu::update);
    update();
}

void HostMenu::update()
{
    const QList<QByteArray> names = m_hosts.names();
    std::erase_if(m_entries, [&names](const auto &entry) {
        if (names.contains(entry.first))
            return false;
        // One of its actions may have removed the host.
        entry.second.menu->menuAction()->setVisible(false);
        entry.second.menu->deleteLater();
        return true;
    });
    for (const QByteArray &name : names) {
        auto entry = m_entries.find(name);
        if (entry == m_entries.end())
            entry = m_entries.emplace(name, makeEntry(name)).first;
        describe(name, entry->second);
    }
    menuAction()->setEnabled(!m_entries.empty());
}

HostMenu::Entry HostMenu::makeEntry(const QByteArray &name)
{
    const auto next = m_entries.upper_bound(name);
    Entry entry{.menu = new QMenu(this), .link = nullptr, .connectsAtStart = nullptr};
    insertMenu(next == m_entries.end() ? nullptr : next->second.menu->menuAction(), entry.menu);
    entry.menu->setToolTipsVisible(true);
    entry.link = entry.menu->addAction(QString(), this, [this, name] {
        HostObserver *const host = m_hosts.find(name);
        if (host->state() == HostObserver::State::Away)
            host->open();
        else
            host->close();
    });
    entry.connectsAtStart = entry.menu->addAction(tr("Connect at Each &Start"));
    entry.connectsAtStart->setCheckable(true);
    connect(entry.connectsAtStart, &QAction::triggered, this,
            [this, name](bool isChecked) { m_hosts.setConnectsAtStart(name, isChecked); });
    entry.menu->addAction(tr("&Remove Host"), this, [this, name] { m_hosts.remove(name); });
    return entry;
}

void HostMenu::describe(const QByteArray &name, const Entry &entry) const
{
    const HostObserver *const host = m_hosts.find(name);
    // An ampersand is no mnemonic.
    const QString text = printable(name).replace(u'&', QStringLiteral("&&"));
    const bool isAway = host->state() == HostObserver::State::Away;
    entry.menu->setTitle(isAway ? tr("%1 (not connected)").arg(text)
                         : host->state() == HostObserver::State::Connected
                             ? tr("%1 (connected)").arg(text)
                             : tr("%1 (connecting…)").arg(text));
    entry.link->setText(isAway ? tr("&Connect") : tr("Dis&connect"));
    entry.link->setToolTip(plainText(host->reason()));
    entry.link->setStatusTip(host->reason());
    entry.connectsAtStart->setChecked(m_hosts.connectsAtStart(name));
}

QList<std::pair<QString, QAction *>> HostMenu::commands() const
{
    QList<std::pair<QString, QAction *>> commands;
    for (const auto &[name, entry] : m_entries) {
        for (QAction *action : entry.menu->actions())
            commands.append(
                {tr("%1: %2", "host and command").arg(printable(name), plainActionText(*action)),
                 action});
    }
    return commands;
}

} // namespace Monitor
