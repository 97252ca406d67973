// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filedescriptor.h"
#include "core/kernel/filekey.h"

#include <QtCore/qtemporarydir.h>

#include <vector>

/// A user that owns nothing, for tests that run as root.
inline constexpr unsigned ForeignUid = 65534;

/// The path of `name` in `dir`, as bytes.
QByteArray pathIn(const QTemporaryDir &dir, const QByteArray &name);

/// A socket bound to `name`, a path or NUL and an abstract name; closed on failure.
/// @param type SOCK_STREAM and so on.
Monitor::FileDescriptor boundSocket(const QByteArray &name, int type);
/// A stream socket listening at `name`; closed on failure.
Monitor::FileDescriptor listeningSocket(const QByteArray &name, int backlog = 16);
/// A non-blocking client of `name`; closed on failure, with errno.
Monitor::FileDescriptor connectedSocket(const QByteArray &name);
/// The next client of a listener; waits for it.
Monitor::FileDescriptor acceptedSocket(const Monitor::FileDescriptor &listener);

/// The inode of an open socket, as in sock_diag and /proc.
quint32 inodeOf(const Monitor::FileDescriptor &socket);
