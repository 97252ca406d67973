// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "importer/quietsocket.h"

#include <QtCore/qrandom.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace Bridge {

using IpcCore::EndpointPath;
using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

namespace {

Error systemError(const char *what, const EndpointPath &path, int number)
{
    return {
        ErrorCode::SystemError,
        QStringLiteral("%1 %2: %3")
            .arg(QLatin1String(what), path.toString(), QString::fromLocal8Bit(strerror(number))),
        number};
}

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {}

    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    Q_DISABLE_COPY_MOVE(Descriptor)

    int get() const { return m_fd; }

    int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd;
};

} // namespace

QuietSocket::~QuietSocket()
{
    giveWay();
}

Result<void> QuietSocket::takePlace(const EndpointPath &path)
{
    giveWay();
    const Descriptor directory(
        ::open(path.directory().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() < 0)
        return systemError("Cannot open the directory of", path, errno);
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (socket.get() < 0)
        return systemError("Cannot create a socket for", path, errno);
    // The file gets the mode of the socket.
    ::fchmod(socket.get(), 0600);

    const QByteArray temporary =
        ".ipcbridge-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    // Whatever the length of the path.
    const QByteArray address =
        "/proc/self/fd/" + QByteArray::number(directory.get()) + '/' + temporary;
    sockaddr_un name = {};
    name.sun_family = AF_UNIX;
    std::memcpy(name.sun_path, address.constData(), size_t(address.size()));
    if (::bind(socket.get(), reinterpret_cast<const sockaddr *>(&name), sizeof name) != 0)
        return systemError("Cannot create a socket file beside", path, errno);
    struct stat status = {};
    if (::fstatat(directory.get(), temporary.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0
        || ::renameat(directory.get(), temporary.constData(), directory.get(),
                      path.fileName().constData())
               != 0) {
        const int error = errno;
        ::unlinkat(directory.get(), temporary.constData(), 0);
        return systemError("Cannot keep", path, error);
    }
    m_path = path;
    m_device = status.st_dev;
    m_inode = status.st_ino;
    m_descriptor = socket.release();
    return {};
}

void QuietSocket::giveWay()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

void QuietSocket::remove()
{
    if (!isInPlace())
        return;
    struct stat status = {};
    const char *const path = m_path.native().constData();
    if (::lstat(path, &status) == 0 && status.st_dev == m_device && status.st_ino == m_inode)
        ::unlink(path);
    giveWay();
}

} // namespace Bridge
