// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "verbs.h"

namespace Cli {

/// For verbs that send a request to one endpoint.
inline constexpr Argument RequestArguments[] = {
    {.name = "PATH", .help = "The endpoint."},
    {.name = "COMMAND",
     .help = "The request: these words separated by spaces, or - for standard input.",
     .isList = true},
};

inline constexpr Option FileOption{.name = "file",
                                   .value = "FILE",
                                   .help = "Send the bytes of FILE verbatim; - is standard input."};

/// The bytes of a request, or the exit code after reporting an error.
struct RequestBytes
{
    QByteArray bytes;
    int exitCode = Success;
};

/// What RequestArguments and FileOption give.
/// @param verb for the message.
RequestBytes requestBytes(const QCommandLineParser &parser, QLatin1String verb);

} // namespace Cli
