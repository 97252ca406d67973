// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <chrono>
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

/// Counts the requests of a run, however they are sent.
class RepeatTally
{
public:
    explicit RepeatTally(const RepeatPlan &plan = {})
        : m_plan(plan)
    {}

    /// @return InvalidArgument for a plan out of range.
    static IpcCore::Result<void> validate(const RepeatPlan &plan);

    const RepeatPlan &plan() const { return m_plan; }

    /// Counts a request that has ended.
    /// @param error why it failed; none if it succeeded.
    /// @param time how long it took.
    /// @return whether the plan wants another one.
    bool take(const std::optional<IpcCore::Error> &error, std::chrono::nanoseconds time);

    RepeatSummary summary() const;

private:
    RepeatPlan m_plan;
    RepeatSummary m_counts; ///< Its times are computed on demand.
    std::vector<std::chrono::nanoseconds> m_times;
};

} // namespace Monitor
