// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandrunner.h"

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

/// Sends a request repeatedly through a CommandRunner, whose own signals deliver each reply. Lives
/// in the runner's thread.
class RepeatRun : public QObject
{
    Q_OBJECT

public:
    /// @param runner must outlive this; nobody else may send through it while isRunning().
    explicit RepeatRun(CommandRunner &runner, QObject *parent = nullptr);

    /// Sends the first request. finished() is emitted exactly once, later.
    /// @return InvalidArgument for a plan out of range; otherwise as CommandRunner::send().
    IpcCore::Result<void> start(const CommandRequest &request, const RepeatPlan &plan);

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
    void take(const CommandOutcome &outcome);
    void end();

    CommandRunner &m_runner;
    CommandRequest m_request;
    RepeatPlan m_plan;
    QTimer m_next;
    QElapsedTimer m_lastSent;
    RepeatSummary m_counts; ///< Its times are computed on demand.
    std::vector<std::chrono::nanoseconds> m_times;
    bool m_running = false;
};

} // namespace Monitor
