// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/filekey.h"

#include <cerrno>
#include <sys/stat.h>

namespace Monitor {

FileStatus fileStatusAt(const QByteArray &nativePath, Links links)
{
    struct stat status = {};
    const auto look = links == Links::Follow ? ::stat : ::lstat;
    if (look(nativePath.constData(), &status) != 0)
        return {.error = errno};
    // Without a list of sockets, the key only has to tell files apart.
    return {.key = {.inode = static_cast<quint32>(status.st_ino),
                    .device = static_cast<quint32>(status.st_dev)},
            .mode = status.st_mode,
            .owner = status.st_uid};
}

} // namespace Monitor
