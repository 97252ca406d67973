// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/monitorscenario.h"

#include <atomic>
#include <chrono>

namespace Bench {

/// Runs the programs that measure the monitor, round by round.
class MonitorRunner
{
public:
    /// @param folder of the programs. @param stop makes run() return early with partial results.
    MonitorRunner(const QString &folder, const Pace &pace, const std::atomic<bool> &stop);

    /// Whether there is a window to measure.
    bool isBuilt() const;

    /// Roughly how long run() takes.
    std::chrono::seconds estimate() const;

    QList<MonitorResult> run();

private:
    void runOnce(const MonitorScenario &scenario, MonitorResult &result) const;

    const QString m_folder;
    const Pace m_pace;
    const QList<MonitorScenario> m_scenarios;
    const std::atomic<bool> &m_stop;
};

/// The numbers in a program's output, one line of JSON; nested ones are named with a dot. None if
/// invalid.
std::optional<Figures> monitorFigures(const QByteArray &output);

} // namespace Bench
