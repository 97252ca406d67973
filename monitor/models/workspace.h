// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/alerts/alertmonitor.h"
#include "core/base/usernames.h"
#include "core/observer/endpointobserver.h"
#include "core/privacy/privacy.h"
#include "core/remote/remotehosts.h"
#include "core/series/seriesrecorder.h"
#include "core/server/activitytracker.h"
#include "core/trace/tracesession.h"
#include "models/records/endpointmodel.h"
#include "models/records/pinnedendpoints.h"

class QSettings;

namespace Monitor {

/// Everything that lives as long as the application and has no window: the observers, what they
/// found, and the user's choices. GUI thread.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    EndpointObserver &observer() { return m_observer; }

    ActivityTracker &activity() { return m_activity; }

    AlertMonitor &alerts() { return m_alerts; }

    SeriesRecorder &series() { return m_series; }

    /// The other hosts, whose endpoints the observer has, too.
    RemoteHosts &hosts() { return m_hosts; }

    UserNames &users() { return m_users; }

    Privacy &privacy() { return m_privacy; }

    /// What was traced, in memory; without what privacy() hides.
    TraceRing &traceRing() { return m_traceRing; }

    /// What is traced; nothing at first but the console.
    TraceSession &trace() { return m_trace; }

    PinnedEndpoints &pinned() { return m_pinned; }

    EndpointModel &endpoints() { return m_endpoints; }

    /// \name Endpoints the user added, whether they exist or not
    /// @{
    /// Adds its host, too, if that is another. Ignores invalid ones.
    void addEndpoint(const EndpointAddress &address);
    /// Stops watching it: unpins it, too.
    void removeEndpoint(const EndpointAddress &address);

    bool isAdded(const EndpointAddress &address) const { return m_added.contains(address); }

    /// @}

    /// How often to poll while the window is visible.
    /// @param interval as EndpointObserver::setInterval(); clamped to its range.
    void setInterval(std::chrono::milliseconds interval);

    std::chrono::milliseconds interval() const { return m_interval; }

    /// From which 95th percentile on servers are slow.
    /// @param limit clamped to the range of ActivityTracker::setSlowLimit().
    void setSlowLimit(std::chrono::milliseconds limit);

    std::chrono::milliseconds slowLimit() const { return m_activity.slowLimit(); }

    /// Polls less often while hidden: at five times the interval, and at least five seconds.
    void setHidden(bool isHidden);

    /// \name Persistent state, in the current group of `settings`
    /// @{
    void save(QSettings &settings) const;
    /// Leaves invalid values unchanged.
    void restore(const QSettings &settings);
    /// @}

Q_SIGNALS:
    void intervalChanged(std::chrono::milliseconds interval);
    void slowLimitChanged(std::chrono::milliseconds limit);

private:
    void applyInterval();
    void watch();
    void hideInTrace();
    void forgetHost(const QByteArray &name);

    Privacy m_privacy;
    EndpointObserver m_observer;
    RemoteHosts m_hosts;
    ActivityTracker m_activity;
    AlertMonitor m_alerts;
    SeriesRecorder m_series;
    TraceRing m_traceRing;
    TraceSession m_trace;
    UserNames m_users;
    PinnedEndpoints m_pinned;
    EndpointModel m_endpoints;
    QSet<EndpointAddress> m_added;
    QSet<EndpointAddress>
        m_watched; ///< Those the observer watches: added, pinned or named by rules.
    std::chrono::milliseconds m_interval = EndpointObserver::DefaultInterval;
    bool m_isHidden = false;
};

} // namespace Monitor
