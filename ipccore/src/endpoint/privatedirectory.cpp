// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/privatedirectory.h"

#include "base/localuser.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace IpcCore {

namespace {

Error denied(const QByteArray &directory, const char *why)
{
    return {ErrorCode::AccessDenied, QStringLiteral("The directory %1 %2")
                                         .arg(QFile::decodeName(directory), QLatin1String(why))};
}

// In a user namespace it may look like our own.
Error notOurs(const QByteArray &directory, uid_t owner, const char *consequence = "")
{
    const QByteArray why = owner == ::geteuid() ? "belongs to a user unknown in this user namespace"
                                                : "belongs to another user";
    return denied(directory, QByteArray(why + consequence).constData());
}

Error failed(const char *what, const QByteArray &directory, ErrorCode code, int systemError)
{
    return {
        code,
        QStringLiteral("Cannot %1 the directory %2: %3")
            .arg(QLatin1String(what), QFile::decodeName(directory), qt_error_string(systemError)),
        systemError};
}

} // namespace

Result<PrivateDirectory> PrivateDirectory::of(const QString &applicationName)
{
    return of(applicationName, qgetenv("XDG_RUNTIME_DIR"));
}

Result<PrivateDirectory> PrivateDirectory::of(const QString &applicationName,
                                              const QByteArray &runtime)
{
    const QByteArray name = QFile::encodeName(applicationName);
    if (runtime.startsWith('/'))
        return PrivateDirectory(runtime, name, false);
    const QByteArray temporary = QFile::encodeName(QDir::tempPath());
    if (temporary.isEmpty()) // TMPDIR names none, and "/" is no place for it
        return Error(ErrorCode::PathNotFound,
                     QStringLiteral("There is no directory for temporary files"));
    return PrivateDirectory(temporary, name + '-' + QByteArray::number(::geteuid()), true);
}

// su and sudo may keep another user's variables, and that user could not use what we create there.
Result<void> PrivateDirectory::verifyParent() const
{
    struct stat status = {};
    if (::stat(m_parent.constData(), &status) != 0)
        return failed("open", m_parent, ErrorCode::SystemError, errno);
    // /tmp is for everyone.
    const bool isShared = m_hasUserInName && status.st_uid == 0 && (status.st_mode & S_ISVTX) != 0;
    if (!isShared && !LocalUser::current().is(status.st_uid))
        return notOurs(m_parent, status.st_uid, "; nothing is created in it");
    return {};
}

// Like tmux: create it, then judge what is there, whoever created it.
Result<void> PrivateDirectory::make() const
{
    const Result<void> verified = verify();
    if (verified || verified.error().code != ErrorCode::PathNotFound)
        return verified;
    if (const Result<void> parent = verifyParent(); !parent)
        return parent;
    // The umask may have kept its owner out.
    const bool isMade =
        ::mkdir(m_path.constData(), 0700) == 0 && ::chmod(m_path.constData(), 0700) == 0;
    if (!isMade && errno != EEXIST)
        return failed("make", m_path, ErrorCode::SystemError, errno);
    return verify();
}

Result<void> PrivateDirectory::verify() const
{
    const Result<UniqueFd> opened = open();
    return opened ? Result<void>() : opened.error();
}

Result<UniqueFd> PrivateDirectory::open() const
{
    UniqueFd fd(::open(m_path.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!fd) {
        // Without the directory around it, nothing can ever be there.
        if (errno == ENOENT && ::access(m_parent.constData(), F_OK) != 0)
            return failed("open", m_parent, ErrorCode::SystemError, ENOENT);
        if (errno == ENOTDIR || errno == ELOOP)
            return denied(m_path, "is not a directory of its own");
        const ErrorCode code = errno == ENOENT   ? ErrorCode::PathNotFound
                               : errno == EACCES ? ErrorCode::AccessDenied
                                                 : ErrorCode::SystemError;
        return failed("open", m_path, code, errno);
    }
    struct stat status = {};
    if (::fstat(fd.get(), &status) != 0)
        return Error(ErrorCode::SystemError, qt_error_string(errno), errno);
    if (!LocalUser::current().is(status.st_uid))
        return notOurs(m_path, status.st_uid);
    if ((status.st_mode & 077) != 0)
        return denied(m_path, "is open to other users; it must have mode 0700");
    return fd;
}

} // namespace IpcCore
