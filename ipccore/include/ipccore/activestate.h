// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/ipccore_export.h>

namespace IpcCore {

/// What answers at a path: the states of git's simple-ipc (`enum ipc_active_state`).
enum class ActiveState {
    Listening,    ///< A server accepts connections.
    NotListening, ///< There is a socket and nobody listens on it, or nobody has room for us (busy).
    InvalidPath,  ///< The path can never be an endpoint: not a socket, too long, a file on the way.
    PathNotFound, ///< Nothing exists at the path. (git's probe says NotListening here on Unix.)
    OtherError,   ///< The system refused to tell: access denied, out of descriptors, and so on.
};

/// Why a path is in its state, where the state alone does not tell.
enum class StateReason {
    None,
    Busy,         ///< NotListening: someone listens, but the queue of waiting clients is full.
    AccessDenied, ///< OtherError: the permissions of the socket or of a directory forbid it.
    Resources,    ///< OtherError: this process or the system is out of descriptors or memory.
    NotASocket,   ///< InvalidPath: something else has this name; it is never touched.
    PathTooLong,  ///< InvalidPath: longer than this system can address.
    WrongType,    ///< InvalidPath: a socket, but not a stream socket.
    SymbolicLink, ///< InvalidPath: a link where a server may only create the name itself.
};

/// The name of `state` as written above, for logs and for programs ("Listening"). Not called
/// toString(): Qt Test would take that for its own and free the text.
IPCCORE_EXPORT const char *nameOf(ActiveState state);
/// The name of `reason` as written above ("Busy").
IPCCORE_EXPORT const char *nameOf(StateReason reason);

} // namespace IpcCore
