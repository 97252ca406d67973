// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/programs.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qmap.h>

namespace Bench {

/// What perf counts of a process; see perf-list(1). Where it may not look into the kernel, it
/// appends ":u" to the names, and the counts are useless.
inline constexpr char PerfSyscalls[] = "raw_syscalls:sys_enter";
inline constexpr char PerfSwitches[] = "context-switches";

/// Empty if there is none.
QString perfTool();

/// Makes perf count what all threads of `pid` do while `command` runs. @param file for perf's
/// output.
Command underPerf(const Command &command, qint64 pid, const QString &file);

/// The counts in that file by name; those perf could not count are absent.
QMap<QByteArray, qint64> countsOfPerf(const QByteArray &file);

} // namespace Bench
