// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/uniquefd.h"

#include <fcntl.h>
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
    m_fd = aboveStandard(fd);
}

int UniqueFd::aboveStandard(int fd)
{
    if (fd < 0 || fd > STDERR_FILENO)
        return fd;
    const int moved = ::fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int savedErrno = errno;
    ::close(fd);
    errno = savedErrno;
    return moved;
}

} // namespace IpcCore
