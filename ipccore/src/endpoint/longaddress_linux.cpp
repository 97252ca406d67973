// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/longaddress.h"

#include "endpoint/socketaddress.h"

#include <cerrno>
#include <sched.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace IpcCore {

namespace {

// A thread can have its own working directory without any privilege. For systems without /proc, and
// for names too long to follow "/proc/self/fd/<n>/".
int callInPrivateDirectory(int directoryFd, const QByteArray &name,
                           const AddressOperation &operation)
{
    int result = -1;
    int error = ENAMETOOLONG;
    try {
        std::thread([&] {
            if (::unshare(CLONE_FS) != 0 || ::fchdir(directoryFd) != 0) {
                error = errno == EACCES ? EACCES : ENAMETOOLONG;
                return;
            }
            result = callWithAddress(name, operation);
            error = errno;
        }).join();
    } catch (const std::system_error &) {
        error = ENOMEM;
    }
    errno = error;
    return result;
}

} // namespace

const bool LongAddressMayWait = true;

int callWithLongAddress(int directoryFd, const QByteArray &name, bool /*allowChdir*/,
                        const AddressOperation &operation)
{
    const QByteArray directory = "/proc/self/fd/" + QByteArray::number(directoryFd);
    const QByteArray path = directory + '/' + name;
    if (path.size() <= MaxAddressPath && ::access(directory.constData(), F_OK) == 0)
        return callWithAddress(path, operation);
    return callInPrivateDirectory(directoryFd, name, operation);
}

} // namespace IpcCore
