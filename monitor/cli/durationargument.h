// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "verbs.h"

#include <ipccore/connectoptions.h>

#include <chrono>
#include <optional>

namespace Cli {

/// Parses a duration from the command line: "250us", "250µs", "1.5ms", "2s".
/// @param bareUnit the unit of a number without one.
std::optional<std::chrono::microseconds> durationFromText(const QString &text,
                                                          std::chrono::microseconds bareUnit);

/// A duration option and what it accepts.
struct DurationOption
{
    QString name;
    std::chrono::microseconds bareUnit;
    std::chrono::microseconds shortest;
    std::chrono::microseconds longest;
};

/// The value of `option`, rounded up to milliseconds, or `fallback` if it is not given; none if it
/// is invalid or out of range.
std::optional<std::chrono::milliseconds> durationOption(const QCommandLineParser &parser,
                                                        const DurationOption &option,
                                                        std::chrono::milliseconds fallback);

/// For verbs that send a request.
inline constexpr Option TimeoutOption{
    .name = "timeout",
    .value = "TIME",
    .help = "Give up after TIME, first for connecting, then for each reply: 1500, 1500ms or 1.5s. "
            "A bare number is in milliseconds. Default: 1s and 30s."};

/// How to connect, with the timeouts of --timeout; none after reporting an invalid one.
std::optional<IpcCore::ConnectOptions> connectOptions(const QCommandLineParser &parser);

} // namespace Cli
