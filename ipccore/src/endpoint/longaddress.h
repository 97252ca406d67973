// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

#include <functional>

#include <sys/socket.h>

namespace IpcCore {

/// bind() or connect() on some descriptor; like them, returns -1 and sets errno on failure.
using AddressOperation = std::function<int(const sockaddr *address, socklen_t size)>;

/// Whether an operation on a long address may block. It must not where it changes the working
/// directory of the whole process.
extern const bool LongAddressMayWait;

/// Calls `operation` once with a socket address for `name` in the directory `directoryFd`, for
/// paths that do not fit an address.
///
/// @param allowChdir whether it may temporarily change the working directory of the process if
///        there is no other way.
/// @return what `operation` returned; -1 with ENAMETOOLONG if there is no way.
int callWithLongAddress(int directoryFd, const QByteArray &name, bool allowChdir,
                        const AddressOperation &operation);

} // namespace IpcCore
