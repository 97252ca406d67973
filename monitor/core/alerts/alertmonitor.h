// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/alerts/alertwatch.h"

#include <QtCore/qobject.h>
#include <QtCore/qset.h>
#include <QtCore/qtimer.h>

namespace Monitor {

class EndpointObserver;
class EventLog;

/// An alert with its rule.
struct Alert
{
    AlertRule rule;
    AlertChange change;
    bool isTest = false; ///< Nothing has happened.
};

/// How urgent an alert is: as its condition; Attention for figures.
Severity severityOf(const Alert &alert);

/// Applies rules to what an observer and an activity tracker find, each poll once: when all servers
/// have answered it, or before the next. Judges the endpoints that isMine() finds, as `ipcctl
/// watch` does. Belongs to the observer's thread.
class AlertMonitor : public QObject
{
    Q_OBJECT

public:
    /// @param observer, activity must outlive this.
    AlertMonitor(const EndpointObserver &observer, const ActivityTracker &activity,
                 QObject *parent = nullptr);

    const QList<AlertRule> &rules() const { return m_watch.rules(); }

    /// As AlertWatch::setRules(); tells at once what ends with it.
    void setRules(const QList<AlertRule> &rules);

    /// The endpoints that rules name in full, to be watched even if nothing is there.
    QSet<EndpointAddress> endpoints() const;

    /// What is raised now, by rule; without muted ones.
    QList<Alert> raised() const;

    /// The most urgent of what is raised; Good if nothing is.
    Severity worst() const;

    /// \name Quiet
    /// Alerts are raised and recorded as ever, but nobody should be disturbed.
    /// @{

    /// @param until invalid or past to end it.
    void setQuietUntil(const QDateTime &until);

    /// Invalid if not quiet.
    QDateTime quietUntil() const { return m_quietUntil; }

    bool isQuiet() const { return m_quietUntil.isValid(); }

    /// @}

    /// Tells as if `rule` were raised, and marks it as a test.
    void test(const AlertRule &rule);

    /// Also records what is told as events. @param log must outlive this.
    void recordIn(EventLog &log);

Q_SIGNALS:
    void rulesChanged();
    /// What raised(), worst() or quietUntil() return has changed.
    void changed();
    /// All of one poll at once.
    void told(const QList<Monitor::Alert> &alerts);

private:
    void takePoll(const SnapshotPointer &snapshot);
    void takeVerdicts(const SnapshotPointer &snapshot);
    void judgeIfSettled();
    void judge();
    void tell(const QList<AlertRule> &rules, const QList<AlertChange> &changes);

    const EndpointObserver &m_observer;
    const ActivityTracker &m_activity;
    AlertWatch m_watch{{}};
    SnapshotPointer m_unjudged; ///< Of the last poll; null once it is judged.
    QDateTime m_quietUntil;
    QTimer m_quietEnd;
};

} // namespace Monitor
