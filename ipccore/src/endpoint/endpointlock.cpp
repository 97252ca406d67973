// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/endpointlock.h"

#include "endpoint/claiminglock.h"
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

// Anybody who can read it could lock it and keep the server from starting.
Result<void> makePrivate(int fd, mode_t mode, const EndpointPath &path)
{
    if ((mode & 0777) != 0600 && ::fchmod(fd, 0600) != 0)
        return systemFailure("Cannot set the mode of the lock file of", path, errno);
    return {};
}

} // namespace

Result<EndpointLock> EndpointLock::acquire(int directoryFd, const EndpointPath &path)
{
    const QByteArray name = fileName(path);
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
        // A second name may belong to a claim that runs. Under the lock there is none.
        const bool isSole = opened.st_nlink <= 1;
        if (isSole) {
            if (const Result<void> made = makePrivate(fd.get(), opened.st_mode, path); !made)
                return made.error();
        }
        if (retryOnInterrupt([&fd] { return ::flock(fd.get(), LOCK_EX | LOCK_NB); }) != 0) {
            if (errno == EWOULDBLOCK)
                return Error(ErrorCode::AddressInUse,
                             QStringLiteral("Another server owns ") + path.toString(), EADDRINUSE);
            return systemFailure("Cannot lock", path, errno);
        }
        EndpointLock lock(std::move(fd));
        if (!isSole) {
            if (lock.hasForeignName(directoryFd, path))
                return refused(path, QStringLiteral("has another name too"));
            if (const Result<void> made = makePrivate(lock.descriptor(), opened.st_mode, path);
                !made)
                return made.error();
        }
        if (lock.isFile(directoryFd, name))
            return lock;
    }
    return refused(path, QStringLiteral("keeps being replaced"));
}

bool EndpointLock::isFile(int directoryFd, const QByteArray &name) const
{
    struct stat locked = {};
    struct stat named = {};
    return ::fstat(m_fd.get(), &locked) == 0
           && ::fstatat(directoryFd, name.constData(), &named, AT_SYMLINK_NOFOLLOW) == 0
           && named.st_dev == locked.st_dev && named.st_ino == locked.st_ino;
}

// Besides that of a claim that was killed.
bool EndpointLock::hasForeignName(int directoryFd, const EndpointPath &path) const
{
    struct stat locked = {};
    if (::fstat(m_fd.get(), &locked) != 0)
        return true;
    const nlink_t known = isFile(directoryFd, ClaimingLock::fileName(path)) ? 2 : 1;
    return locked.st_nlink > known;
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
