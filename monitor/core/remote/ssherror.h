// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/error.h>

#include <QtCore/qbytearray.h>

namespace Monitor {

/// Why ssh could not connect to `host`, or has lost it: the cause, what to do about it, and ssh's
/// own last words. Any thread.
/// @param said its standard error.
/// @return AccessDenied for the host's key and the user's, PathNotFound for the host's name,
///         NotListening if it cannot be reached, Timeout if it does not answer, ConnectionClosed if
///         the connection broke; otherwise SystemError.
IpcCore::Error sshError(const QByteArray &host, const QByteArray &said);

/// ssh is not installed.
IpcCore::Error sshMissing(const QByteArray &program);

/// Nothing came from `host` in time, and ssh did not notice.
IpcCore::Error sshTimeout(const QByteArray &host);

} // namespace Monitor
