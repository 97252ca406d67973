// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtimer.h>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace Monitor {

/// How often to send a request.
struct RepeatPlan
{
    /// 1 to 1,000,000. Default: 10.
    int count = 10;
    /// Between the starts of two requests, 0 and more; a request that takes longer delays the next
    /// ones. Default: 0, back to back.
    std::chrono::milliseconds interval{0};
    bool untilError = false; ///< Whether the first failure ends the run.

    static constexpr int MaxCount = 1'000'000;

    bool isInRange() const { return count >= 1 && count <= MaxCount && interval.count() >= 0; }
};

/// The results of a run.
struct RepeatSummary
{
    int done = 0;
    int failed = 0;
    std::optional<IpcCore::Error> firstError;
    /// \name Of the requests that succeeded; 0 if there are none
    /// @{
    std::chrono::nanoseconds shortest{0};
    std::chrono::nanoseconds median{0};
    std::chrono::nanoseconds longest{0};
    /// @}
};

/// Sends a request repeatedly; whoever sends it also delivers the replies. Its thread must run an
/// event loop.
class RepeatRun : public QObject
{
    Q_OBJECT

public:
    /// Sends the request; take() follows exactly once, later.
    using Send = std::function<IpcCore::Result<void>()>;
    /// Ends the request in progress; take() may follow with Canceled.
    using Cancel = std::function<void()>;

    RepeatRun(Send send, Cancel cancel, QObject *parent = nullptr);

    /// Sends the first request. finished() is emitted exactly once, later.
    /// @return InvalidArgument for a plan out of range; otherwise as Send.
    IpcCore::Result<void> start(const RepeatPlan &plan);

    /// Tells that a request has ended; sends the next one when it is due. Canceled ends the run:
    /// that is what whoever canceled wants. Ignored unless isRunning().
    /// @param error why it failed; none if it succeeded.
    /// @param time how long it took.
    void take(const std::optional<IpcCore::Error> &error, std::chrono::nanoseconds time);

    /// Stops sending and cancels the request in progress, which is not counted; finished() is
    /// emitted before it returns.
    void stop();

    bool isRunning() const { return m_running; }

    const RepeatPlan &plan() const { return m_plan; }

    /// Of the current or the last run.
    RepeatSummary summary() const;

Q_SIGNALS:
    void finished(const Monitor::RepeatSummary &summary);

private:
    void sendNext();
    void count(const std::optional<IpcCore::Error> &error, std::chrono::nanoseconds time);
    void end();

    Send m_send;
    Cancel m_cancel;
    QTimer m_next;
    QElapsedTimer m_lastSent;
    RepeatPlan m_plan;
    RepeatSummary m_counts; ///< Its times are computed on demand.
    std::vector<std::chrono::nanoseconds> m_times;
    bool m_running = false;
};

} // namespace Monitor
