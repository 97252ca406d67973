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

/// Watches endpoints without disturbing their servers, and hands out snapshots.
///
/// All looking happens in a thread of its own, so a file system that hangs holds up snapshots and
/// nothing else. There is never more than one poll under way: a tick that comes meanwhile is
/// skipped. All functions are called in the object's own thread.
class EndpointObserver : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds ShortestInterval{200};
    static constexpr std::chrono::milliseconds LongestInterval{60'000};
    static constexpr std::chrono::milliseconds DefaultInterval{1'000};

    struct Limits
    {
        /// A poll that takes longer counts as stalled. 0 and more. Default: 5 s, far more than ten
        /// thousand sockets take.
        std::chrono::milliseconds stallTime{5'000};
        /// How long the destructor waits for a poll; after that it leaves the thread to itself.
        /// 0 and more. Default: 2 s, as long as people wait for a program to end.
        std::chrono::milliseconds endPatience{2'000};
    };

    /// Does nothing before start().
    explicit EndpointObserver(QObject *parent = nullptr);
    explicit EndpointObserver(const Limits &limits, QObject *parent = nullptr);
    ~EndpointObserver() override;

    /// Polls at once, and then at every interval.
    void start();
    /// Polls no more, unless by pollNow(); a poll under way still brings its snapshot.
    void stop();

    bool isRunning() const { return m_timer.isActive(); }

    /// @param interval ShortestInterval to LongestInterval. Default: DefaultInterval.
    /// @return InvalidArgument.
    IpcCore::Result<void> setInterval(std::chrono::milliseconds interval);

    std::chrono::milliseconds interval() const { return m_timer.intervalAsDuration(); }

    /// Polls as soon as no other poll is under way.
    void pollNow();

    /// \name What is observed
    /// Counts from the next poll on.
    /// @{

    /// An endpoint, whether there is one or not.
    void addEndpoint(const EndpointAddress &address);
    void removeEndpoint(const EndpointAddress &address);
    /// All sockets in a directory, deserted ones too.
    /// @param depth levels below that are searched too, 0 and more.
    void addDirectory(const QByteArray &nativePath, int depth = 0);
    void removeDirectory(const QByteArray &nativePath);
    /// Where servers register; an empty function: nowhere.
    void setRegistry(const RegistrySource &registry);
    /// Whether everything that listens is taken in. Default: true.
    void setFindsListeners(bool finds);

    /// @}

    /// Marks an endpoint as slow, because of what its replies took.
    void setSlow(const EndpointAddress &address, bool isSlow);
    /// Connects to an endpoint in the next poll, which its server notices, and polls.
    void probe(const EndpointAddress &address);

    /// The last one; null before the first.
    const SnapshotPointer &snapshot() const { return m_snapshot; }

    /// A poll takes longer than Limits::stallTime. Noticed at a tick.
    bool isStalled() const { return m_stalled; }

    /// Ticks that found the poll before still under way.
    quint64 skippedPolls() const { return m_skippedPolls; }

Q_SIGNALS:
    void snapshotReady(const Monitor::SnapshotPointer &snapshot);
    void stalledChanged(bool isStalled);

private:
    void tick();
    void startPoll();
    void takeSnapshot(const SnapshotPointer &snapshot);
    void pollSoon();
    void setStalled(bool isStalled);

    Limits m_limits;
    ObserverPlan m_plan;
    SnapshotPointer m_snapshot;
    QTimer m_timer;
    QTimer m_soon;               ///< Makes one poll of many changes in a directory.
    QElapsedTimer m_pollStarted; ///< Valid while a poll is under way.
    ObserverWorker *m_worker;    ///< Belongs to m_thread.
    WorkerThread m_thread;
    quint64 m_skippedPolls = 0;
    bool m_pollAgain = false;
    bool m_stalled = false;
};

} // namespace Monitor
