// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/claiminglock.h"

#include "endpoint/connecterror.h"

#include <QtCore/qfile.h>

#include <cerrno>
#include <thread>
#include <unistd.h>

namespace IpcCore {

namespace {

constexpr std::chrono::milliseconds Pause{10};

Error heldByOther(const EndpointPath &path, const QByteArray &name)
{
    return {ErrorCode::AddressInUse,
            QStringLiteral("Another program is about to serve %1, or was killed when it was: %2 "
                           "exists. If there is no such program, remove that file")
                .arg(path.toString(), QFile::decodeName(path.directory() + '/' + name)),
            EADDRINUSE};
}

bool isWithoutLinks(int systemError)
{
    return systemError == EPERM || systemError == EOPNOTSUPP || systemError == ENOSYS
           || systemError == EMLINK;
}

} // namespace

Result<ClaimingLock> ClaimingLock::acquire(int directoryFd, const EndpointPath &path,
                                           const EndpointLock &lock,
                                           std::chrono::milliseconds patience)
{
    const QByteArray name = fileName(path);
    const QByteArray target = EndpointLock::fileName(path);
    const auto end = std::chrono::steady_clock::now() + patience;
    while (::linkat(directoryFd, target.constData(), directoryFd, name.constData(), 0) != 0) {
        if (isWithoutLinks(errno))
            return ClaimingLock(directoryFd, name, nullptr);
        if (errno != EEXIST)
            return systemFailure("Cannot create the .lock file of", path, errno);
        if (remove(directoryFd, name, lock))
            continue;
        if (std::chrono::steady_clock::now() >= end)
            return heldByOther(path, name);
        std::this_thread::sleep_for(Pause);
    }
    return ClaimingLock(directoryFd, name, &lock);
}

// Only what is ours.
bool ClaimingLock::remove(int directoryFd, const QByteArray &name, const EndpointLock &lock)
{
    return lock.isFile(directoryFd, name) && ::unlinkat(directoryFd, name.constData(), 0) == 0;
}

} // namespace IpcCore
