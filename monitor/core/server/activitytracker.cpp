// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/activitytracker.h"

#include "core/base/whenfinished.h"
#include "core/observer/endpointobserver.h"
#include "core/server/introspectionclient.h"

namespace Monitor {

using IpcCore::Result;
using IpcCore::ServerSnapshot;

/// One server that is polled.
struct ActivityTracker::Source
{
    QByteArray controlPath;
    std::unique_ptr<IntrospectionClient> client;
    bool isAsking = false;
    bool isSlow = false;
    qint64 askedMs = 0; ///< By the tracker's clock.
    EndpointActivity activity;
};

namespace {

void setError(EndpointActivity &activity, const IpcCore::Error &error)
{
    activity.error = error;
    activity.requestsPerSecond.reset();
    activity.p95.reset();
}

} // namespace

ActivityTracker::ActivityTracker(EndpointObserver &observer, QObject *parent)
    : QObject(parent)
    , m_observer(observer)
{
    m_clock.start();
    connect(&observer, &EndpointObserver::snapshotReady, this, &ActivityTracker::takeSnapshot);
}

ActivityTracker::~ActivityTracker() = default;

const EndpointActivity *ActivityTracker::activity(const EndpointAddress &address) const
{
    const auto found = m_sources.find(address);
    return found == m_sources.end() ? nullptr : &found->second->activity;
}

void ActivityTracker::takeSnapshot(const SnapshotPointer &snapshot)
{
    std::erase_if(m_sources, [&](const auto &entry) {
        const auto &[address, source] = entry;
        const auto endpoint = snapshot->find(address);
        if (endpoint && endpoint->controlPath == source->controlPath)
            return false;
        // The next server at this address starts with a clean slate.
        if (source->isSlow)
            m_observer.setSlow(address, false);
        return true;
    });
    std::vector<EndpointAddress> silent;
    for (const auto &endpoint : snapshot->endpoints) {
        if (endpoint->controlPath.isEmpty())
            continue;
        auto &source = m_sources[endpoint->address];
        if (!source) {
            source = std::make_unique<Source>();
            source->controlPath = endpoint->controlPath;
            source->client = std::make_unique<IntrospectionClient>(endpoint->controlPath);
        }
        if (!source->isAsking) {
            ask(endpoint->address, *source);
        } else if (hasLostPatience(*source)) {
            setError(source->activity,
                     IpcCore::Error(IpcCore::ErrorCode::Timeout,
                                    QStringLiteral("The server has not answered yet")));
            silent.push_back(endpoint->address);
        }
    }
    for (const EndpointAddress &address : silent)
        Q_EMIT activityChanged(address);
}

bool ActivityTracker::hasLostPatience(const Source &source) const
{
    return !source.activity.error && m_clock.elapsed() - source.askedMs >= Patience.count();
}

void ActivityTracker::ask(const EndpointAddress &address, Source &source)
{
    source.isAsking = true;
    source.askedMs = m_clock.elapsed();
    // The client is the context: its requests end with it, and the source ends with both.
    whenFinished(
        source.client->stats(), source.client.get(),
        [this, address](const Result<ServerSnapshot> &answer) { takeAnswer(address, answer); });
}

void ActivityTracker::takeAnswer(const EndpointAddress &address,
                                 const Result<ServerSnapshot> &answer)
{
    const auto found = m_sources.find(address);
    if (found == m_sources.end())
        return;
    Source &source = *found->second;
    source.isAsking = false;
    if (answer) {
        source.activity.answeredAt = QDateTime::currentDateTimeUtc();
        measure(source, *answer);
    } else {
        setError(source.activity, answer.error());
    }
    const bool isSlow =
        m_slowLimit.count() > 0 && source.activity.p95 && *source.activity.p95 > m_slowLimit;
    if (isSlow != source.isSlow) {
        source.isSlow = isSlow;
        m_observer.setSlow(address, isSlow);
    }
    Q_EMIT activityChanged(address);
}

void ActivityTracker::measure(Source &source, const ServerSnapshot &answer) const
{
    EndpointActivity &activity = source.activity;
    activity.error.reset();
    // By the server's clock: an answer may have been delayed.
    const std::chrono::duration<double> elapsed =
        activity.stats ? answer.uptime - activity.stats->uptime : answer.uptime;
    if (activity.stats && elapsed.count() == 0)
        return;
    // Recomputing it from each answer would make it jitter.
    if (!activity.stats || elapsed.count() < 0)
        activity.startedAt = QDateTime::currentDateTimeUtc().addMSecs(-answer.uptime.count());
    activity.requestsPerSecond.reset();
    activity.p95.reset();
    // A restarted server has a lower count or a shorter uptime.
    if (activity.stats && elapsed.count() > 0
        && answer.stats.requests >= activity.stats->stats.requests) {
        const auto requests = answer.stats.requests - activity.stats->stats.requests;
        const double rate = static_cast<double>(requests) / elapsed.count();
        activity.requestsPerSecond = rate;
        activity.requests.add(now(), rate);
        const auto latency = answer.latency.since(activity.stats->latency);
        if (!latency.isEmpty())
            activity.p95 = latency.percentile(0.95);
    }
    activity.stats = answer;
}

} // namespace Monitor
