// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "socketfixtures.h"

#include <QtCore/qfile.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

using Monitor::FileDescriptor;

namespace {

constexpr int PatienceMs = 20'000;

struct Address
{
    explicit Address(const QByteArray &name)
    {
        content.sun_family = AF_UNIX;
        const auto length =
            std::min(static_cast<std::size_t>(name.size()), sizeof(content.sun_path));
        std::memcpy(content.sun_path, name.constData(), length);
        const std::size_t end = name.startsWith('\0') ? 0 : 1; // paths end with NUL
        size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length + end);
    }

    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&content); }

    sockaddr_un content = {};
    socklen_t size = 0;
};

} // namespace

QByteArray pathIn(const QTemporaryDir &dir, const QByteArray &name)
{
    return QFile::encodeName(dir.path()) + '/' + name;
}

FileDescriptor boundSocket(const QByteArray &name, int type)
{
    FileDescriptor fd(::socket(AF_UNIX, type | SOCK_CLOEXEC, 0));
    const Address address(name);
    if (::bind(fd.get(), address.get(), address.size) != 0)
        fd.reset();
    return fd;
}

FileDescriptor listeningSocket(const QByteArray &name, int backlog)
{
    FileDescriptor fd = boundSocket(name, SOCK_STREAM);
    if (fd && ::listen(fd.get(), backlog) != 0)
        fd.reset();
    return fd;
}

FileDescriptor connectedSocket(const QByteArray &name)
{
    FileDescriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const Address address(name);
    if (::connect(fd.get(), address.get(), address.size) != 0)
        fd.reset();
    return fd;
}

FileDescriptor acceptedSocket(const FileDescriptor &listener)
{
    pollfd wanted = {.fd = listener.get(), .events = POLLIN, .revents = 0};
    if (::poll(&wanted, 1, PatienceMs) != 1)
        return {};
    return FileDescriptor(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
}

quint32 inodeOf(const FileDescriptor &socket)
{
    struct stat status = {};
    return ::fstat(socket.get(), &status) == 0 ? static_cast<quint32>(status.st_ino) : 0;
}
