// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/timeseries.h"
#include "core/endpoint/endpointaddress.h"
#include "core/observer/observersnapshot.h"

#include <ipccore/introspection.h>

#include <QtCore/qdatetime.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qobject.h>

#include <map>

namespace Monitor {

class EndpointObserver;
class IntrospectionClient;

/// What a server tells of its work, and how much of it there was lately.
struct EndpointActivity
{
    /// The last answer; nothing before the first.
    std::optional<IpcCore::ServerSnapshot> stats;
    /// When that came; invalid before.
    QDateTime answeredAt;
    /// When the server began, as its first answer told; invalid before.
    QDateTime startedAt;
    /// Between the last two answers.
    std::optional<double> requestsPerSecond;
    /// Of the requests between the last two answers; nothing where there was none.
    std::optional<std::chrono::nanoseconds> p95;
    /// Why the last question had no answer, or has none after ActivityTracker::Patience.
    std::optional<IpcCore::Error> error;
    /// Requests per second, by the tracker's clock.
    TimeSeries requests;
};

/// Asks every registered server for its figures after each snapshot of an observer, and tells the
/// observer which of them are slow. Servers that do not register are left alone.
///
/// Never blocks; one question per server at a time. Belongs to the thread of the observer.
class ActivityTracker : public QObject
{
    Q_OBJECT

public:
    /// From which 95th percentile on a server counts as slow, as people notice it.
    static constexpr std::chrono::milliseconds DefaultSlowLimit{100};

    /// From when on figures of a server that has not answered yet are those of the past.
    static constexpr std::chrono::milliseconds Patience{1'000};

    /// @param observer must live longer.
    explicit ActivityTracker(EndpointObserver &observer, QObject *parent = nullptr);
    ~ActivityTracker() override;

    /// @param limit 0: no server counts as slow.
    void setSlowLimit(std::chrono::milliseconds limit) { m_slowLimit = limit; }

    std::chrono::milliseconds slowLimit() const { return m_slowLimit; }

    /// Null for an endpoint whose server does not tell. Valid until control returns to the event
    /// loop.
    const EndpointActivity *activity(const EndpointAddress &address) const;

    /// The clock of EndpointActivity::requests.
    TimeSeries::Seconds now() const { return TimeSeries::Seconds(m_clock.elapsed() / 1000); }

Q_SIGNALS:
    /// An answer has come, or none will, or none has come for longer than patience lasts.
    void activityChanged(const Monitor::EndpointAddress &address);

private:
    struct Source;

    void takeSnapshot(const SnapshotPointer &snapshot);
    void ask(const EndpointAddress &address, Source &source);
    bool hasLostPatience(const Source &source) const;
    void takeAnswer(const EndpointAddress &address,
                    const IpcCore::Result<IpcCore::ServerSnapshot> &answer);
    void measure(Source &source, const IpcCore::ServerSnapshot &answer) const;

    EndpointObserver &m_observer;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_slowLimit = DefaultSlowLimit;
    std::map<EndpointAddress, std::unique_ptr<Source>> m_sources;
};

} // namespace Monitor
