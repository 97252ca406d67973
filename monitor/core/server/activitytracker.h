// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "core/observer/observersnapshot.h"

#include <ipccore/introspection.h>

#include <QtCore/qdatetime.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

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
    /// \name Between the last two answers
    /// @{
    std::optional<double> requestsPerSecond;
    std::optional<double> bytesInPerSecond;
    std::optional<double> bytesOutPerSecond;
    IpcCore::LatencyHistogram intervalLatency;
    /// @}

    /// Of the requests of the last minute, as the server tells it: the same for all who look,
    /// however long. From servers that do not tell, of those between the last two answers. If none
    /// ended while others are being handled, of the last ones seen before, or of all that the
    /// server has ever answered. None without any.
    std::optional<std::chrono::nanoseconds> p95;
    /// Why the last question failed, or has no answer after the tracker's patience.
    std::optional<IpcCore::Error> error;

    /// What the server reports now; null if it does not answer.
    const IpcCore::ServerSnapshot *statsNow() const { return stats && !error ? &*stats : nullptr; }

    /// How many connections it reports now; none if it does not.
    std::optional<qint64> connectionsNow() const;

    void forgetRates();
};

/// Asks every registered server for its stats after each snapshot of an observer, and tells the
/// observer how they are. Leaves servers alone that do not register.
///
/// Never blocks; one question per server at a time, on one connection. Opens none to a server whose
/// process is stopped, or whose control endpoint already lets others wait. Belongs to the
/// observer's thread.
class ActivityTracker : public QObject
{
    Q_OBJECT

public:
    /// A server is slow from this 95th percentile of its last minute on, which people notice.
    static constexpr std::chrono::milliseconds DefaultSlowLimit{100};
    static constexpr std::chrono::milliseconds LeastSlowLimit{1};
    static constexpr std::chrono::milliseconds LargestSlowLimit{60'000};
    /// Where only the time between polls is known, it is slow until it falls below this part of the
    /// limit: one that stays near the limit must not change its state with each poll.
    static constexpr double NoLongerSlow = 0.75;

    /// A server is stuck once all its workers have been in the same requests for this time.
    static constexpr std::chrono::seconds StuckLimit{10};

    /// How long to wait for an answer before the last figures count as outdated.
    static constexpr std::chrono::milliseconds DefaultPatience{1'000};

    /// @param observer must outlive this.
    explicit ActivityTracker(EndpointObserver &observer, QObject *parent = nullptr);
    ~ActivityTracker() override;

    /// How long to wait for an answer before the server counts as silent; from the next question
    /// on. 0 and more. Default: DefaultPatience.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    /// From the next answer on. LeastSlowLimit to LargestSlowLimit. Default: DefaultSlowLimit.
    void setSlowLimit(std::chrono::milliseconds limit) { m_slowLimit = limit; }

    std::chrono::milliseconds slowLimit() const { return m_slowLimit; }

    /// Null for an endpoint whose server does not report. Valid until control returns to the event
    /// loop.
    const EndpointActivity *activity(const EndpointAddress &address) const;

    /// Whether all servers of the last snapshot have answered, failed or counted as silent.
    bool isSettled() const;

Q_SIGNALS:
    /// An answer or a failure has arrived, or patience has run out.
    void activityChanged(const Monitor::EndpointAddress &address);

private:
    struct Source;

    void takeSnapshot(const SnapshotPointer &snapshot);
    void look(const ObservedEndpoint &endpoint, bool isCrowded, Source &source);
    void ask(const EndpointAddress &address, Source &source);
    void askForRequests(const EndpointAddress &address, Source &source);
    void wait(Source &source);
    void losePatience();
    void fail(const EndpointAddress &address, Source &source, const IpcCore::Error &error);
    void takeAnswer(const EndpointAddress &address,
                    const IpcCore::Result<IpcCore::ServerSnapshot> &answer);
    void takeRequests(const EndpointAddress &address,
                      const IpcCore::Result<QList<IpcCore::ConnectionInfo>> &answer);
    void tell(const EndpointAddress &address, Source &source);
    static void measure(Source &source, const IpcCore::ServerSnapshot &answer);

    EndpointObserver &m_observer;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_patience = DefaultPatience;
    std::chrono::milliseconds m_slowLimit = DefaultSlowLimit;
    QTimer m_patienceTimer; ///< Runs while an answer may still arrive in time.
    std::map<EndpointAddress, std::unique_ptr<Source>> m_sources;
};

} // namespace Monitor
