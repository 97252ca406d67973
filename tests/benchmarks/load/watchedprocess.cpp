// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "load/watchedprocess.h"

#include <fstream>
#include <string>
#include <time.h>
#include <unistd.h>

namespace Bench {

std::optional<double> WatchedProcess::cpuMicroseconds() const
{
    clockid_t clock = 0;
    timespec time = {};
    if (m_pid == 0 || ::clock_getcpuclockid(static_cast<pid_t>(m_pid), &clock) != 0
        || ::clock_gettime(clock, &time) != 0)
        return std::nullopt;
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

std::optional<qint64> WatchedProcess::residentBytes() const
{
    std::ifstream file("/proc/" + std::to_string(m_pid) + "/statm");
    qint64 size = 0;
    qint64 resident = 0;
    if (m_pid == 0 || !(file >> size >> resident))
        return std::nullopt;
    return resident * ::sysconf(_SC_PAGESIZE);
}

} // namespace Bench
