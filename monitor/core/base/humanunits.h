// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/latencyhistogram.h>

#include <QtCore/qlocale.h>

#include <chrono>

namespace Monitor {

/// \file
/// Quantities for people: three significant digits and a unit. The decimal point follows the
/// locale: the C locale for terminals and scripts, the default one in windows.

/// "850 ns", "12.3 µs", "4.56 ms", "1.23 s", "2 min 03 s", "3 h 12 min", "5 d 02 h". Negative
/// durations count as zero.
QString humanDuration(std::chrono::nanoseconds duration, const QLocale &locale = QLocale::c());

/// The longest duration: "1.23 s"; "≤ 1.31 s" if only its bucket is known, "≥ 34 min 22 s" for the
/// last one, which has no end; empty if there are no durations.
QString humanLongest(const IpcCore::LatencyHistogram &latency,
                     const QLocale &locale = QLocale::c());

/// A duration that was chosen rather than measured: "200 ms", "1 s", "1.5 s", "2 min".
QString humanInterval(std::chrono::milliseconds interval, const QLocale &locale = QLocale::c());

/// A round duration, such as the label of an axis: "0 s", "200 µs", "1.5 ms", "20 s".
QString roundDuration(std::chrono::nanoseconds duration, const QLocale &locale = QLocale::c());

/// A round size, likewise: "0 B", "512 KiB".
QString roundBytes(quint64 bytes, const QLocale &locale = QLocale::c());

/// "999 B", "1.00 KiB", "12.3 MiB".
QString humanBytes(quint64 bytes, const QLocale &locale = QLocale::c());

/// A rate per second: "0", "0.25", "12.3", "1234".
QString humanRate(double perSecond, const QLocale &locale = QLocale::c());

} // namespace Monitor
