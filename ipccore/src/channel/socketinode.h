// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <sys/stat.h>

namespace IpcCore {

/// The inode of an open socket; 0 if unknown. Any thread.
inline quint64 socketInode(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 ? status.st_ino : 0;
}

} // namespace IpcCore
