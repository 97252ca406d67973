// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qfile.h>

namespace Monitor {

/// \file
/// Files that their owner alone reads and writes, as what is in them may be secret.

/// Opens `file`, and makes it private where it is new, or was made with other rights.
/// @return as QFile::open().
bool openPrivateFile(QFile &file, QIODevice::OpenMode mode);

/// Replaces the file at `path` by a private one, in one step.
/// @return AccessDenied, SystemError: the old one is still there.
IpcCore::Result<void> replacePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace Monitor
