// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qstring.h>

#include <optional>

class QFileDevice;

namespace Monitor {

/// Why the last operation on `file` failed: AccessDenied if it could not be opened, otherwise
/// SystemError.
IpcCore::Error fileError(const QFileDevice &file);

/// AccessDenied if there is something at `path` that is not a plain file: opening a pipe would block
/// until its other end opens, and a device may never end.
std::optional<IpcCore::Error> notPlainFileError(const QString &path);

} // namespace Monitor
