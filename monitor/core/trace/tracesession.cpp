// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracesession.h"

#include "core/console/historyentry.h"
#include "core/trace/traceinbox.h"
#include "core/trace/traceworker.h"

#include <QtCore/qtimer.h>

#include <algorithm>

namespace Monitor {

TraceSession::TraceSession(TraceRing &ring, QObject *parent)
    : QObject(parent)
    , m_ring(ring)
    , m_inbox(std::make_shared<TraceInbox>())
    , m_worker(new TraceWorker(m_inbox))
    , m_thread(QStringLiteral("TraceSession"), m_worker)
{
    connect(m_worker, &TraceWorker::ready, this, &TraceSession::takeRecords);
    connect(m_worker, &TraceWorker::stateChanged, this, &TraceSession::takeState);
}

TraceSession::~TraceSession() = default;

void TraceSession::setTreatment(const TraceTreatment &treatment)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, treatment] { worker->setTreatment(treatment); });
}

void TraceSession::start(const EndpointAddress &endpoint, const QByteArray &arguments)
{
    if (endpoint.isEmpty())
        return;
    const auto place =
        std::lower_bound(m_endpoints.begin(), m_endpoints.end(), endpoint,
                         [](const TracedEndpoint &known, const EndpointAddress &wanted) {
                             return known.endpoint < wanted;
                         });
    TracedEndpoint started;
    started.endpoint = endpoint;
    started.since = QDateTime::currentDateTimeUtc();
    if (place != m_endpoints.end() && place->endpoint == endpoint)
        *place = started;
    else
        m_endpoints.insert(place, started);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, endpoint, arguments] { worker->start(endpoint, arguments); });
    Q_EMIT endpointsChanged();
}

void TraceSession::stop(const EndpointAddress &endpoint)
{
    const auto isWanted = [&](const TracedEndpoint &traced) { return traced.endpoint == endpoint; };
    if (m_endpoints.removeIf(isWanted) == 0)
        return;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, endpoint] { worker->stop(endpoint); });
    Q_EMIT endpointsChanged();
}

void TraceSession::stopAll()
{
    const QList<TracedEndpoint> all = m_endpoints;
    for (const TracedEndpoint &traced : all)
        stop(traced.endpoint);
}

const TracedEndpoint *TraceSession::find(const EndpointAddress &endpoint) const
{
    const auto found =
        std::find_if(m_endpoints.begin(), m_endpoints.end(),
                     [&](const TracedEndpoint &traced) { return traced.endpoint == endpoint; });
    return found == m_endpoints.end() ? nullptr : &*found;
}

void TraceSession::takeExchange(const HistoryEntry &exchange)
{
    if (!m_isConsoleTraced)
        return;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, record = TraceRecord::of(exchange)] { worker->add(record); });
}

void TraceSession::takeRecords()
{
    const TraceInbox::Content content = m_inbox->take();
    for (TracedEndpoint &traced : m_endpoints) {
        const auto counts = content.counts.constFind(traced.endpoint);
        if (counts == content.counts.cend())
            continue;
        traced.requests = counts->requests;
        traced.lost = counts->lost;
    }
    // A queued call would come before all other events.
    if (!content.isLast)
        QTimer::singleShot(0, this, &TraceSession::takeRecords);
    m_ring.append(content.records);
    Q_EMIT countsChanged();
}

void TraceSession::takeState(const TracedEndpoint &endpoint)
{
    const auto found =
        std::find_if(m_endpoints.begin(), m_endpoints.end(), [&](const TracedEndpoint &traced) {
            return traced.endpoint == endpoint.endpoint;
        });
    // It may have been stopped meanwhile.
    if (found == m_endpoints.end())
        return;
    found->state = endpoint.state;
    found->since = endpoint.since;
    found->error = endpoint.error;
    Q_EMIT endpointsChanged();
}

} // namespace Monitor
