// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qfile.h>

#include <functional>

namespace Monitor {

/// \file
/// Files that only their owner can read and write, for content that may be secret.

/// Opens `file` and restricts its permissions if it is new or had others.
/// @return as QFile::open().
bool openPrivateFile(QFile &file, QIODevice::OpenMode mode);

/// Atomically replaces the file at `path` by a private one.
/// @return AccessDenied, SystemError: the old file is unchanged.
IpcCore::Result<void> replacePrivateFile(const QString &path, const QByteArray &bytes);

/// The same for a file too large for one byte array.
/// @param write writes the content, and returns errors of its own; those of the file are noticed
///        anyway.
IpcCore::Result<void>
replacePrivateFile(const QString &path,
                   const std::function<IpcCore::Result<void>(QIODevice &file)> &write);

} // namespace Monitor
