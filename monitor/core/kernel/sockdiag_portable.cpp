// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/sockdiag.h"

namespace Monitor {

bool SockDiag::isSupported()
{
    return false;
}

IpcCore::Result<SocketTable> SockDiag::dump(std::chrono::milliseconds)
{
    return IpcCore::Error(IpcCore::ErrorCode::NotSupported,
                          QStringLiteral("A list of all local sockets is not available on this "
                                         "system"));
}

} // namespace Monitor
