// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "limits/latencyrecorder.h"

namespace IpcCore {

void LatencyRecorder::beginPeriod(qint64 period)
{
    const std::lock_guard lock(m_mutex);
    if (period <= m_period.load(std::memory_order_relaxed))
        return;
    m_begins[static_cast<std::size_t>(period) % m_begins.size()] = {.period = period,
                                                                    .before = snapshot()};
    m_period.store(period, std::memory_order_relaxed);
}

LatencyHistogram LatencyRecorder::recent(Clock::time_point now) const
{
    const qint64 first = periodOf(now) - RecentPeriods;
    const std::lock_guard lock(m_mutex);
    // A period in which nothing ended has no begin: the next one tells the same.
    const Begin *begin = nullptr;
    for (const Begin &candidate : m_begins) {
        if (candidate.period >= first && (!begin || candidate.period < begin->period))
            begin = &candidate;
    }
    return begin ? snapshot().since(begin->before) : LatencyHistogram();
}

} // namespace IpcCore
