// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/streamsocket.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>

namespace IpcCore {

bool setDescriptorFlags(int fd, Blocking blocking)
{
    const int descriptorFlags = ::fcntl(fd, F_GETFD);
    const int statusFlags = ::fcntl(fd, F_GETFL);
    if (descriptorFlags < 0 || statusFlags < 0)
        return false;
    const int wanted =
        blocking == Blocking::No ? statusFlags | O_NONBLOCK : statusFlags & ~O_NONBLOCK;
    return ::fcntl(fd, F_SETFD, descriptorFlags | FD_CLOEXEC) == 0
           && ::fcntl(fd, F_SETFL, wanted) == 0;
}

UniqueFd makeStreamSocket(Blocking blocking)
{
#ifdef SOCK_CLOEXEC
    const int flags = SOCK_CLOEXEC | (blocking == Blocking::No ? SOCK_NONBLOCK : 0);
    UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | flags, 0));
#else
    UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM, 0));
    if (fd && !setDescriptorFlags(fd.get(), blocking))
        fd.reset();
#endif
#ifdef SO_NOSIGPIPE
    const int on = 1;
    if (fd)
        ::setsockopt(fd.get(), SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof(on));
#endif
    return fd;
}

UniqueFd acceptConnection(int listener)
{
#ifdef SOCK_CLOEXEC
    return UniqueFd(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
#else
    UniqueFd fd(::accept(listener, nullptr, nullptr));
    if (fd && !setDescriptorFlags(fd.get(), Blocking::No))
        fd.reset();
    return fd;
#endif
}

bool isShutDown(int listener)
{
    pollfd entry = {.fd = listener, .events = 0, .revents = 0};
    return ::poll(&entry, 1, 0) == 1 && (entry.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

} // namespace IpcCore
