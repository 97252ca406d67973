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

/// An alert that was raised, or has ended.
struct AlertChange
{
    enum class Kind {
        Raised,
        Cleared, ///< The endpoint is good again.
        Gone,    ///< Nothing is known about the endpoint anymore.
    };

    Kind kind = Kind::Raised;
    qsizetype rule = 0; ///< Its place in the list.
    EndpointAddress endpoint;
    /// At the poll that decided; none for Gone and for rules about conditions.
    std::optional<double> value;
    std::optional<EndpointCondition> condition; ///< At that poll; none for Gone.
    QString reason;                             ///< conditionReason() at that poll; may be empty.
};

/// How programs know a kind, in JSON. Never changes.
const char *alertKindId(AlertChange::Kind kind);

/// Applies rules to what each poll finds. One thread at a time.
///
/// A poll that cannot tell a figure counts neither as good nor as bad. Judging looks at nothing and
/// changes nothing.
class AlertWatch
{
public:
    /// A server that comes back after at most so many polls without its endpoint has restarted.
    static constexpr quint64 RestartPolls = 60;

    explicit AlertWatch(const QList<AlertRule> &rules);

    const QList<AlertRule> &rules() const { return m_rules; }

    /// Takes what one poll has found, all endpoints at once.
    /// @return what has changed, in the order of the rules; nothing of muted ones.
    QList<AlertChange> take(const QList<AlertSubject> &subjects);

    /// How many alerts are raised now, without those of muted rules.
    qsizetype raisedCount() const;

private:
    struct Progress
    {
        int bad = 0;  ///< Polls in a row.
        int good = 0; ///< Since it was raised, in a row.
        bool isRaised = false;
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
    void endMissing(qsizetype rule, QList<AlertChange> &changes);

    const QList<AlertRule> m_rules;
    std::vector<Judged> m_judged; ///< By rule.
    std::map<EndpointAddress, Former> m_former;
    quint64 m_poll = 0;
};

} // namespace Monitor
