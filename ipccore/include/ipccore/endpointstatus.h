// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>

namespace IpcCore {

/// An endpoint's state, with everything known about the reason.
struct IPCCORE_EXPORT EndpointStatus
{
    ActiveState state = ActiveState::OtherError; ///< The state.
    StateReason reason = StateReason::None;      ///< Why, if the state alone does not tell.
    int systemError = 0; ///< errno of the connection attempt or of examining the file; 0 for none.
    QString message;     ///< One sentence for people, such as "Nobody listens on this socket".

    bool operator==(const EndpointStatus &other) const = default;
};

/// The state of `path`, determined by one connection attempt that is closed at once (a server sees
/// a silent ping). Never waits: a server whose queue is full counts as NotListening.
///
/// Any thread. The table of git's `ipc_get_active_state()`, with two differences: a missing path is
/// PathNotFound, and anything but a socket is InvalidPath.
/// @param disallowChdir as in ConnectOptions::disallowChdir.
IPCCORE_EXPORT ActiveState activeState(const EndpointPath &path, bool disallowChdir = true);

/// The same, with the reason and the system's error.
IPCCORE_EXPORT EndpointStatus endpointStatus(const EndpointPath &path, bool disallowChdir = true);

/// Whether `path` is a symbolic link that anybody may have planted, because its directory belongs
/// to another user than this one or root, or others can write to it. Nothing connects through such
/// a link; the attempt fails with AccessDenied. False if nothing can be found out. Any thread.
IPCCORE_EXPORT bool isForeignLink(const EndpointPath &path);

} // namespace IpcCore
