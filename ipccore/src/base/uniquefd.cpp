// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/uniquefd.h"

#include <unistd.h>

namespace IpcCore {

void UniqueFd::reset(int fd)
{
    if (m_fd >= 0) {
        const int savedErrno = errno;
        // Never retry: after EINTR the descriptor is closed on Linux, and its number may already be
        // reused.
        ::close(m_fd);
        errno = savedErrno;
    }
    m_fd = fd;
}

} // namespace IpcCore
