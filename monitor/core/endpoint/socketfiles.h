// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

#include <vector>

namespace Monitor {

/// A socket's file in a directory.
struct SocketFile
{
    QByteArray path;
    quint32 inode = 0; ///< The lower 32 bits.
};

/// The socket files in `directory` and, down to `depth` levels, in the directories below. Links are
/// not followed. What cannot be read is left out.
/// @param mostEntries files of all kinds that are looked at, at most.
std::vector<SocketFile> findSocketFiles(const QByteArray &directory, int depth, int mostEntries);

} // namespace Monitor
