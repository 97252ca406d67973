// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/series/seriesrecorder.h"

#include "core/observer/endpointobserver.h"
#include "core/server/activitytracker.h"

#include <algorithm>
#include <utility>

namespace Monitor {

namespace {

using std::chrono::seconds;

// Polls may be late: the machine is busy, or the interval was changed.
constexpr int LateFactor = 2;
constexpr seconds LateTime{2};

// Clocks are corrected by less than this without being set.
constexpr seconds LargestCorrection{10};

constexpr std::chrono::hours RecordedTime{24};

} // namespace

// @return the time since the last figures; one second if others are missing in between.
SeriesRecorder::Seconds SeriesRecorder::Source::take(Seconds time, Interval now)
{
    const Seconds passed = time - std::exchange(at, time);
    const Interval expected = std::max(std::exchange(interval, now), now);
    return passed <= LateFactor * expected + LateTime ? passed : Seconds(1);
}

SeriesRecorder::SeriesRecorder(std::size_t budget, QObject *parent)
    : QObject(parent)
    , m_budget(budget)
{}

SeriesRecorder::SeriesRecorder(const EndpointObserver &observer, const ActivityTracker &activity,
                               QObject *parent)
    : SeriesRecorder(DefaultBudget, parent)
{
    connect(&observer, &EndpointObserver::polled, this,
            [this, &observer, &activity](const SnapshotPointer &snapshot) {
                takeSnapshot(*snapshot, observer.interval());
                for (const auto &endpoint : snapshot->endpoints) {
                    const EndpointActivity *reported = activity.activity(endpoint->address);
                    if (!reported || reported->error)
                        Q_EMIT recorded(endpoint->address);
                }
            });
    connect(&activity, &ActivityTracker::activityChanged, this,
            [this, &observer, &activity](const EndpointAddress &address) {
                if (const EndpointActivity *reported = activity.activity(address))
                    takeActivity(address, *reported, observer.interval());
                Q_EMIT recorded(address);
            });
}

SeriesRecorder::~SeriesRecorder() = default;

SeriesRecorder::Seconds SeriesRecorder::advance(const QDateTime &time)
{
    const Seconds now(time.toSecsSinceEpoch());
    if (now + LargestCorrection < m_end) {
        m_entries.clear();
        m_end = now;
    }
    m_end = std::max(m_end, now);
    return now;
}

void SeriesRecorder::takeSnapshot(const ObserverSnapshot &snapshot, Interval interval)
{
    const Seconds now = advance(snapshot.time);
    for (const auto &endpoint : snapshot.endpoints) {
        const ClientCounts clients = clientsOf(*endpoint);
        // A path where nothing is has no figures.
        if (!clients.connections && !m_entries.contains(endpoint->address))
            continue;
        Entry &entry = m_entries[endpoint->address];
        entry.seenAt = now;
        entry.kernelTells = clients.connections.has_value();
        if (!entry.kernelTells)
            continue;
        const Seconds covered = entry.kernel.take(now, interval);
        entry.series.add(Figure::Connections, now, double(*clients.connections), covered);
        entry.series.add(Figure::Waiting, now, double(*clients.waiting), covered);
    }
    forgetExcess();
}

void SeriesRecorder::takeActivity(const EndpointAddress &address, const EndpointActivity &activity,
                                  Interval interval)
{
    using IpcCore::ServerSnapshot;
    const ServerSnapshot *const stats = activity.statsNow();
    if (!stats)
        return;
    const Seconds now = advance(activity.answeredAt);
    Entry &entry = m_entries[address];
    if (entry.answeredAt == activity.answeredAt && entry.uptime == stats->uptime)
        return;
    entry.answeredAt = activity.answeredAt;
    entry.uptime = stats->uptime;
    entry.seenAt = now;
    const Seconds covered = entry.server.take(now, interval);
    const auto add = [&](Figure figure, const std::optional<double> &value) {
        if (value)
            entry.series.add(figure, now, *value, covered);
    };
    add(Figure::Requests, activity.requestsPerSecond);
    add(Figure::BytesIn, activity.bytesInPerSecond);
    add(Figure::BytesOut, activity.bytesOutPerSecond);
    if (stats->tells(&ServerSnapshot::workersBusy) && stats->tells(&ServerSnapshot::readyQueue)
        && stats->tells(&ServerSnapshot::deferred))
        add(Figure::InFlight, stats->workersBusy + stats->readyQueue + stats->deferred);
    if (!entry.kernelTells)
        add(Figure::Connections, activity.connectionsNow());
    entry.series.addLatency(now, activity.intervalLatency, covered);
}

const EndpointSeries *SeriesRecorder::series(const EndpointAddress &address) const
{
    const auto found = m_entries.find(address);
    return found == m_entries.end() ? nullptr : &found->second.series;
}

std::size_t SeriesRecorder::memory() const
{
    std::size_t sum = 0;
    for (const auto &[address, entry] : m_entries)
        sum += entry.series.memory();
    return sum;
}

void SeriesRecorder::forgetExcess()
{
    std::erase_if(m_entries,
                  [this](const auto &each) { return each.second.seenAt + RecordedTime < m_end; });
    for (std::size_t used = memory(); used > m_budget;) {
        const auto oldest = std::min_element(m_entries.begin(), m_entries.end(),
                                             [](const auto &left, const auto &right) {
                                                 return left.second.seenAt < right.second.seenAt;
                                             });
        used -= oldest->second.series.memory();
        m_entries.erase(oldest);
    }
}

} // namespace Monitor
