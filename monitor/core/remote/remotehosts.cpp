// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/remotehosts.h"

#include "core/remote/sshcommand.h"

namespace Monitor {

using namespace IpcCore;

RemoteHosts::RemoteHosts(EndpointObserver &observer, QObject *parent)
    : QObject(parent)
    , m_observer(observer)
{}

RemoteHosts::~RemoteHosts() = default;

Result<void> RemoteHosts::add(const QByteArray &name)
{
    if (const auto valid = checkHost(name); !valid)
        return valid;
    if (find(name))
        return {};
    auto host = std::make_unique<HostObserver>(name, m_observer);
    connect(host.get(), &HostObserver::changed, this, &RemoteHosts::changed);
    connect(host.get(), &HostObserver::lost, this, &RemoteHosts::lost);
    host->setWanted(m_wanted);
    host->setFollowed(m_followed);
    m_hosts.emplace(name, std::move(host));
    Q_EMIT changed();
    return {};
}

void RemoteHosts::remove(const QByteArray &name)
{
    m_atStart.remove(name);
    if (m_hosts.erase(name) == 0)
        return;
    Q_EMIT removed(name);
    Q_EMIT changed();
}

QList<QByteArray> RemoteHosts::names() const
{
    QList<QByteArray> names;
    for (const auto &[name, host] : m_hosts)
        names.append(name);
    return names;
}

HostObserver *RemoteHosts::find(const QByteArray &name) const
{
    const auto found = m_hosts.find(name);
    return found == m_hosts.end() ? nullptr : found->second.get();
}

void RemoteHosts::setConnectsAtStart(const QByteArray &name, bool connects)
{
    if (connects && find(name))
        m_atStart.insert(name);
    else
        m_atStart.remove(name);
    Q_EMIT changed();
}

void RemoteHosts::openAtStart()
{
    for (const auto &[name, host] : m_hosts) {
        if (connectsAtStart(name))
            host->open();
    }
}

void RemoteHosts::setWanted(const QSet<EndpointAddress> &endpoints)
{
    m_wanted = endpoints;
    for (const auto &[name, host] : m_hosts)
        host->setWanted(endpoints);
}

void RemoteHosts::setFollowed(const EndpointAddress &endpoint)
{
    m_followed = endpoint;
    for (const auto &[name, host] : m_hosts)
        host->setFollowed(endpoint);
}

} // namespace Monitor
