// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/workerthread.h"
#include "core/observer/observerplan.h"
#include "core/observer/observersnapshot.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

namespace Monitor {

class ObserverWorker;

/// Watches endpoints without disturbing their servers, and publishes snapshots.
///
/// All work happens in a thread of its own, so a hanging file system delays only the snapshots. At
/// most one poll runs at a time: a tick during a poll is skipped. Call all functions in the
/// object's own thread.
class EndpointObserver : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds ShortestInterval{200};
    static constexpr std::chrono::milliseconds LongestInterval{60'000};
    static constexpr std::chrono::milliseconds DefaultInterval{1'000};

    struct Limits
    {
        /// A poll that takes longer counts as stalled. 0 and more. Default: 5 s, far longer than
        /// ten thousand sockets take.
        std::chrono::milliseconds stallTime{5'000};
        /// How long the destructor waits for a poll before it abandons the thread. 0 and more.
        /// Default: 2 s, as long as people wait for a program to exit.
        std::chrono::milliseconds endPatience{2'000};
    };

    /// Idle until start().
    explicit EndpointObserver(QObject *parent = nullptr);
    explicit EndpointObserver(const Limits &limits, QObject *parent = nullptr);
    ~EndpointObserver() override;

    /// Polls at once, then at each interval.
    void start();
    /// Stops polling, except by pollNow(); a poll in progress still publishes its snapshot.
    void stop();

    bool isRunning() const { return m_timer.isActive(); }

    /// @param interval ShortestInterval to LongestInterval. Default: DefaultInterval.
    /// @return InvalidArgument.
    IpcCore::Result<void> setInterval(std::chrono::milliseconds interval);

    std::chrono::milliseconds interval() const { return m_timer.intervalAsDuration(); }

    /// False if the system could not create the thread that polls: no poll ever ends.
    bool hasThread() const { return m_thread.isRunning(); }

    /// Polls as soon as no other poll is running.
    void pollNow();

    /// \name What to observe
    /// Takes effect at the next poll.
    /// @{

    /// An endpoint, whether it exists or not.
    void addEndpoint(const EndpointAddress &address);
    void removeEndpoint(const EndpointAddress &address);
    /// Where servers register; empty functions for nowhere.
    /// @param others for this user's servers whose environment names another directory.
    void setRegistry(const RegistrySource &registry, const OtherRegistrySource &others = {});
    /// Whether to include everything that listens. Default: true.
    void setFindsListeners(bool finds);

    /// What another host has told about its endpoints; replaces what it told before.
    void setTold(const QByteArray &host, const ToldEndpoints &endpoints);

    /// @}

    /// What the server at `address` says about itself. Counts until it is replaced or the server is
    /// no longer registered; a snapshot with it follows at once, without a poll.
    void setVerdict(const EndpointAddress &address, const ServerVerdict &verdict);

    /// Whether a verdict is not in the last snapshot yet.
    bool isJudging() const { return m_judging; }

    /// Polls, and connects to an endpoint in that poll, which its server notices.
    void probe(const EndpointAddress &address);

    /// The last snapshot; null before the first.
    const SnapshotPointer &snapshot() const { return m_snapshot; }

    /// The current poll has taken longer than Limits::stallTime. Updated at each tick.
    bool isStalled() const { return m_stalled; }

    /// Ticks during which the previous poll was still running.
    quint64 skippedPolls() const { return m_skippedPolls; }

Q_SIGNALS:
    /// A poll has ended; snapshotReady() follows.
    void polled(const Monitor::SnapshotPointer &snapshot);
    /// After a poll, and with new verdicts on what the last poll found.
    void snapshotReady(const Monitor::SnapshotPointer &snapshot);
    void stalledChanged(bool isStalled);

private:
    void tick();
    void startPoll();
    void takeSnapshot(const SnapshotPointer &snapshot);
    void startJudging();
    void takeJudged(const SnapshotPointer &snapshot);
    void setStalled(bool isStalled);

    Limits m_limits;
    ObserverPlan m_plan;
    SnapshotPointer m_snapshot;
    QTimer m_timer;
    QElapsedTimer m_pollStarted; ///< Valid while a poll is running.
    ObserverWorker *m_worker;    ///< Owned by m_thread.
    WorkerThread m_thread;
    quint64 m_skippedPolls = 0;
    bool m_pollAgain = false;
    bool m_judging = false;
    bool m_judgeAgain = false; ///< There are newer verdicts than those being judged.
    bool m_stalled = false;
};

} // namespace Monitor
