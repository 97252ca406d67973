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

/// What a server reports about itself, and its recent rates.
struct EndpointActivity
{
    /// The last answer; none before the first.
    std::optional<IpcCore::ServerSnapshot> stats;
    /// When it arrived; invalid before.
    QDateTime answeredAt;
    /// When the server started, by its first answer; invalid before.
    QDateTime startedAt;
    /// Between the last two answers.
    std::optional<double> requestsPerSecond;
    /// Of the requests between the last two answers; none if there were none.
    std::optional<std::chrono::nanoseconds> p95;
    /// Why the last question failed, or has no answer after ActivityTracker::Patience.
    std::optional<IpcCore::Error> error;
    /// Requests per second, on the tracker's clock.
    TimeSeries requests;
};

/// Asks every registered server for its stats after each snapshot of an observer, and tells the
/// observer which servers are slow. Leaves servers alone that do not register.
///
/// Never blocks; one question per server at a time. Belongs to the observer's thread.
class ActivityTracker : public QObject
{
    Q_OBJECT

public:
    /// A server is slow from this 95th percentile on, which people notice.
    static constexpr std::chrono::milliseconds DefaultSlowLimit{100};

    /// How long to wait for an answer before the last figures count as outdated.
    static constexpr std::chrono::milliseconds Patience{1'000};

    /// @param observer must outlive this.
    explicit ActivityTracker(EndpointObserver &observer, QObject *parent = nullptr);
    ~ActivityTracker() override;

    /// @param limit 0 if no server should count as slow.
    void setSlowLimit(std::chrono::milliseconds limit) { m_slowLimit = limit; }

    std::chrono::milliseconds slowLimit() const { return m_slowLimit; }

    /// Null for an endpoint whose server does not report. Valid until control returns to the event
    /// loop.
    const EndpointActivity *activity(const EndpointAddress &address) const;

    /// The clock of EndpointActivity::requests.
    TimeSeries::Seconds now() const { return TimeSeries::Seconds(m_clock.elapsed() / 1000); }

Q_SIGNALS:
    /// An answer or a failure has arrived, or patience has run out.
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
