// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/unixsocket.h"

#include <QtCore/qbytearray.h>

namespace Monitor {

/// What the file system tells of a file.
struct FileStatus
{
    int error = 0;     ///< The system's number if the file cannot be looked at; then all else is 0.
    FileKey key;       ///< As in sock_diag.
    quint32 mode = 0;  ///< As in stat(), including the type.
    quint32 owner = 0; ///< User id.
};

enum class Links {
    Follow,
    Keep, ///< The link itself is looked at, if the path ends in one.
};

/// Looks at a file once. Any thread; blocks as long as the file system does.
FileStatus fileStatusAt(const QByteArray &nativePath, Links links = Links::Follow);

/// The key by which sock_diag knows the file at `nativePath`. Follows links. Any thread.
/// @return null if there is no file.
inline FileKey fileKeyAt(const QByteArray &nativePath)
{
    return fileStatusAt(nativePath).key;
}

} // namespace Monitor
