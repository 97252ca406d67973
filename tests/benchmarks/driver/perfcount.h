// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/programs.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qmap.h>

namespace Bench {

/// What perf counts of a process; see perf-list(1). It names them otherwise, "…:u", where it may
/// not look into the kernel and so counts nothing of use.
inline constexpr char PerfSyscalls[] = "raw_syscalls:sys_enter";
inline constexpr char PerfSwitches[] = "context-switches";

/// Empty where there is none.
QString perfTool();

/// Makes perf count what `pid` does, all its threads, while `command` runs. @param file what it
/// writes.
Command underPerf(const Command &command, qint64 pid, const QString &file);

/// The counts in that file by their names; those that perf could not count are absent.
QMap<QByteArray, qint64> countsOfPerf(const QByteArray &file);

} // namespace Bench
