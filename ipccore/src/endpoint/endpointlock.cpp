// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/endpointlock.h"

#include "endpoint/connecterror.h"

#include <QtCore/qfile.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace IpcCore {

namespace {

// Somebody may remove or replace the file between our open() and flock(). If it happens more often
// in a row, it is no accident.
constexpr int MaxTries = 3;

Error refused(const EndpointPath &path, const QString &why)
{
    return {ErrorCode::AccessDenied,
            QStringLiteral("The lock file %1.flock %2").arg(path.toString(), why)};
}

} // namespace

Result<EndpointLock> EndpointLock::acquire(int directoryFd, const EndpointPath &path)
{
    const QByteArray name = path.fileName() + ".flock";
    for (int i = 0; i < MaxTries; ++i) {
        UniqueFd fd(::openat(directoryFd, name.constData(),
                             O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600));
        if (!fd) {
            if (errno == ELOOP || errno == EISDIR || errno == ENXIO)
                return refused(path, QStringLiteral("is not a plain file"));
            return systemFailure("Cannot open the lock file", path, errno);
        }
        struct stat opened = {};
        if (::fstat(fd.get(), &opened) != 0)
            return systemFailure("Cannot examine the lock file", path, errno);
        if (!S_ISREG(opened.st_mode))
            return refused(path, QStringLiteral("is not a plain file"));
        if (opened.st_uid != ::geteuid())
            return refused(path, QStringLiteral("belongs to another user"));
        if (opened.st_nlink > 1)
            return refused(path, QStringLiteral("has another name too"));

        // Anybody who can read it could lock it and keep the server from starting.
        if ((opened.st_mode & 0777) != 0600 && ::fchmod(fd.get(), 0600) != 0)
            return systemFailure("Cannot set the mode of the lock file of", path, errno);

        if (retryOnInterrupt([&fd] { return ::flock(fd.get(), LOCK_EX | LOCK_NB); }) != 0) {
            if (errno == EWOULDBLOCK)
                return Error(ErrorCode::AddressInUse,
                             QStringLiteral("Another server owns ") + path.toString(), EADDRINUSE);
            return systemFailure("Cannot lock", path, errno);
        }
        struct stat present = {};
        if (::fstatat(directoryFd, name.constData(), &present, AT_SYMLINK_NOFOLLOW) == 0
            && present.st_dev == opened.st_dev && present.st_ino == opened.st_ino)
            return EndpointLock(std::move(fd));
    }
    return refused(path, QStringLiteral("keeps being replaced"));
}

EndpointLock &EndpointLock::operator=(EndpointLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_fd = std::move(other.m_fd);
    }
    return *this;
}

void EndpointLock::release()
{
    if (m_fd)
        ::flock(m_fd.get(), LOCK_UN);
    m_fd.reset();
}

} // namespace IpcCore
