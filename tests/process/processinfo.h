// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <chrono>
#include <sys/types.h>

/// Processor time that a process has used so far, to the clock tick; 0 when there is none such.
std::chrono::milliseconds processorTimeOf(pid_t pid);

/// The most memory that a process ever had resident, in bytes; 0 when there is none such.
qint64 peakMemoryOf(pid_t pid);

/// What the open descriptors of a process lead to, such as "socket:[4711]" or a path.
QStringList descriptorsOf(pid_t pid);
