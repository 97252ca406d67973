// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/workerthread.h"
#include "core/trace/tracering.h"

#include <ipccore/error.h>

namespace Monitor {

class TraceInbox;
class TraceWorker;

/// How the trace of an endpoint is going.
enum class TraceState {
    Starting,
    Running,    ///< The server answers, so it reports its requests.
    Silent,     ///< The server does not answer at the moment.
    NoControl,  ///< No server of this user with a control endpoint is known there.
    NotAllowed, ///< The control endpoint admits only others.
    Ended,      ///< The server has stopped.
    Failed,     ///< The server refused, broke off or sent something else.
};

/// An endpoint that is being traced.
struct TracedEndpoint
{
    EndpointAddress endpoint;
    TraceState state = TraceState::Starting;
    QDateTime since; ///< When the state began; UTC.
    /// Why, for NotAllowed and Failed, and for NoControl if the registry could not be read.
    std::optional<IpcCore::Error> error;
    quint64 requests = 0; ///< Reported so far.
    quint64 lost = 0;     ///< Lost by the server so far, as it says.
};

/// Traces servers and the console into one TraceRing, merged by time.
///
/// A worker thread reads, parses and merges; the ring gets what is new ten times a second at most.
/// If this thread does not keep up, the oldest rows become a gap, which counts them.
///
/// An endpoint stays traced until it is stopped: if its server ends or cannot be traced, the
/// session looks for one again every RetryPause. Call all functions in the object's own thread,
/// which must run an event loop.
class TraceSession : public QObject
{
    Q_OBJECT

public:
    /// Long enough to cost nothing, short enough to miss little of a server that starts again.
    static constexpr std::chrono::milliseconds RetryPause{2'000};

    /// @param ring must outlive this.
    explicit TraceSession(TraceRing &ring, QObject *parent = nullptr);
    /// Ends all traces.
    ~TraceSession() override;

    /// What each record passes before it is kept, those already on their way excepted. May be
    /// empty.
    void setTreatment(const TraceTreatment &treatment);

    /// Starts to trace an endpoint; starts again if it is traced already.
    /// @param arguments as in docs/PROTOCOL.md, for example "status=failed preview=16".
    void start(const EndpointAddress &endpoint, const QByteArray &arguments = {});
    void stop(const EndpointAddress &endpoint);
    void stopAll();

    /// Sorted by address.
    const QList<TracedEndpoint> &endpoints() const { return m_endpoints; }

    /// Null if it is not traced.
    const TracedEndpoint *find(const EndpointAddress &endpoint) const;

    bool isTracing() const { return !m_endpoints.isEmpty(); }

    /// Whether exchanges of the console are taken. Default: true.
    void setConsoleTraced(bool isTraced) { m_isConsoleTraced = isTraced; }

    bool isConsoleTraced() const { return m_isConsoleTraced; }

    /// Adds an exchange of the console, unless it is not traced: see CommandHistory::offered().
    void takeExchange(const Monitor::HistoryEntry &exchange);

Q_SIGNALS:
    /// An endpoint was started or stopped, or its state changed.
    void endpointsChanged();
    /// A TracedEndpoint's counts changed; ten times a second at most.
    void countsChanged();

private:
    void takeRecords();
    void takeState(const Monitor::TracedEndpoint &endpoint);

    TraceRing &m_ring;
    QList<TracedEndpoint> m_endpoints;
    bool m_isConsoleTraced = true;
    std::shared_ptr<TraceInbox> m_inbox;
    TraceWorker *m_worker; ///< Deleted by its thread.
    WorkerThread m_thread;
};

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::TracedEndpoint)
