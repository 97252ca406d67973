// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/activitytracker.h"

#include "core/base/whenfinished.h"
#include "core/observer/endpointobserver.h"
#include "core/server/introspectionclient.h"

#include <algorithm>
#include <utility>

namespace Monitor {

using IpcCore::ConnectionInfo;
using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::LatencyHistogram;
using IpcCore::Result;
using IpcCore::ServerSnapshot;
using IpcCore::ServerStats;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

// The youngest of as many requests as there are workers; none if fewer are being handled.
// @param workers more than 0.
std::optional<ConnectionInfo> youngestHandled(const QList<ConnectionInfo> &connections, int workers)
{
    QList<ConnectionInfo> handled;
    std::copy_if(connections.begin(), connections.end(), std::back_inserter(handled),
                 [](const ConnectionInfo &connection) {
                     return connection.state == ConnectionInfo::State::Handling;
                 });
    if (handled.size() < workers)
        return std::nullopt;
    const auto youngest = handled.begin() + (workers - 1);
    std::nth_element(handled.begin(), youngest, handled.end(),
                     [](const ConnectionInfo &left, const ConnectionInfo &right) {
                         return left.inStateFor > right.inStateFor;
                     });
    return *youngest;
}

// Whether it can be told at all that they are in the same requests, and they may be.
bool areAllBusy(const ServerSnapshot &stats)
{
    return stats.workersTotal > 0 && stats.workersBusy >= stats.workersTotal
           && stats.tells(&ServerSnapshot::uptime) && stats.tells(&ServerStats::requests);
}

// Of a counter, between two answers.
std::optional<double> rateOf(quint64 ServerStats::*counter, const ServerSnapshot &before,
                             const ServerSnapshot &after, double interval)
{
    const auto from = before.told(counter);
    const auto to = after.told(counter);
    if (!from || !to)
        return std::nullopt;
    return static_cast<double>(std::max(*to, *from) - *from) / interval;
}

seconds roundedDown(milliseconds duration)
{
    const auto whole = std::chrono::duration_cast<seconds>(duration);
    return whole - whole % (whole < std::chrono::minutes(1) ? seconds(10) : seconds(60));
}

} // namespace

/// One server that is polled.
struct ActivityTracker::Source
{
    QByteArray controlPath;
    std::shared_ptr<IntrospectionClient> client;
    QObject answers; // ends with the source, and with it the interest in answers
    bool isAsking = false;
    std::optional<qint64> waitsSince; // for an answer, by the tracker's clock
    // When a request was last seen to begin, by the server's uptime.
    std::optional<milliseconds> progressAt;
    std::optional<milliseconds> requestsAskedAt;
    // Since when all workers have been in the same requests, by the server's uptime.
    std::optional<milliseconds> stuckSince;
    QByteArray stuckCommand;
    ServerVerdict verdict;
    EndpointActivity activity;

    ServerVerdict judge(milliseconds slowLimit) const;
    milliseconds slowFrom(milliseconds slowLimit) const;
};

ServerVerdict ActivityTracker::Source::judge(milliseconds slowLimit) const
{
    ServerVerdict result;
    if (activity.error) {
        result.subState = SubState::Silent;
        result.answeredAt = activity.answeredAt;
        return result;
    }
    if (!activity.stats)
        return result;
    if (activity.stats->stopping) {
        result.subState = SubState::Stopping;
        return result;
    }
    // A request may have been in the queue for most of its age.
    const milliseconds stuckFor =
        stuckSince
            ? activity.stats->uptime - std::max(*stuckSince, progressAt.value_or(*stuckSince))
            : milliseconds(0);
    if (stuckFor >= StuckLimit) {
        result.subState = SubState::Stuck;
        result.workers = activity.stats->workersTotal;
        result.stuckFor = roundedDown(stuckFor);
        result.command = stuckCommand;
    } else if (activity.p95 && *activity.p95 > slowFrom(slowLimit)) {
        result.subState = SubState::Slow;
        result.p95 = *activity.p95;
    }
    return result;
}

std::optional<qint64> EndpointActivity::connectionsNow() const
{
    return statsNow() ? statsNow()->told(&ServerStats::connectionsOpen) : std::nullopt;
}

void EndpointActivity::forgetRates()
{
    requestsPerSecond.reset();
    bytesInPerSecond.reset();
    bytesOutPerSecond.reset();
    intervalLatency = {};
}

