// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

#include <functional>

#include <sys/socket.h>

namespace IpcCore {

/// bind() or connect() on some descriptor: -1 and errno on failure, like them.
using AddressOperation = std::function<int(const sockaddr *address, socklen_t size)>;

/// Whether an operation on a long address may wait: not where the working directory of the whole
/// process is another one meanwhile.
extern const bool LongAddressMayWait;

/// Calls `operation` once with a socket address for `name` in the directory `directoryFd`, for a
/// path that is too long to be written into an address.
///
/// @param allowChdir whether the working directory of the process may change meanwhile, where
///        there is no other way.
/// @return what `operation` returned; -1 with ENAMETOOLONG where there is no way.
int callWithLongAddress(int directoryFd, const QByteArray &name, bool allowChdir,
                        const AddressOperation &operation);

} // namespace IpcCore
