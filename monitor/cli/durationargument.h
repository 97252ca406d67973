// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

#include <chrono>
#include <optional>

namespace Cli {

/// Parses a duration from the command line: "250" and "250us" are microseconds; "1.5ms", "2s" and
/// µs work too.
std::optional<std::chrono::microseconds> durationFromText(const QString &text);

} // namespace Cli
