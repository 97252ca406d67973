// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qelapsedtimer.h>

#include <sys/resource.h>

namespace Bench {

/// What this process uses, all threads together.
struct ProcessCost
{
    double cpuPercent = 0;       ///< Of one core.
    double wakeUpsPerSecond = 0; ///< Times a thread slept and went on.
    double seconds = 0;          ///< For how long was measured.
};

/// Measures from its making on.
class ProcessCostMeter
{
public:
    ProcessCostMeter();

    /// Since the object was made.
    ProcessCost cost() const;

private:
    QElapsedTimer m_clock;
    rusage m_begin;
};

/// Memory of this process that is in use now, in MiB: all of it, and what no other process shares.
struct MemoryUse
{
    double residentMiB = 0;
    double ownMiB = 0;
};

MemoryUse memoryUse();

} // namespace Bench
