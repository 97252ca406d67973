// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>
#include <ipccore/serveroptions.h>

namespace IpcCore {

/// Checks the ranges and replaces every value that means "choose".
/// @return InvalidArgument with the option, its value and its range; NotSupported for an engine
///         that this build lacks.
Result<ServerOptions> resolveOptions(const ServerOptions &given);

} // namespace IpcCore
