// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadschedule.h"

#include <cmath>

namespace Monitor {

LoadSchedule::LoadSchedule(Time begin, double rate, int sender, int senders)
    : m_begin(begin)
    , m_interval(senders / rate)
    , m_offset(sender / rate)
{}

LoadSchedule::Time LoadSchedule::due(quint64 number) const
{
    return m_begin
           + std::chrono::round<Clock::duration>(m_offset
                                                 + static_cast<double>(number) * m_interval);
}

quint64 LoadSchedule::dueBefore(Time time) const
{
    const double estimate = std::ceil((time - m_begin - m_offset) / m_interval);
    if (!(estimate > 0) && due(0) >= time)
        return 0;
    auto count = static_cast<quint64>(std::max(estimate, 0.0));
    // Times are rounded.
    while (count > 0 && due(count - 1) >= time)
        --count;
    while (due(count) < time)
        ++count;
    return count;
}

} // namespace Monitor
