// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

namespace Bench {

/// How long everything takes.
struct Pace
{
    int rounds;
    int warmUpMs;
    int durationMs;
    qint64 bulkRequests; ///< Each moves 64 MiB.
    int countedRequests; ///< Where the cost of a request is counted.
    int tracedRequests;  ///< The same under strace, which is slow.
    int graceMs;         ///< What a process may take beyond its plan before it counts as hanging.
    bool thorough;       ///< Also the rows that tell little.
    int monitorRounds;
    int monitorGapSeconds;  ///< For how long gaps of its event loop are looked for.
    int monitorIdleSeconds; ///< For how long it does nothing; hidden it looks around each 5 s.
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
