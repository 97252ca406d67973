// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/unixsocket.h"

#include <QtCore/qbytearray.h>

struct stat;

namespace Monitor {

/// The key by which sock_diag knows the file at `nativePath`. Follows links. Any thread.
/// @return null if there is no file.
FileKey fileKeyAt(const QByteArray &nativePath);

/// The same, from a successful stat() of that path.
FileKey fileKeyOf(const QByteArray &nativePath, const struct stat &status);

} // namespace Monitor
