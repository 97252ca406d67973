// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alertwatch.h"

#include <algorithm>

namespace Monitor {

const char *alertKindId(AlertChange::Kind kind)
{
    switch (kind) {
    case AlertChange::Kind::Raised:
        return "raised";
    case AlertChange::Kind::Cleared:
        return "cleared";
    case AlertChange::Kind::Gone:
        break;
    }
    return "gone";
}

AlertWatch::AlertWatch(const QList<AlertRule> &rules)
    : m_rules(rules)
{
    for (const AlertRule &rule : m_rules)
        m_judged.push_back({.endpoint = EndpointPattern(rule.endpoint), .progress = {}});
}

QList<AlertChange> AlertWatch::take(const QList<AlertSubject> &subjects)
{
    ++m_poll;
    std::vector<Figures> figures;
    figures.reserve(static_cast<std::size_t>(subjects.size()));
    for (const AlertSubject &subject : subjects)
        figures.push_back(figuresOf(subject));
    std::erase_if(m_former,
                  [this](const auto &entry) { return m_poll - entry.second.poll > RestartPolls; });
    QList<AlertChange> changes;
    for (qsizetype rule = 0; rule < m_rules.size(); ++rule) {
        for (qsizetype i = 0; i < subjects.size(); ++i)
            judge(rule, subjects.at(i), figures[static_cast<std::size_t>(i)], changes);
        endMissing(rule, changes);
    }
    return changes;
}

qsizetype AlertWatch::raisedCount() const
{
    qsizetype count = 0;
    for (qsizetype rule = 0; rule < m_rules.size(); ++rule) {
        const auto &progress = m_judged[static_cast<std::size_t>(rule)].progress;
        if (!m_rules.at(rule).isMuted)
            count += std::count_if(progress.begin(), progress.end(),
                                   [](const auto &entry) { return entry.second.isRaised; });
    }
    return count;
}

AlertWatch::Figures AlertWatch::figuresOf(const AlertSubject &subject)
{
    const ObservedEndpoint &endpoint = *subject.endpoint;
    const EndpointActivity *const activity = subject.activity;
    const IpcCore::ServerSnapshot *const stats = activity ? activity->statsNow() : nullptr;
    Former &former = m_former[endpoint.address];
    Figures figures;
    const auto figure = [&figures](AlertFigure which) -> std::optional<double> & {
        return figures[static_cast<std::size_t>(which)];
    };
    if (subject.clients.connections)
        figure(AlertFigure::Connections) = static_cast<double>(*subject.clients.connections);
    if (subject.clients.waiting)
        figure(AlertFigure::Backlog) = static_cast<double>(*subject.clients.waiting);
    if (stats) {
        figure(AlertFigure::Backlog) =
            figure(AlertFigure::Backlog).value_or(0) + static_cast<double>(stats->readyQueue);
        if (activity->p95)
            figure(AlertFigure::P95Us) =
                std::chrono::duration<double, std::micro>(*activity->p95).count();
        // Where no request ended, none took long.
        else if (activity->requestsPerSecond == 0.0)
            figure(AlertFigure::P95Us) = 0;
        if (former.failed)
            figure(AlertFigure::Errors) =
                stats->stats.requestsFailed >= *former.failed
                    ? static_cast<double>(stats->stats.requestsFailed - *former.failed)
                    : 0;
        former.failed = stats->stats.requestsFailed;
    }
    const qint64 pid = ownerOf(endpoint).pid;
    const QDateTime startedAt = stats ? activity->startedAt : QDateTime();
    if (pid != 0) {
        const bool isOtherStart =
            startedAt.isValid() && former.startedAt.isValid() && startedAt != former.startedAt;
        figure(AlertFigure::Restarts) =
            former.pid != 0 && (pid != former.pid || isOtherStart) ? 1 : 0;
        former.pid = pid;
    }
    if (startedAt.isValid())
        former.startedAt = startedAt;
    former.poll = m_poll;
    return figures;
}

void AlertWatch::judge(qsizetype rule, const AlertSubject &subject, const Figures &figures,
                       QList<AlertChange> &changes)
{
    const AlertRule &wanted = m_rules.at(rule);
    Judged &judged = m_judged[static_cast<std::size_t>(rule)];
    const EndpointAddress &address = subject.endpoint->address;
    if (!judged.endpoint.matches(address))
        return;
    Progress &progress = judged.progress[address];
    const EndpointCondition condition = conditionOf(*subject.endpoint);
    std::optional<double> value;
    bool isBad = false;
    if (wanted.figure) {
        value = figures[static_cast<std::size_t>(*wanted.figure)];
        if (!value)
            return;
        isBad = *value > (progress.isRaised ? wanted.clearAt : wanted.above);
    } else {
        // What nobody can judge is neither good nor bad, unless the rule asks for just that.
        isBad = wanted.conditions.contains(condition);
        if (!isBad && severityOf(condition) == Severity::Neutral)
            return;
    }
    progress.bad = isBad ? std::min(progress.bad + 1, AlertRule::MostPolls) : 0;
    progress.good = isBad ? 0 : std::min(progress.good + 1, AlertRule::MostPolls);
    const bool turns =
        progress.isRaised ? progress.good >= wanted.clearPolls : progress.bad >= wanted.polls;
    if (!turns)
        return;
    progress.isRaised = !progress.isRaised;
    if (!wanted.isMuted)
        changes.append(
            {.kind = progress.isRaised ? AlertChange::Kind::Raised : AlertChange::Kind::Cleared,
             .rule = rule,
             .endpoint = address,
             .value = value,
             .condition = condition,
             .reason = conditionReason(*subject.endpoint)});
}

void AlertWatch::endMissing(qsizetype rule, QList<AlertChange> &changes)
{
    auto &progress = m_judged[static_cast<std::size_t>(rule)].progress;
    std::erase_if(progress, [&](const auto &entry) {
        const bool isThere = m_former[entry.first].poll == m_poll;
        if (!isThere && entry.second.isRaised && !m_rules.at(rule).isMuted)
            changes.append({.kind = AlertChange::Kind::Gone,
                            .rule = rule,
                            .endpoint = entry.first,
                            .value = {},
                            .condition = {},
                            .reason = {}});
        return !isThere;
    });
}

} // namespace Monitor
