// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

#include <vector>

namespace Monitor {

/// A socket file in a directory.
struct SocketFile
{
    QByteArray path;
    quint32 inode = 0; ///< The lower 32 bits.
};

/// The socket files in `directory`, but no links to any; none if it cannot be read.
/// @param mostEntries how many files of any kind to look at.
std::vector<SocketFile> findSocketFiles(const QByteArray &directory, int mostEntries);

} // namespace Monitor
