// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

namespace IpcCore {

enum class Blocking { No, Yes };

/// A new local stream socket, closed on exec, that raises no SIGPIPE where the system can say so.
/// Empty with errno on failure.
UniqueFd makeStreamSocket(Blocking blocking);

/// The next client of `listener`, closed on exec from its first moment where the system can say so,
/// and not blocking. Empty with errno on failure.
UniqueFd acceptConnection(int listener);

/// Makes `fd`, which came from elsewhere, closed on exec and blocking or not.
/// @return false with errno on failure.
bool setDescriptorFlags(int fd, Blocking blocking);

} // namespace IpcCore
