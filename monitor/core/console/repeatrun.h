// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandrunner.h"
#include "core/console/repeattally.h"

namespace Monitor {

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

    const RepeatPlan &plan() const { return m_tally.plan(); }

    /// Of the current or the last run.
    RepeatSummary summary() const { return m_tally.summary(); }

Q_SIGNALS:
    void finished(const Monitor::RepeatSummary &summary);

private:
    void sendNext();
    void take(const CommandOutcome &outcome);
    void end();

    CommandRunner &m_runner;
    CommandRequest m_request;
    QTimer m_next;
    QElapsedTimer m_lastSent;
    RepeatTally m_tally;
    bool m_running = false;
};

} // namespace Monitor
