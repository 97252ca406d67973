// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>

namespace IpcCore {

/// Checks that a descriptor from a service manager is a listening Unix stream socket whose own
/// address matches `path`.
///
/// It matches if it is the path or leads to the same file. An address that is relative, or that
/// leads through the manager's /proc (as for a long path), cannot be resolved here: then only the
/// file names must be equal.
/// @return InvalidArgument, with what is wrong.
Result<void> verifyInheritedListener(int fd, const EndpointPath &path);

} // namespace IpcCore
