// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandrunner.h"

#include <vector>

namespace Monitor {

/// How often a request is sent.
struct RepeatPlan
{
    /// 1 to 1,000,000. Default: 10.
    int count = 10;
    /// From one begin to the next, 0 and more; a request that takes longer delays those after it.
    /// Default: 0, one after the other.
    std::chrono::milliseconds interval{0};
    bool untilError = false; ///< Whether the first failure ends it.
};

/// What repeating came to.
struct RepeatSummary
{
    int done = 0;
    int failed = 0;
    std::optional<IpcCore::Error> firstError;
    /// \name Of the requests that did not fail; 0 where there is none
    /// @{
    std::chrono::nanoseconds shortest{0};
    std::chrono::nanoseconds median{0};
    std::chrono::nanoseconds longest{0};
    /// @}
};

/// Sends a request again and again through a CommandRunner, which shows each reply by its own
/// signals. Lives in the runner's thread.
class RepeatRun : public QObject
{
    Q_OBJECT

public:
    /// @param runner outlives this; nobody else sends through it while isRunning().
    explicit RepeatRun(CommandRunner &runner, QObject *parent = nullptr);

    /// Sends for the first time. finished() comes once and later.
    /// @return InvalidArgument for a plan out of its ranges; else as CommandRunner::send().
    IpcCore::Result<void> start(const CommandRequest &request, const RepeatPlan &plan);

    /// Sends no more and cancels what is under way, which does not count; finished() comes before
    /// it returns.
    void stop();

    bool isRunning() const { return m_running; }

    const RepeatPlan &plan() const { return m_plan; }

    /// So far, or of the last run.
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
    RepeatSummary m_counts; ///< Its times are computed when asked for.
    std::vector<std::chrono::nanoseconds> m_times;
    bool m_running = false;
};

} // namespace Monitor
