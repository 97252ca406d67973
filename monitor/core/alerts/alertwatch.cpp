// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alertwatch.h"

#include <algorithm>

namespace Monitor {

namespace {

bool judgeAlike(AlertRule left, const AlertRule &right)
{
    left.name = right.name;
    left.isMuted = right.isMuted;
    left.mutedUntil = right.mutedUntil;
    return left == right;
}

} // namespace

AlertSubject alertSubject(const std::shared_ptr<const ObservedEndpoint> &endpoint,
                          const EndpointActivity *activity)
{
    return {.endpoint = endpoint,
            .activity = activity,
            .clients = clientsOf(*endpoint, activity ? activity->connectionsNow() : std::nullopt)};
}

const char *alertKindId(AlertChange::Kind kind)
{
    switch (kind) {
    case AlertChange::Kind::Raised:
        return "raised";
    case AlertChange::Kind::Cleared:
        return "cleared";
    case AlertChange::Kind::Withdrawn:
        return "withdrawn";
    case AlertChange::Kind::Gone:
        break;
    }
    return "gone";
}

AlertWatch::AlertWatch(const QList<AlertRule> &rules)
{
    setRules(rules);
}

QList<AlertChange> AlertWatch::setRules(const QList<AlertRule> &rules)
{
    std::vector<Judged> next;
    std::vector<bool> isKept(m_judged.size());
    for (const AlertRule &rule : rules) {
        std::size_t former = 0;
        while (former < m_judged.size()
               && (isKept[former] || !judgeAlike(m_rules.at(static_cast<qsizetype>(former)), rule)))
            ++former;
        if (former < m_judged.size()) {
            isKept[former] = true;
            next.push_back(std::move(m_judged[former]));
        } else {
            next.push_back({.endpoint = EndpointPattern(rule.endpoint), .progress = {}});
        }
    }
    QList<AlertChange> ended;
    for (std::size_t former = 0; former < m_judged.size(); ++former) {
        if (isKept[former])
            continue;
        for (const auto &[address, progress] : m_judged[former].progress) {
            if (progress.isTold)
                ended.append({.kind = AlertChange::Kind::Withdrawn,
                              .rule = static_cast<qsizetype>(former),
                              .endpoint = address,
                              .value = {},
                              .condition = {},
                              .reason = {},
                              .time = QDateTime::currentDateTimeUtc()});
        }
    }
    m_rules = rules;
    m_judged = std::move(next);
    return ended;
}

QList<AlertChange> AlertWatch::take(const QList<AlertSubject> &subjects, const QDateTime &time)
{
    ++m_poll;
    m_time = time;
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

QList<AlertChange> AlertWatch::raised(const QDateTime &time) const
{
    QList<AlertChange> raised;
    for (qsizetype rule = 0; rule < m_rules.size(); ++rule) {
        if (m_rules.at(rule).isMutedAt(time))
            continue;
        for (const auto &[address, progress] : m_judged[static_cast<std::size_t>(rule)].progress) {
            if (!progress.isRaised || !progress.isTold)
                continue;
            raised.append(progress.turn);
            raised.last().rule = rule;
        }
    }
    return raised;
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
        if (const auto queued = stats->told(&IpcCore::ServerSnapshot::readyQueue))
            figure(AlertFigure::Backlog) = figure(AlertFigure::Backlog).value_or(0) + *queued;
        if (activity->p95)
            figure(AlertFigure::P95Us) =
                std::chrono::duration<double, std::micro>(*activity->p95).count();
        // Where no request ended, none took long.
        else if (activity->requestsPerSecond == 0.0)
            figure(AlertFigure::P95Us) = 0;
        const auto failed = stats->told(&IpcCore::ServerStats::requestsFailed);
        if (failed && former.failed)
            figure(AlertFigure::Errors) =
                *failed >= *former.failed ? static_cast<double>(*failed - *former.failed) : 0;
        former.failed = failed;
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
    Judged &judged = m_judged[static_cast<std::size_t>(rule)];
    const EndpointAddress &address = subject.endpoint->address;
    if (!judged.endpoint.matches(address))
        return;
    Progress &progress = judged.progress[address];
    count(rule, subject, figures, progress);
    if (progress.isRaised == progress.isTold || m_rules.at(rule).isMutedAt(m_time))
        return;
    progress.isTold = progress.isRaised;
    progress.turn.rule = rule;
    changes.append(progress.turn);
}

// Counts good and bad polls, and raises or clears.
void AlertWatch::count(qsizetype rule, const AlertSubject &subject, const Figures &figures,
                       Progress &progress) const
{
    const AlertRule &wanted = m_rules.at(rule);
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
    progress.turn = {.kind =
                         progress.isRaised ? AlertChange::Kind::Raised : AlertChange::Kind::Cleared,
                     .rule = rule,
                     .endpoint = subject.endpoint->address,
                     .value = value,
                     .condition = condition,
                     .reason = conditionReason(*subject.endpoint),
                     .time = m_time};
}

void AlertWatch::endMissing(qsizetype rule, QList<AlertChange> &changes)
{
    auto &progress = m_judged[static_cast<std::size_t>(rule)].progress;
    std::erase_if(progress, [&](const auto &entry) {
        const bool isThere = m_former[entry.first].poll == m_poll;
        if (!isThere && entry.second.isTold && !m_rules.at(rule).isMutedAt(m_time))
            changes.append({.kind = AlertChange::Kind::Gone,
                            .rule = rule,
                            .endpoint = entry.first,
                            .value = {},
                            .condition = {},
                            .reason = {},
                            .time = m_time});
        return !isThere;
    });
}

} // namespace Monitor
