// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectoptions.h>
#include <ipccore/endpointpath.h>
#include <ipccore/peercredentials.h>

namespace IpcCore {

/// Whether a call to `path` from this thread could wait for itself; WouldDeadlock if so.
Result<void> refuseOwnServer(const EndpointPath &path);

/// Who serves the connected socket `fd`, to be asked before the first byte is sent.
/// @return UntrustedServer when it is neither this user nor root, or when the system does not tell,
///         unless the options allow any server.
Result<PeerCredentials> verifyServer(int fd, const EndpointPath &path,
                                     const ConnectOptions &options);

} // namespace IpcCore
