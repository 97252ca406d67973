// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qdeadlinetimer.h>

#include <algorithm>
#include <chrono>
#include <limits>

namespace IpcCore {

/// The moment `timeout` after `start`. The end of time, which never comes, if `timeout` is negative
/// (Forever) or exceeds the clock.
inline std::chrono::steady_clock::time_point timeAfter(std::chrono::steady_clock::time_point start,
                                                       std::chrono::milliseconds timeout)
{
    using std::chrono::milliseconds;
    constexpr auto end = std::chrono::steady_clock::time_point::max();
    const bool counts =
        timeout.count() >= 0 && timeout <= std::chrono::floor<milliseconds>(end - start);
    return counts ? start + timeout : end;
}

/// The deadline `timeout` from now; none if `timeout` is negative (Forever) or exceeds the clock.
inline QDeadlineTimer deadlineIn(std::chrono::milliseconds timeout)
{
    using namespace std::chrono;
    constexpr auto longest = floor<milliseconds>(nanoseconds::max() / 2);
    return timeout.count() < 0 || timeout > longest ? QDeadlineTimer(QDeadlineTimer::Forever)
                                                    : QDeadlineTimer(timeout);
}

/// The milliseconds left, in the form poll() and QTimer take; -1 without a deadline. Capped to an
/// int, so check the deadline again after the wait.
inline int millisecondsLeft(const QDeadlineTimer &deadline)
{
    return static_cast<int>(
        std::min<qint64>(deadline.remainingTime(), std::numeric_limits<int>::max()));
}

} // namespace IpcCore
