// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>

namespace IpcCore {

/// Checks a descriptor that came from a service manager: whether it is a listening Unix stream
/// socket, and whether its own address fits `path`.
///
/// The address fits when it is the path, or leads to the same file as the path does. There is
/// nothing to compare when it is relative, since only the manager knows to what, or leads through
/// the manager's /proc, as that of a long path does. Then the names behind the last slash have to
/// be equal, and the path is believed.
/// @return InvalidArgument with what is wrong.
Result<void> verifyInheritedListener(int fd, const EndpointPath &path);

} // namespace IpcCore
