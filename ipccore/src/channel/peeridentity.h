// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/peercredentials.h>
#include <ipccore/result.h>

namespace IpcCore {

/// Who is at the other end of the connected local socket `fd`, as the kernel recorded it.
/// @return the system's error; a caller that decides about access must then refuse.
Result<PeerCredentials> peerIdentity(int fd);

} // namespace IpcCore
