// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/repeattally.h"

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

constexpr int MostRepeats = 1'000'000;

} // namespace

Result<void> RepeatTally::validate(const RepeatPlan &plan)
{
    if (plan.count < 1 || plan.count > MostRepeats || plan.interval.count() < 0)
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("A request is repeated 1 to %1 times").arg(MostRepeats));
    return {};
}

bool RepeatTally::take(const std::optional<Error> &error, std::chrono::nanoseconds time)
{
    ++m_counts.done;
    if (error) {
        ++m_counts.failed;
        m_counts.firstError = m_counts.firstError.value_or(*error);
    } else {
        m_times.push_back(time);
    }
    return m_counts.done < m_plan.count && !(error && m_plan.untilError);
}

RepeatSummary RepeatTally::summary() const
{
    RepeatSummary summary = m_counts;
    if (m_times.empty())
        return summary;
    std::vector<std::chrono::nanoseconds> times = m_times;
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    summary.median = *middle;
    const auto [shortest, longest] = std::minmax_element(times.begin(), times.end());
    summary.shortest = *shortest;
    summary.longest = *longest;
    return summary;
}

} // namespace Monitor
