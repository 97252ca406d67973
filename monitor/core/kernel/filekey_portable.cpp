// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/filekey.h"

#include <sys/stat.h>

namespace Monitor {

FileKey fileKeyAt(const QByteArray &nativePath)
{
    struct stat status = {};
    return ::stat(nativePath.constData(), &status) == 0 ? fileKeyOf(nativePath, status) : FileKey();
}

// Without a list of sockets, it only has to tell files apart.
FileKey fileKeyOf(const QByteArray &, const struct stat &status)
{
    return {.inode = static_cast<quint32>(status.st_ino),
            .device = static_cast<quint32>(status.st_dev)};
}

} // namespace Monitor
