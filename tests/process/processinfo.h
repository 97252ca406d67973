// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <chrono>
#include <sys/types.h>

/// Processor time used by a process so far, to the clock tick; 0 if it does not exist.
std::chrono::milliseconds processorTimeOf(pid_t pid);

/// A process's peak resident memory in bytes; 0 if it does not exist.
qint64 peakMemoryOf(pid_t pid);

/// What a process's open descriptors refer to, such as "socket:[4711]" or a path.
QStringList descriptorsOf(pid_t pid);
