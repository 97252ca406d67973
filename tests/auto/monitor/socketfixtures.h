// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filedescriptor.h"
#include "core/kernel/unixsocket.h"

#include <QtCore/qtemporarydir.h>

#include <vector>

/// A user that owns nothing, for tests that run as root.
inline constexpr unsigned ForeignUid = 65534;

/// The path of `name` in `dir`, as bytes.
QByteArray pathIn(const QTemporaryDir &dir, const QByteArray &name);

/// A socket bound to `name`, a path or NUL and an abstract name; closed when that fails.
/// @param type SOCK_STREAM and so on.
Monitor::FileDescriptor boundSocket(const QByteArray &name, int type);
/// A stream socket that listens at `name`; closed when that fails.
Monitor::FileDescriptor listeningSocket(const QByteArray &name, int backlog = 16);
/// A non-blocking client of `name`; closed when that fails, with errno.
Monitor::FileDescriptor connectedSocket(const QByteArray &name);
/// The next client of a listener, waited for.
Monitor::FileDescriptor acceptedSocket(const Monitor::FileDescriptor &listener);

/// The inode of an open socket, as sock_diag and /proc call it.
quint32 inodeOf(const Monitor::FileDescriptor &socket);
/// The key of the file at `path`; null when there is none.
Monitor::FileKey fileKeyAt(const QByteArray &path);

/// Lets this process have as many descriptors as it may. @return how many that is.
std::size_t raiseDescriptorLimit();
