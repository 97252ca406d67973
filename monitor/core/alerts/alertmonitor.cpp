// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alertmonitor.h"

#include "core/alerts/alertmessage.h"
#include "core/observer/endpointobserver.h"
#include "core/observer/eventlog.h"

#include <algorithm>

namespace Monitor {

namespace {

// A timer counts milliseconds in an int, and a clock may be set; so it looks again now and then.
constexpr std::chrono::minutes QuietCheck{1};

Event eventOf(const Alert &alert)
{
    Event event;
    event.kind = alert.change.kind == AlertChange::Kind::Raised ? Event::Kind::AlertRaised
                                                                : Event::Kind::AlertEnded;
    event.endpoint = alert.change.endpoint;
    event.message = alertMessage({alert}).text;
    return event;
}

} // namespace

Severity severityOf(const Alert &alert)
{
    return alert.change.condition && !alert.rule.figure
               ? std::max(severityOf(*alert.change.condition), Severity::Attention)
               : Severity::Attention;
}

AlertMonitor::AlertMonitor(const EndpointObserver &observer, const ActivityTracker &activity,
                           QObject *parent)
    : QObject(parent)
    , m_observer(observer)
    , m_activity(activity)
{
    connect(&observer, &EndpointObserver::polled, this, &AlertMonitor::takePoll);
    connect(&observer, &EndpointObserver::snapshotReady, this, &AlertMonitor::takeVerdicts);
    connect(&activity, &ActivityTracker::activityChanged, this, &AlertMonitor::judgeIfSettled);
    m_quietEnd.setSingleShot(true);
    connect(&m_quietEnd, &QTimer::timeout, this, [this] { setQuietUntil(m_quietUntil); });
}

void AlertMonitor::setRules(const QList<AlertRule> &rules)
{
    if (rules == m_watch.rules())
        return;
    const QList<AlertRule> former = m_watch.rules();
    const QList<AlertChange> ended = m_watch.setRules(rules);
    Q_EMIT rulesChanged();
    tell(former, ended);
    Q_EMIT changed();
}

QSet<EndpointAddress> AlertMonitor::endpoints() const
{
    QSet<EndpointAddress> named;
    for (const AlertRule &rule : rules()) {
        if (const auto address = EndpointAddress::ofText(rule.endpoint.toLocal8Bit());
            namesOneEndpoint(rule) && !address.isEmpty())
            named.insert(address);
    }
    return named;
}

QList<Alert> AlertMonitor::raised() const
{
    QList<Alert> alerts;
    for (const AlertChange &change : m_watch.raised())
        alerts.append({.rule = rules().at(change.rule), .change = change});
    return alerts;
}

Severity AlertMonitor::worst() const
{
    Severity worst = Severity::Good;
    for (const Alert &alert : raised())
        worst = std::max(worst, severityOf(alert));
    return worst;
}

void AlertMonitor::setQuietUntil(const QDateTime &until)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime former = m_quietUntil;
    m_quietUntil = until.isValid() && until > now ? until : QDateTime();
    if (m_quietUntil.isValid())
        m_quietEnd.start(std::min(std::chrono::milliseconds(now.msecsTo(until)),
                                  std::chrono::milliseconds(QuietCheck)));
    else
        m_quietEnd.stop();
    if (m_quietUntil != former)
        Q_EMIT changed();
}

void AlertMonitor::test(const AlertRule &rule)
{
    Q_EMIT told({{.rule = rule, .change = {}, .isTest = true}});
}

void AlertMonitor::recordIn(EventLog &log)
{
    connect(this, &AlertMonitor::told, &log, [&log](const QList<Alert> &alerts) {
        QList<Event> events;
        for (const Alert &alert : alerts)
            events.append(eventOf(alert));
        log.takeAlerts(events);
    });
}

// The former poll, if a server still owes an answer to it, is judged without.
void AlertMonitor::takePoll(const SnapshotPointer &snapshot)
{
    if (m_unjudged)
        judge();
    m_unjudged = snapshot;
}

void AlertMonitor::takeVerdicts(const SnapshotPointer &snapshot)
{
    if (m_unjudged)
        m_unjudged = snapshot;
    judgeIfSettled();
}

void AlertMonitor::judgeIfSettled()
{
    if (m_unjudged && m_activity.isSettled() && !m_observer.isJudging())
        judge();
}

void AlertMonitor::judge()
{
    QList<AlertSubject> subjects;
    for (const auto &endpoint : m_unjudged->endpoints) {
        if (isMine(*endpoint))
            subjects.append(alertSubject(endpoint, m_activity.activity(endpoint->address)));
    }
    m_unjudged.reset();
    const auto count = m_watch.raised().size();
    const QList<AlertChange> changes = m_watch.take(subjects);
    tell(rules(), changes);
    // Muting ends by itself.
    if (!changes.isEmpty() || m_watch.raised().size() != count)
        Q_EMIT changed();
}

void AlertMonitor::tell(const QList<AlertRule> &rules, const QList<AlertChange> &changes)
{
    QList<Alert> alerts;
    for (const AlertChange &change : changes)
        alerts.append({.rule = rules.at(change.rule), .change = change});
    if (!alerts.isEmpty())
        Q_EMIT told(alerts);
}

} // namespace Monitor
