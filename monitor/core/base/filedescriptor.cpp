// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/filedescriptor.h"

#include <cerrno>
#include <unistd.h>

namespace Monitor {

void FileDescriptor::reset(int fd)
{
    const int before = std::exchange(m_fd, fd);
    if (before < 0)
        return;
    const int error = errno;
    ::close(before);
    errno = error;
}

} // namespace Monitor
