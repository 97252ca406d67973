// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/traceworker.h"

#include "core/trace/clientnames.h"
#include "core/trace/endpointtrace.h"

namespace Monitor {

using namespace IpcCore;

namespace {

// As often as people can see something new.
constexpr std::chrono::milliseconds FlushPause{100};

qint64 microsecondsNow()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

} // namespace

TraceWorker::TraceWorker(std::shared_ptr<TraceInbox> inbox)
    : m_inbox(std::move(inbox))
    , m_names(std::make_unique<ClientNames>())
    , m_flush(this)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(FlushPause);
    connect(&m_flush, &QTimer::timeout, this, &TraceWorker::flush);
}

TraceWorker::~TraceWorker() = default;

void TraceWorker::start(const EndpointAddress &endpoint, const QByteArray &arguments)
{
    auto feed = std::make_unique<EndpointTrace>(endpoint, arguments);
    connect(feed.get(), &EndpointTrace::arrived, this,
            [this, feed = feed.get()](const QList<TraceEvent> &events) { take(*feed, events); });
    connect(feed.get(), &EndpointTrace::stateChanged, this,
            [this, endpoint](TraceState state, const std::optional<Error> &error) {
                Q_EMIT stateChanged({.endpoint = endpoint,
                                     .state = state,
                                     .since = QDateTime::currentDateTimeUtc(),
                                     .error = error});
            });
    feed->start();
    m_feeds[endpoint] = std::move(feed);
    m_counts.insert(endpoint, {});
}

void TraceWorker::stop(const EndpointAddress &endpoint)
{
    m_feeds.erase(endpoint);
    m_counts.remove(endpoint);
}

void TraceWorker::take(const EndpointTrace &feed, const QList<TraceEvent> &events)
{
    const qint64 now = microsecondsNow();
    TraceCounts &counts = m_counts[feed.endpoint()];
    for (const TraceEvent &event : events) {
        TraceRecord record;
        record.event = event;
        record.endpoint = feed.endpoint();
        if (feed.hasOurPids())
            record.program = m_names->nameOf(event.peer.pid);
        counts.requests += event.lost == 0;
        counts.lost += event.lost;
        m_merger.add(std::move(record), now);
    }
    if (!m_flush.isActive())
        m_flush.start();
}

void TraceWorker::add(const TraceRecord &record)
{
    m_merger.add(record, microsecondsNow());
    if (!m_flush.isActive())
        m_flush.start();
}

void TraceWorker::flush()
{
    std::vector<TraceRecord> records =
        m_feeds.size() > 1 ? m_merger.take(microsecondsNow()) : m_merger.takeAll();
    if (m_treatment) {
        for (TraceRecord &record : records)
            m_treatment(record);
    }
    if (!records.empty() && m_inbox->put(std::move(records), m_counts))
        Q_EMIT ready();
    if (!m_merger.isEmpty())
        m_flush.start();
}

} // namespace Monitor
