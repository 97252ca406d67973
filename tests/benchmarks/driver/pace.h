// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

namespace Bench {

/// Durations and amounts.
struct Pace
{
    int rounds;
    int warmUpMs;
    int durationMs;
    qint64 bulkRequests;    ///< Each moves 64 MiB.
    int countedRequests;    ///< Where a request's cost is counted.
    int tracedRequests;     ///< The same under strace, which is slow.
    int graceMs;            ///< How long a process may exceed its plan before it counts as hanging.
    bool thorough;          ///< Include the less telling rows.
    int scenarioRounds;     ///< Of the monitor, of services and of the bridge.
    int monitorGapSeconds;  ///< How long to look for gaps in its event loop.
    int monitorIdleSeconds; ///< How long it is idle; hidden, it polls every 5 s.
    int monitorRefreshes;

    static constexpr Pace quick()
    {
        return {3, 50, 200, 2, 5000, 1000, 6'000, false, 1, 4, 10, 60};
    }

    static constexpr Pace full()
    {
        return {7, 150, 600, 5, 20'000, 2000, 15'000, true, 3, 10, 20, 100};
    }
};

} // namespace Bench
