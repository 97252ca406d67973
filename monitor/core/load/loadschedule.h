// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <chrono>

namespace Monitor {

/// When requests are due that are sent at a steady rate, whatever becomes of them. Several senders
/// take turns. A value type.
class LoadSchedule
{
public:
    using Clock = std::chrono::steady_clock;
    using Time = Clock::time_point;

    /// @param begin when the first sender's first request is due.
    /// @param rate of all senders together per second, above 0.
    /// @param sender which one this is, 0..senders-1.
    LoadSchedule(Time begin, double rate, int sender = 0, int senders = 1);

    /// When this sender's request `number` is due, counted from 0.
    Time due(quint64 number) const;

    /// How many of this sender's requests are due before `time`.
    quint64 dueBefore(Time time) const;

private:
    Time m_begin;
    std::chrono::duration<double> m_interval; ///< Between two requests of this sender.
    std::chrono::duration<double> m_offset;   ///< Of its first one.
};

} // namespace Monitor
