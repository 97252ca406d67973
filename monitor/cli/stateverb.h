// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "verbs.h"

#include <ipccore/endpointstatus.h>

#include <chrono>

namespace Cli {

/// The time of --wait; none after reporting what is wrong with it.
std::optional<std::chrono::milliseconds> stateWait(const QCommandLineParser &parser);

/// Prints `status` as `state` does, with the options in `parser`.
/// @return the exit code for it.
int printState(const QCommandLineParser &parser, const IpcCore::EndpointStatus &status);

} // namespace Cli
