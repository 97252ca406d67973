// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/traceinbox.h"
#include "core/trace/tracemerger.h"

#include <QtCore/qtimer.h>

#include <map>

namespace Monitor {

class ClientNames;
class EndpointTrace;

/// The part of a TraceSession that runs in its thread: reads all feeds and merges them.
class TraceWorker : public QObject
{
    Q_OBJECT

public:
    explicit TraceWorker(std::shared_ptr<TraceInbox> inbox);
    ~TraceWorker() override;

    void start(const EndpointAddress &endpoint, const QByteArray &arguments);
    void stop(const EndpointAddress &endpoint);

    void setTreatment(const TraceTreatment &treatment) { m_treatment = treatment; }

    /// Adds a row that no server reported.
    void add(const TraceRecord &record);

Q_SIGNALS:
    /// The inbox is not empty any more.
    void ready();
    void stateChanged(const Monitor::TracedEndpoint &endpoint);

private:
    void take(const EndpointTrace &feed, const QList<IpcCore::TraceEvent> &events);
    void flush();

    std::shared_ptr<TraceInbox> m_inbox;
    TraceTreatment m_treatment;
    std::unique_ptr<ClientNames> m_names;
    std::map<EndpointAddress, std::unique_ptr<EndpointTrace>> m_feeds;
    TraceCountsOf m_counts;
    TraceMerger m_merger;
    QTimer m_flush; ///< Runs while rows wait.
};

} // namespace Monitor
