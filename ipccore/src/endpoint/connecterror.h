// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointstatus.h>
#include <ipccore/error.h>

namespace IpcCore {

/// What kind of file is at a path that refused a connection.
enum class FileKind { Unknown, Missing, Socket, Other };

/// Whether errno means that this process or the system is out of descriptors or memory.
bool isOutOfResources(int systemError);

/// The only place that maps the result of connect() to a state, by the table in PROTOCOL.md,
/// section "States".
/// @param systemError errno of connect(); 0 for success.
EndpointStatus statusOfConnect(int systemError, FileKind kind, const EndpointPath &path);

/// The Error a client gets for `status`, which must not be Listening.
Error errorFromStatus(const EndpointStatus &status);

/// The Error for a failed system call on `path`, with a code chosen by errno.
/// @param what begins the message, such as "Cannot bind to".
Error systemFailure(const char *what, const EndpointPath &path, int systemError);

} // namespace IpcCore
