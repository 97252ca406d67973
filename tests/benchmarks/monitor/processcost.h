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
    double wakeUpsPerSecond = 0; ///< How often a thread woke up.
    double seconds = 0;          ///< Duration of the measurement.
};

/// Measures from its construction on.
class ProcessCostMeter
{
public:
    ProcessCostMeter();

    /// Since construction.
    ProcessCost cost() const;

private:
    QElapsedTimer m_clock;
    rusage m_begin;
};

/// This process's current memory, in MiB: resident, and the part not shared with other processes.
struct MemoryUse
{
    double residentMiB = 0;
    double ownMiB = 0;
};

MemoryUse memoryUse();

} // namespace Bench
