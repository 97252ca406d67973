// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/alerts/alertrule.h"
#include "core/endpoint/endpointpattern.h"
#include "core/server/activitytracker.h"

#include <array>
#include <map>
#include <memory>
#include <vector>

namespace Monitor {

/// What is known about one endpoint after a poll.
struct AlertSubject
{
    std::shared_ptr<const ObservedEndpoint> endpoint;
    const EndpointActivity *activity = nullptr; ///< Null if the server does not report.
    ClientCounts clients = {};
};

/// What is known of an endpoint and, unless null, of its server.
AlertSubject alertSubject(const std::shared_ptr<const ObservedEndpoint> &endpoint,
                          const EndpointActivity *activity);

/// An alert that was raised, or has ended.
struct AlertChange
{
    enum class Kind {
        Raised,
        Cleared,   ///< The endpoint is good again.
        Gone,      ///< Nothing is known about the endpoint anymore.
        Withdrawn, ///< The rule was removed or changed.
    };

    Kind kind = Kind::Raised;
    qsizetype rule = 0; ///< Its place in the list.
    EndpointAddress endpoint;
    /// At the poll that decided; only for Raised and Cleared, and rules about figures.
    std::optional<double> value;
    std::optional<EndpointCondition> condition; ///< At that poll; only for Raised and Cleared.
    QString reason;                             ///< conditionReason() at that poll; may be empty.
    QDateTime time;                             ///< Of that poll.
};

/// How programs know a kind, in JSON. Never changes.
const char *alertKindId(AlertChange::Kind kind);

/// Applies rules to what each poll finds. One thread at a time.
///
/// A poll that cannot tell a figure counts neither as good nor as bad. Judging looks at nothing and
/// changes nothing. What happens to an alert while its rule is muted is told when the rule is no
/// longer muted, if it still holds.
class AlertWatch
{
public:
    /// A server that comes back after at most so many polls without its endpoint has restarted.
    static constexpr quint64 RestartPolls = 60;

    explicit AlertWatch(const QList<AlertRule> &rules);

    const QList<AlertRule> &rules() const { return m_rules; }

    /// Replaces the rules. Those that differ from a former one in name or muting at most go on from
    /// where that was.
    /// @return the alerts that ended with their rules; `rule` is their place in the former list.
    QList<AlertChange> setRules(const QList<AlertRule> &rules);

    /// Takes what one poll has found, all endpoints at once.
    /// @param time of the poll.
    /// @return what has changed, in the order of the rules; nothing of muted ones.
    QList<AlertChange> take(const QList<AlertSubject> &subjects,
                            const QDateTime &time = QDateTime::currentDateTimeUtc());

    /// What is raised and was told, as it was told, in the order of the rules; without those that
    /// are muted at `time`.
    QList<AlertChange> raised(const QDateTime &time = QDateTime::currentDateTimeUtc()) const;

private:
    struct Progress
    {
        int bad = 0;  ///< Polls in a row.
        int good = 0; ///< Since it was raised, in a row.
        bool isRaised = false;
        bool isTold = false; ///< Told as raised, and not as ended.
        AlertChange turn;    ///< How it was raised, or cleared.
    };

    struct Judged
    {
        EndpointPattern endpoint;
        std::map<EndpointAddress, Progress> progress;
    };

    /// What tells that a server has restarted or failed since the last poll.
    struct Former
    {
        qint64 pid = 0; ///< 0 if unknown.
        QDateTime startedAt;
        std::optional<quint64> failed;
        quint64 poll = 0;
    };

    using Figures = std::array<std::optional<double>, AlertFigureCount>;

    Figures figuresOf(const AlertSubject &subject);
    void judge(qsizetype rule, const AlertSubject &subject, const Figures &figures,
               QList<AlertChange> &changes);
    void count(qsizetype rule, const AlertSubject &subject, const Figures &figures,
               Progress &progress) const;
    void endMissing(qsizetype rule, QList<AlertChange> &changes);

    QList<AlertRule> m_rules;
    std::vector<Judged> m_judged; ///< By rule.
    std::map<EndpointAddress, Former> m_former;
    quint64 m_poll = 0;
    QDateTime m_time; ///< Of that poll.
};

} // namespace Monitor
