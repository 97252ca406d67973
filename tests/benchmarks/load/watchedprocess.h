// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <optional>

namespace Bench {

/// CPU time and memory of another process, read from /proc.
class WatchedProcess
{
public:
    /// @param pid 0 for none: then everything is empty.
    explicit WatchedProcess(qint64 pid)
        : m_pid(pid)
    {}

    /// User and system time of all its threads so far, in microseconds.
    std::optional<double> cpuMicroseconds() const;

    /// Resident memory in bytes.
    std::optional<qint64> residentBytes() const;

private:
    const qint64 m_pid;
};

} // namespace Bench
