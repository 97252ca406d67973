// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectoptions.h>
#include <ipccore/endpointpath.h>
#include <ipccore/peercredentials.h>

namespace IpcCore {

/// What is wrong with an option whose value is outside its documented range.
Error optionOutOfRange(const char *option);

/// Whether every option is in its documented range; InvalidArgument names the one that is not.
Result<void> validateOptions(const ConnectOptions &options);

/// Whether a call to `path` from this thread could wait for itself; WouldDeadlock if so.
Result<void> refuseOwnServer(const EndpointPath &path);

/// Who serves the connected socket `fd`, to be asked before the first byte is sent.
/// @return UntrustedServer when it is neither this user nor root, or when the system does not tell,
///         unless the options allow any server.
Result<PeerCredentials> verifyServer(int fd, const EndpointPath &path,
                                     const ConnectOptions &options);

} // namespace IpcCore
