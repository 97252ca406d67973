// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointstatus.h>
#include <ipccore/error.h>

namespace IpcCore {

/// What is known about the file at a path that a connection attempt failed on.
enum class FileKind { Unknown, Missing, Socket, Other };

/// Whether errno says that this process or the system has run out of descriptors or memory.
bool isOutOfResources(int systemError);

/// The one place where the system's answer to connect() becomes a state; the table is in
/// PROTOCOL.md, section "States".
/// @param systemError errno of connect(), 0 for success.
EndpointStatus statusOfConnect(int systemError, FileKind kind, const EndpointPath &path);

/// The Error a client gets for `status`, which is not Listening.
Error errorFromStatus(const EndpointStatus &status);

/// The Error for a failed system call `what` on `path`; codes as far as errno tells.
Error systemFailure(const char *what, const EndpointPath &path, int systemError);

} // namespace IpcCore