milliseconds ActivityTracker::Source::slowFrom(milliseconds slowLimit) const
{
    // What all observers are told, they judge alike.
    const bool isSame = activity.stats && activity.stats->recentLatency;
    return !isSame && verdict.subState == SubState::Slow
               ? std::chrono::duration_cast<milliseconds>(slowLimit * NoLongerSlow)
               : slowLimit;
}

ActivityTracker::ActivityTracker(EndpointObserver &observer, QObject *parent)
    : QObject(parent)
    , m_observer(observer)
{
    m_clock.start();
    m_patienceTimer.setSingleShot(true);
    connect(&m_patienceTimer, &QTimer::timeout, this, &ActivityTracker::losePatience);
    connect(&observer, &EndpointObserver::polled, this, &ActivityTracker::takeSnapshot);
}

ActivityTracker::~ActivityTracker() = default;

const EndpointActivity *ActivityTracker::activity(const EndpointAddress &address) const
{
    const auto found = m_sources.find(address);
    return found == m_sources.end() ? nullptr : &found->second->activity;
}

bool ActivityTracker::isSettled() const
{
    return std::none_of(m_sources.begin(), m_sources.end(), [](const auto &entry) {
        return entry.second->waitsSince && !entry.second->activity.error;
    });
}

void ActivityTracker::takeSnapshot(const SnapshotPointer &snapshot)
{
    std::erase_if(m_sources, [&](const auto &entry) {
        const auto &[address, source] = entry;
        const auto endpoint = snapshot->find(address);
        if (endpoint && endpoint->controlPath == source->controlPath)
            return false;
        // The next server at this address starts with a clean slate.
        m_observer.setVerdict(address, {});
        return true;
    });
    for (const auto &endpoint : snapshot->endpoints) {
        if (endpoint->controlPath.isEmpty())
            continue;
        auto &source = m_sources[endpoint->address];
        if (!source) {
            source = std::make_unique<Source>();
            source->controlPath = endpoint->controlPath;
            source->client = IntrospectionClient::shared(endpoint->controlPath);
        }
        look(*endpoint, snapshot->crowdedControls.contains(endpoint->address), *source);
    }
}

void ActivityTracker::look(const ObservedEndpoint &endpoint, bool isCrowded, Source &source)
{
    if (source.isAsking)
        return;
    if (endpoint.subState == SubState::Stopped) {
        source.waitsSince.reset();
        if (!source.activity.error)
            fail(endpoint.address, source,
                 Error(ErrorCode::Timeout, QStringLiteral("The server's process is stopped")));
    } else if (isCrowded && !source.client->isConnected()) {
        wait(source);
    } else {
        ask(endpoint.address, source);
    }
}

void ActivityTracker::ask(const EndpointAddress &address, Source &source)
{
    source.isAsking = true;
    wait(source);
    source.client->stats(&source.answers, [this, address](const Result<ServerSnapshot> &answer) {
        takeAnswer(address, answer);
    });
}

// Thousands of connections are a long answer, so this question is asked seldom.
void ActivityTracker::askForRequests(const EndpointAddress &address, Source &source)
{
    source.isAsking = true;
    source.requestsAskedAt = source.activity.stats->uptime;
    wait(source);
    whenFinished(source.client->connections(), &source.answers,
                 [this, address](const Result<QList<ConnectionInfo>> &answer) {
                     takeRequests(address, answer);
                 });
}

void ActivityTracker::wait(Source &source)
{
    if (source.waitsSince)
        return;
    source.waitsSince = m_clock.elapsed();
    if (!m_patienceTimer.isActive() || m_patienceTimer.remainingTimeAsDuration() > m_patience)
        m_patienceTimer.start(m_patience);
}

void ActivityTracker::losePatience()
{
    std::vector<EndpointAddress> silent;
    std::optional<qint64> next;
    for (const auto &[address, source] : m_sources) {
        if (!source->waitsSince || source->activity.error)
            continue;
        const qint64 end = *source->waitsSince + m_patience.count();
        if (end <= m_clock.elapsed())
            silent.push_back(address);
        else
            next = std::min(next.value_or(end), end);
    }
    if (next)
        m_patienceTimer.start(milliseconds(std::max<qint64>(*next - m_clock.elapsed(), 0)));
    for (const EndpointAddress &address : silent) {
        if (const auto found = m_sources.find(address); found != m_sources.end())
            fail(address, *found->second,
                 Error(ErrorCode::Timeout, QStringLiteral("The server has not answered yet")));
    }
}

void ActivityTracker::fail(const EndpointAddress &address, Source &source, const Error &error)
{
    source.activity.error = error;
    source.activity.forgetRates();
    source.activity.p95.reset();
    tell(address, source);
}

