// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

namespace IpcCore {

enum class Blocking { No, Yes };

/// A new Unix stream socket, close-on-exec, without SIGPIPE where the system has an option for
/// that. Empty, with errno set, on failure.
UniqueFd makeStreamSocket(Blocking blocking);

/// Accepts the next client of `listener`: non-blocking and close-on-exec, atomically where the
/// system can. Empty, with errno set, on failure.
UniqueFd acceptConnection(int listener);

/// Whether somebody has shut down a listening socket: it then polls as ready forever, and accept()
/// reports that nobody is waiting.
bool isShutDown(int listener);

/// Makes a descriptor from elsewhere close-on-exec, and blocking or not.
/// @return false, with errno set, on failure.
bool setDescriptorFlags(int fd, Blocking blocking);

} // namespace IpcCore
