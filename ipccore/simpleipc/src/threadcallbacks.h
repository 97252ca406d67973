// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/serveroptions.h>

namespace IpcCore::SimpleIpc {

/// Lets workers call what the program has set by ipc_set_thread_cb().
void useThreadCallbacks(ServerOptions &options);

} // namespace IpcCore::SimpleIpc
