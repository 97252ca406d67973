// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

#include <chrono>
#include <optional>

namespace Cli {

/// \file
/// Amounts as people read them: three digits that count, and a unit.

/// "850 ns", "12.3 µs", "4.56 ms", "1.23 s", "2 min 03 s", "3 h 12 min", "5 d 02 h". What is
/// negative counts as none.
QString humanDuration(std::chrono::nanoseconds duration);

/// "999 B", "1.00 KiB", "12.3 MiB".
QString humanBytes(quint64 bytes);

/// A number of things per second: "0", "0.25", "12.3", "1234".
QString humanRate(double perSecond);

/// The other way round: "250" and "250us" are microseconds; "1.5ms" and "2s" work too, and µs.
std::optional<std::chrono::microseconds> durationFromText(const QString &text);

} // namespace Cli
