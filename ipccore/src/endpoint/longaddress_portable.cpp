// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/longaddress.h"

#include "base/uniquefd.h"
#include "endpoint/socketaddress.h"

#include <cerrno>
#include <fcntl.h>
#include <mutex>
#include <unistd.h>

namespace IpcCore {

const bool LongAddressMayWait = false;

// As git does it: the working directory belongs to the whole process, so everybody else who uses
// relative paths meanwhile is led astray. Hence only where the caller allows it.
int callWithLongAddress(int directoryFd, const QByteArray &name, bool allowChdir,
                        const AddressOperation &operation)
{
    static std::mutex mutex;
    if (!allowChdir) {
        errno = ENAMETOOLONG;
        return -1;
    }
    const std::lock_guard lock(mutex);
    const UniqueFd before(::open(".", OpenDirectoryFlags));
    if (!before || ::fchdir(directoryFd) != 0)
        return -1;
    const int result = callWithAddress(name, operation);
    const int error = errno;
    if (::fchdir(before.get()) != 0)
        return -1;
    errno = error;
    return result;
}

} // namespace IpcCore
