// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/map/trafficfeed.h"

#include "core/base/whenfinished.h"
#include "core/observer/endpointobserver.h"
#include "core/server/activitytracker.h"
#include "core/server/introspectionclient.h"

namespace Monitor {

using IpcCore::ConnectionInfo;
using IpcCore::Result;

/// How much a server has done by a time of its own clock, or of ours if it does not tell.
struct TrafficFeed::Progress
{
    std::chrono::milliseconds at{0};
    std::optional<quint64> requests;
    std::optional<quint64> bytes;

    static Progress of(const EndpointActivity &activity)
    {
        const IpcCore::ServerSnapshot &answer = *activity.stats;
        Progress progress;
        progress.at =
            answer.told(&IpcCore::ServerSnapshot::uptime)
                .value_or(std::chrono::milliseconds(activity.answeredAt.toMSecsSinceEpoch()));
        progress.requests = answer.told(&IpcCore::ServerStats::requests);
        const auto in = answer.told(&IpcCore::ServerStats::bytesIn);
        const auto out = answer.told(&IpcCore::ServerStats::bytesOut);
        if (in && out)
            progress.bytes = *in + *out;
        return progress;
    }

    /// Not without counts, which may differ.
    bool hasSameCounts(const Progress &other) const
    {
        return requests && bytes && requests == other.requests && bytes == other.bytes;
    }
};

/// One server that reports.
struct TrafficFeed::Source
{
    QByteArray controlPath;
    std::shared_ptr<IntrospectionClient> client;
    std::optional<ClientTraffic> traffic; ///< None before the first answer.
    Progress listed;                      ///< When the connections were as in `traffic`.
    Progress asked;
    bool isAsking = false;
    QObject answers; ///< Deleting it drops answers to come.
};

TrafficFeed::TrafficFeed(const EndpointObserver &observer, ActivityTracker &activity,
                         QObject *parent)
    : QObject(parent)
    , m_observer(observer)
    , m_activity(activity)
{
    connect(&activity, &ActivityTracker::activityChanged, this, &TrafficFeed::takeActivity);
    connect(&observer, &EndpointObserver::polled, this, [this](const SnapshotPointer &snapshot) {
        std::erase_if(m_sources, [&](const auto &entry) {
            const auto endpoint = snapshot->find(entry.first);
            return !endpoint || endpoint->controlPath != entry.second->controlPath;
        });
    });
}

TrafficFeed::~TrafficFeed() = default;

void TrafficFeed::setFollowing(bool follows)
{
    m_follows = follows;
    if (!follows)
        m_sources.clear();
}

const ClientTraffic *TrafficFeed::traffic(const EndpointAddress &address) const
{
    const auto found = m_sources.find(address);
    return found != m_sources.end() && found->second->traffic ? &*found->second->traffic : nullptr;
}

void TrafficFeed::takeActivity(const EndpointAddress &address)
{
    const EndpointActivity *activity = m_activity.activity(address);
    const auto endpoint = m_observer.snapshot() ? m_observer.snapshot()->find(address) : nullptr;
    if (!m_follows || !activity || !endpoint || endpoint->controlPath.isEmpty())
        return;
    if (!activity->stats || activity->error) {
        if (m_sources.erase(address) > 0)
            Q_EMIT trafficChanged(address);
        return;
    }
    auto &source = m_sources[address];
    const Progress now = Progress::of(*activity);
    // A restarted server numbers its connections anew.
    if (!source || source->controlPath != endpoint->controlPath || now.at < source->listed.at) {
        source = std::make_unique<Source>();
        source->controlPath = endpoint->controlPath;
        source->client = IntrospectionClient::shared(endpoint->controlPath);
    }
    // The tracker may tell the same answer again.
    if (source->isAsking || (source->traffic && now.at == source->listed.at))
        return;
    if (source->traffic && now.hasSameCounts(source->listed)) {
        source->listed.at = now.at;
        source->traffic->takeSilence();
        return;
    }
    source->asked = now;
    ask(address, *source);
}

void TrafficFeed::ask(const EndpointAddress &address, Source &source)
{
    source.isAsking = true;
    whenFinished(source.client->connections(), &source.answers,
                 [this, address](const Result<QList<ConnectionInfo>> &answer) {
                     takeAnswer(address, answer);
                 });
}

void TrafficFeed::takeAnswer(const EndpointAddress &address,
                             const Result<QList<ConnectionInfo>> &answer)
{
    const auto found = m_sources.find(address);
    if (found == m_sources.end())
        return;
    Source &source = *found->second;
    source.isAsking = false;
    if (!answer)
        return; // The tracker tells why.
    const std::chrono::duration<double> elapsed = source.asked.at - source.listed.at;
    if (!source.traffic)
        source.traffic = ClientTraffic{.connections = *answer, .rates = {}};
    else if (elapsed.count() > 0)
        source.traffic->take(*answer, elapsed);
    else
        return;
    source.listed = source.asked;
    Q_EMIT trafficChanged(address);
}

} // namespace Monitor
