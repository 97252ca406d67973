// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/uniquefd.h"

#include <unistd.h>

namespace IpcCore {

void UniqueFd::reset(int fd)
{
    if (m_fd >= 0) {
        const int savedErrno = errno;
        // Never retried: after EINTR the descriptor is gone on Linux, and may be another's already.
        ::close(m_fd);
        errno = savedErrno;
    }
    m_fd = fd;
}

} // namespace IpcCore
