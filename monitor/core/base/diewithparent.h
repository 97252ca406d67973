// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

namespace Monitor {

/// Between fork() and exec(): sends this process SIGTERM when the thread that forked it ends, even
/// if that is killed. Does nothing on systems other than Linux.
/// @param parent the process that forked.
void dieWithParent(pid_t parent);

} // namespace Monitor