void ActivityTracker::takeAnswer(const EndpointAddress &address,
                                 const Result<ServerSnapshot> &answer)
{
    const auto found = m_sources.find(address);
    if (found == m_sources.end())
        return;
    Source &source = *found->second;
    source.isAsking = false;
    source.waitsSince.reset();
    if (!answer)
        return fail(address, source, answer.error());
    if (source.activity.stats && source.activity.stats->stats.requests != answer->stats.requests)
        source.progressAt = answer->uptime;
    source.activity.answeredAt = QDateTime::currentDateTimeUtc();
    measure(source, *answer);
    const auto isRecent = [&answer](const std::optional<milliseconds> &time) {
        return time && answer->uptime - *time < StuckLimit;
    };
    if (!areAllBusy(*answer) || isRecent(source.progressAt))
        source.stuckSince.reset();
    else if (!source.stuckSince && !isRecent(source.requestsAskedAt))
        askForRequests(address, source);
    tell(address, source);
}

void ActivityTracker::takeRequests(const EndpointAddress &address,
                                   const Result<QList<ConnectionInfo>> &answer)
{
    const auto found = m_sources.find(address);
    if (found == m_sources.end())
        return;
    Source &source = *found->second;
    source.isAsking = false;
    source.waitsSince.reset();
    if (!answer || !source.activity.stats)
        return tell(address, source);
    const ServerSnapshot &stats = *source.activity.stats;
    if (const auto youngest = youngestHandled(*answer, std::max(stats.workersTotal, 1))) {
        source.stuckSince = stats.uptime - youngest->inStateFor;
        source.stuckCommand = youngest->command;
    }
    tell(address, source);
}

void ActivityTracker::tell(const EndpointAddress &address, Source &source)
{
    const ServerVerdict verdict = source.judge(m_slowLimit);
    if (verdict != source.verdict) {
        source.verdict = verdict;
        m_observer.setVerdict(address, verdict);
    }
    Q_EMIT activityChanged(address);
}

void ActivityTracker::measure(Source &source, const ServerSnapshot &answer)
{
    EndpointActivity &activity = source.activity;
    activity.error.reset();
    // By the server's clock: an answer may have been delayed.
    const auto uptime = answer.told(&ServerSnapshot::uptime);
    const auto former =
        activity.stats ? activity.stats->told(&ServerSnapshot::uptime) : std::nullopt;
    if (uptime && uptime == former)
        return;
    // Recomputing it from each answer would make it jitter.
    if (uptime && (!former || *uptime < *former))
        activity.startedAt = QDateTime::currentDateTimeUtc().addMSecs(-answer.uptime.count());
    activity.forgetRates();
    auto formerP95 = std::exchange(activity.p95, std::nullopt);
    // A restarted server has a lower count or a shorter uptime.
    if (uptime && former && *uptime > *former
        && answer.stats.requests >= activity.stats->stats.requests) {
        const double interval = std::chrono::duration<double>(*uptime - *former).count();
        const auto rate = [&](quint64 ServerStats::*counter) {
            return rateOf(counter, *activity.stats, answer, interval);
        };
        activity.requestsPerSecond = rate(&ServerStats::requests);
        activity.bytesInPerSecond = rate(&ServerStats::bytesIn);
        activity.bytesOutPerSecond = rate(&ServerStats::bytesOut);
        if (activity.stats->tells(&ServerSnapshot::latency))
            activity.intervalLatency = answer.latency.since(activity.stats->latency);
        if (!activity.intervalLatency.isEmpty())
            activity.p95 = activity.intervalLatency.percentile(0.95);
    } else {
        formerP95.reset();
    }
    // Requests longer than the interval are no sign of speed. Who has not seen one end yet asks
    // the server's whole life, or a short look would find another state than a long one.
    if (answer.recentLatency) {
        const bool isTold =
            !answer.recentLatency->isEmpty() || answer.told(&ServerSnapshot::workersBusy) == 0;
        const LatencyHistogram &latency = isTold ? *answer.recentLatency : answer.latency;
        activity.p95 = latency.isEmpty() ? std::nullopt : std::optional(latency.percentile(0.95));
    } else if (!activity.p95 && answer.workersBusy > 0) {
        if (formerP95)
            activity.p95 = formerP95;
        else if (!answer.latency.isEmpty())
            activity.p95 = answer.latency.percentile(0.95);
    }
    activity.stats = answer;
}

} // namespace Monitor
