// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/localuser.h"
#include "base/uniquefd.h"

#include <ipccore/endpointpath.h>

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace IpcCore {

namespace {

bool isPathComponent(const QString &name)
{
    return !name.isEmpty() && name != QLatin1String(".") && name != QLatin1String("..")
           && !name.contains(u'/') && !name.contains(QChar::Null);
}

Error deniedDirectory(const QByteArray &directory, const char *why)
{
    return {ErrorCode::AccessDenied, QStringLiteral("The directory %1 %2")
                                         .arg(QFile::decodeName(directory), QLatin1String(why))};
}

// Like tmux: create it, then judge what is there, whoever created it.
Result<void> makePrivateDirectory(const QByteArray &directory)
{
    if (::mkdir(directory.constData(), 0700) != 0 && errno != EEXIST)
        return Error(ErrorCode::SystemError,
                     QStringLiteral("Cannot make the directory %1: %2")
                         .arg(QFile::decodeName(directory), qt_error_string(errno)),
                     errno);
    const UniqueFd fd(
        ::open(directory.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!fd) {
        if (errno == ENOTDIR || errno == ELOOP)
            return deniedDirectory(directory, "is not a directory of its own");
        return Error(errno == EACCES ? ErrorCode::AccessDenied : ErrorCode::SystemError,
                     QStringLiteral("Cannot open the directory %1: %2")
                         .arg(QFile::decodeName(directory), qt_error_string(errno)),
                     errno);
    }
    struct stat status = {};
    if (::fstat(fd.get(), &status) != 0)
        return Error(ErrorCode::SystemError, qt_error_string(errno), errno);
    if (!LocalUser::current().is(status.st_uid))
        return deniedDirectory(directory, "belongs to another user");
    if ((status.st_mode & 077) != 0)
        return deniedDirectory(directory, "is open to other users; it must have mode 0700");
    return {};
}

} // namespace

Result<EndpointPath> EndpointPath::inRuntimeDirectory(const QString &applicationName,
                                                      const QString &endpointName)
{
    if (!isPathComponent(applicationName) || !isPathComponent(endpointName))
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("Application and endpoint need a name without slashes"));

    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    QByteArray directory;
    if (runtime.startsWith('/')) {
        directory = runtime + '/' + QFile::encodeName(applicationName);
    } else {
        const QByteArray temporary = QFile::encodeName(QDir::tempPath());
        if (temporary.isEmpty()) // TMPDIR names none, and "/" is no place for it
            return Error(ErrorCode::PathNotFound,
                         QStringLiteral("There is no directory for temporary files"));
        directory = temporary + '/' + QFile::encodeName(applicationName) + '-'
                    + QByteArray::number(::geteuid());
    }

    if (const Result<void> made = makePrivateDirectory(directory); !made)
        return made.error();
    return EndpointPath(directory + '/' + QFile::encodeName(endpointName));
}

} // namespace IpcCore
