// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectoptions.h>
#include <ipccore/endpointpath.h>
#include <ipccore/peercredentials.h>

namespace IpcCore {

/// Whether an attempt to connect has failed for want of a server, which starting one would fix.
bool isMissing(const Error &error);

/// WouldDeadlock if a call to `path` from this thread could wait for itself.
Result<void> refuseOwnServer(const EndpointPath &path);

/// Who serves the connected socket `fd`. Check it before sending the first byte.
/// @return UntrustedServer if it is neither this user nor root, or if the system does not tell,
///         unless the options allow any server.
Result<PeerCredentials> verifyServer(int fd, const EndpointPath &path,
                                     const ConnectOptions &options);

} // namespace IpcCore
