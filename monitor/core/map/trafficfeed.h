// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "core/map/clienttraffic.h"

#include <ipccore/result.h>

#include <QtCore/qobject.h>

#include <map>
#include <memory>

namespace Monitor {

class ActivityTracker;
class EndpointObserver;

/// Follows how much each client of every server sends: whenever a server's figures show that
/// something was sent, it is asked for its connections. Leaves quiet servers alone, and those that
/// do not report. Never blocks; belongs to the tracker's thread.
class TrafficFeed : public QObject
{
    Q_OBJECT

public:
    /// @param observer, activity must outlive this.
    TrafficFeed(const EndpointObserver &observer, ActivityTracker &activity,
                QObject *parent = nullptr);
    ~TrafficFeed() override;

    /// While nobody looks, no server has to list its connections; what was known is forgotten.
    /// Default: false.
    void setFollowing(bool follows);

    bool isFollowing() const { return m_follows; }

    /// Null before the first answer, and for servers that do not report. Valid until control
    /// returns to the event loop.
    const ClientTraffic *traffic(const EndpointAddress &address) const;

Q_SIGNALS:
    void trafficChanged(const Monitor::EndpointAddress &address);

private:
    struct Progress;
    struct Source;

    void takeActivity(const EndpointAddress &address);
    void ask(const EndpointAddress &address, Source &source);
    void takeAnswer(const EndpointAddress &address,
                    const IpcCore::Result<QList<IpcCore::ConnectionInfo>> &answer);

    const EndpointObserver &m_observer;
    ActivityTracker &m_activity;
    std::map<EndpointAddress, std::unique_ptr<Source>> m_sources;
    bool m_follows = false;
};

} // namespace Monitor
