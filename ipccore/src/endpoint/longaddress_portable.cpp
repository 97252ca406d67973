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

// As git does. The working directory is shared by the whole process, so relative paths used by
// other threads meanwhile go astray; hence only if the caller allows it.
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
