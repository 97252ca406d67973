// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/remote/hostobserver.h"

#include <QtCore/qstringlist.h>

#include <map>

namespace Monitor {

/// The other hosts that the user watches, by name. Thread: as HostObserver.
class RemoteHosts : public QObject
{
    Q_OBJECT

public:
    /// @param observer must outlive this.
    explicit RemoteHosts(EndpointObserver &observer, QObject *parent = nullptr);
    ~RemoteHosts() override;

    /// Watches one more host, not connected yet.
    /// @return InvalidArgument for a name that checkHost() refuses.
    IpcCore::Result<void> add(const QByteArray &name);
    /// Disconnects, and forgets it with its endpoints.
    void remove(const QByteArray &name);

    /// Sorted.
    QList<QByteArray> names() const;
    /// Null if there is none.
    HostObserver *find(const QByteArray &name) const;

    /// Whether the user wants it connected at the start of the program. Default: no.
    void setConnectsAtStart(const QByteArray &name, bool connects);

    bool connectsAtStart(const QByteArray &name) const { return m_atStart.contains(name); }

    /// Connects to those.
    void openAtStart();

    /// As HostObserver::setWanted(), for all, also later ones.
    void setWanted(const QSet<EndpointAddress> &endpoints);

    /// As HostObserver::setFollowed(), also for later ones; none if it is empty or on this machine.
    void setFollowed(const EndpointAddress &endpoint);

Q_SIGNALS:
    /// A host came or went, or one of them has changed.
    void changed();
    void removed(const QByteArray &name);
    /// As HostObserver::lost().
    void lost(const QString &reason);

private:
    EndpointObserver &m_observer;
    std::map<QByteArray, std::unique_ptr<HostObserver>> m_hosts;
    QSet<QByteArray> m_atStart;
    QSet<EndpointAddress> m_wanted;
    EndpointAddress m_followed;
};

} // namespace Monitor
