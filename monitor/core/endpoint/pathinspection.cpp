// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/pathinspection.h"

#include <QtCore/qfile.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Monitor {

using IpcCore::ActiveState;
using IpcCore::EndpointPath;
using IpcCore::EndpointStatus;
using IpcCore::StateReason;

namespace {

bool existsItself(const QByteArray &path)
{
    struct stat status = {};
    return ::lstat(path.constData(), &status) == 0;
}

// People look for the first missing component, not for the last. Empty for a dangling link, where
// it is unknown.
QByteArray firstMissing(const QByteArray &path)
{
    if (existsItself(path))
        return {};
    QByteArray missing = path;
    while (missing.size() > 1 && !existsItself(directoryOf(missing)))
        missing = directoryOf(missing);
    return missing;
}

QString describeMissing(const QByteArray &path, const QByteArray &missing)
{
    if (missing.isEmpty())
        return QStringLiteral("The link leads nowhere: ") + QFile::decodeName(path);
    const QString what = missing == path ? QStringLiteral("No such endpoint: ")
                                         : QStringLiteral("No such directory: ");
    return what + QFile::decodeName(missing);
}

EndpointStatus statusOfStat(int number, const QByteArray &path)
{
    const QString name = QFile::decodeName(path);
    switch (number) {
    case ENOENT:
        return makeStatus(ActiveState::PathNotFound, StateReason::None, number,
                          describeMissing(path, firstMissing(path)));
    case ENAMETOOLONG:
        return makeStatus(ActiveState::InvalidPath, StateReason::PathTooLong, number,
                          QStringLiteral("The path is too long: ") + name);
    case ENOTDIR:
        return makeStatus(ActiveState::InvalidPath, StateReason::None, number,
                          QStringLiteral("Something on the way is not a directory: ") + name);
    case ELOOP:
        return makeStatus(ActiveState::InvalidPath, StateReason::None, number,
                          QStringLiteral("Links lead in a circle: ") + name);
    case EACCES:
    case EPERM:
        return makeStatus(ActiveState::OtherError, StateReason::AccessDenied, number,
                          QStringLiteral("Access denied: ") + name);
    default:
        return makeStatus(
            ActiveState::OtherError, StateReason::None, number,
            QStringLiteral("Cannot look at %1: %2").arg(name, qt_error_string(number)));
    }
}

} // namespace

QByteArray directoryOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash <= 0 ? QByteArray("/") : path.left(slash);
}

EndpointStatus makeStatus(ActiveState state, StateReason reason, int systemError,
                          const QString &message)
{
    return {.state = state, .reason = reason, .systemError = systemError, .message = message};
}

PathLook lookAt(const QByteArray &nativePath)
{
    PathLook look{.file = fileStatusAt(nativePath, Links::Keep)};
    look.isLink = S_ISLNK(look.file.mode);
    if (look.isLink)
        look.file = fileStatusAt(nativePath);
    return look;
}

PathInspection inspectPath(const EndpointAddress &address, const std::optional<PathLook> &known)
{
    PathInspection result;
    if (address.isAbstract())
        return result;
    const QByteArray &path = address.key();
    if (const IpcCore::Result<void> valid = EndpointPath(path).validate(); !valid) {
        const IpcCore::Error &error = valid.error();
        result.verdict = makeStatus(error.state, error.reason, 0, error.message);
        return result;
    }
    const PathLook look = known ? *known : lookAt(path);
    if (look.isLink && IpcCore::isForeignLink(path)) {
        result.verdict = statusOfStat(EACCES, path);
        return result;
    }
    const FileStatus &status = look.file;
    if (status.error != 0) {
        result.verdict = statusOfStat(status.error, path);
        if (status.error == ENOENT)
            result.missing = firstMissing(path);
        return result;
    }
    result.file = status.key;
    result.mode = status.mode;
    result.owner = status.owner;
    // The same order as connect(), which checks for write permission before it looks for a socket.
    if (::faccessat(AT_FDCWD, path.constData(), W_OK, AT_EACCESS) != 0)
        result.verdict = statusOfStat(errno, path);
    else if (!S_ISSOCK(status.mode))
        result.verdict = makeStatus(ActiveState::InvalidPath, StateReason::NotASocket, ECONNREFUSED,
                                    QStringLiteral("Not a socket: ") + QFile::decodeName(path));
    return result;
}

} // namespace Monitor
