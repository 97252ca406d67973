// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/scenario.h"

#include <atomic>
#include <chrono>

namespace Bench {

/// Runs the programs of scenarios, round by round.
class ScenarioRunner
{
public:
    /// @param folder of the programs. @param stop makes run() return early with partial results.
    ScenarioRunner(const QString &folder, const QList<Scenario> &scenarios, const Pace &pace,
                   const std::atomic<bool> &stop);

    /// Whether there are programs to run.
    bool isBuilt() const;

    /// Roughly how long run() takes.
    std::chrono::seconds estimate() const;

    QList<ScenarioResult> run();

private:
    void runOnce(const Scenario &scenario, ScenarioResult &result) const;

    const QString m_folder;
    const Pace m_pace;
    const QList<Scenario> m_scenarios;
    const std::atomic<bool> &m_stop;
};

/// The numbers in a program's output, one line of JSON; nested ones are named with a dot. None if
/// invalid.
std::optional<Figures> figuresOfOutput(const QByteArray &output);

} // namespace Bench
