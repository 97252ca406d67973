// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace Bench {

/// Measures calls of a router and of a bare handler. Prints one JSON object.
void measureDispatch();

/// Measures publications to 1,000 subscribers. Prints one JSON object.
/// @return false after a message if they cannot be connected.
bool measurePublish();

/// There is at least one.
inline std::chrono::nanoseconds medianOf(std::vector<std::chrono::nanoseconds> durations)
{
    std::sort(durations.begin(), durations.end());
    return durations[durations.size() / 2];
}

} // namespace Bench
