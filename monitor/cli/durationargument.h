// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

#include <chrono>
#include <optional>

namespace Cli {

/// A duration on the command line: "250" and "250us" are microseconds; "1.5ms" and "2s" work too,
/// and µs.
std::optional<std::chrono::microseconds> durationFromText(const QString &text);

} // namespace Cli
