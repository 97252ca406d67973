// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <cerrno>
#include <sys/resource.h>

namespace IpcCore {

/// Whether this process may make a file, or a memory file, of `size` bytes (`RLIMIT_FSIZE`); sets
/// errno if not. Trying would send it SIGXFSZ, which ends a host program that does not expect it.
inline bool mayMakeFile(qint64 size)
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_FSIZE, &limit) != 0 || static_cast<rlim_t>(size) <= limit.rlim_cur)
        return true;
    errno = EFBIG;
    return false;
}

} // namespace IpcCore
