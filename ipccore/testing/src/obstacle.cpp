// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "obstacle.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace IpcCore::Testing {

Result<void> Obstacle::placeDeadSocket(const EndpointPath &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.native().size() >= static_cast<qsizetype>(sizeof(address.sun_path)))
        return Error(ErrorCode::PathTooLong,
                     QStringLiteral("Too long for a socket address: ") + path.toString());
    std::memcpy(address.sun_path, path.native().constData(),
                static_cast<std::size_t>(path.native().size()));
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    // Bound and closed without listening: what a killed server leaves behind.
    const bool bound =
        fd >= 0 && ::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0;
    Result<void> result = placed(bound, path);
    if (fd >= 0)
        ::close(fd);
    return result;
}

Result<void> Obstacle::placeFile(const EndpointPath &path)
{
    const int fd = ::open(path.native().constData(), O_CREAT | O_EXCL | O_WRONLY, 0600);
    Result<void> result = placed(fd >= 0, path);
    if (fd >= 0)
        ::close(fd);
    return result;
}

void Obstacle::remove()
{
    if (!m_path.isEmpty())
        ::unlink(m_path.constData());
    m_path.clear();
}

// Turns the outcome of the last system call into a result.
Result<void> Obstacle::placed(bool done, const EndpointPath &path)
{
    if (done) {
        m_path = path.native();
        return {};
    }
    const int systemError = errno;
    const bool occupied = systemError == EADDRINUSE || systemError == EEXIST;
    return Error(occupied ? ErrorCode::AddressInUse : ErrorCode::SystemError,
                 QStringLiteral("Cannot place anything at %1: %2")
                     .arg(path.toString(), qt_error_string(systemError)),
                 systemError);
}

} // namespace IpcCore::Testing
