// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/inheritedlistener.h"

#include <QtCore/qfile.h>

#include <algorithm>
#include <cstddef>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace IpcCore {

namespace {

Error rejected(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

// The name the socket is bound to. Abstract names begin with a NUL.
Result<QByteArray> nameOfListener(int fd)
{
    const auto isNot = [fd](const char *what) {
        return rejected(QStringLiteral("The descriptor %1 %2").arg(fd).arg(QLatin1String(what)));
    };
    if (::fcntl(fd, F_GETFD) < 0)
        return isNot("is not open");
    int type = 0;
    socklen_t size = sizeof(type);
    if (::getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) != 0)
        return isNot("is not a socket");
    sockaddr_un address = {};
    socklen_t addressSize = sizeof(address);
    if (type != SOCK_STREAM
        || ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &addressSize) != 0
        || address.sun_family != AF_UNIX)
        return isNot("is not a Unix stream socket");
    int listening = 0;
    size = sizeof(listening);
    if (::getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) != 0 || listening == 0)
        return isNot("is a socket that does not listen");

    constexpr std::size_t begin = offsetof(sockaddr_un, sun_path);
    const std::size_t nameSize =
        std::clamp<std::size_t>(addressSize, begin, sizeof(address)) - begin;
    const QByteArray name(address.sun_path, static_cast<qsizetype>(nameSize));
    return name.startsWith('\0') ? name : QByteArray(name.constData());
}

bool leadToSameFile(const QByteArray &one, const QByteArray &other)
{
    struct stat first = {};
    struct stat second = {};
    return ::stat(one.constData(), &first) == 0 && ::stat(other.constData(), &second) == 0
           && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

bool fits(const QByteArray &name, const EndpointPath &path)
{
    if (!name.startsWith('/') || name.startsWith("/proc/"))
        return name.mid(name.lastIndexOf('/') + 1) == path.fileName();
    return name == path.native() || leadToSameFile(name, path.native());
}

} // namespace

Result<void> verifyInheritedListener(int fd, const EndpointPath &path)
{
    const Result<QByteArray> name = nameOfListener(fd);
    if (!name)
        return name.error();
    if (name->startsWith('\0'))
        return rejected(
            QStringLiteral("The socket has the abstract name @%1; an endpoint is a file")
                .arg(QString::fromLatin1(name->mid(1).toPercentEncoding("/"))));
    if (!fits(*name, path))
        return rejected(QStringLiteral("The socket listens on %1, not on %2")
                            .arg(QFile::decodeName(*name), path.toString()));
    return {};
}

} // namespace IpcCore
