// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/figures.h"
#include "driver/pace.h"
#include "driver/programs.h"

#include <QtCore/qbytearray.h>

namespace Bench {

/// The sum of the column "calls" in what `strace -c` prints; nothing when it is no such table.
std::optional<qint64> callsInSummary(const QByteArray &summary);

/// Runs the row once more under strace. @return the server's system calls for each request;
/// nothing where strace is missing or may not look.
std::optional<double> countSyscalls(const Programs &programs, const Row &row, const Pace &pace);

} // namespace Bench
