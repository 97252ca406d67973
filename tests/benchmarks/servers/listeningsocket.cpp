// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servers/listeningsocket.h"

#include <QtCore/qfile.h>

#include <array>
#include <cstring>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>

namespace Bench {

int listenOn(const QString &path, int flags)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | flags, 0);
    if (name.size() < static_cast<qsizetype>(sizeof(address.sun_path)))
        std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    if (descriptor < 0
        || ::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0
        || ::listen(descriptor, 128) != 0) {
        qCritical("cannot listen on %s: %s", name.constData(), std::strerror(errno));
        std::exit(1);
    }
    return descriptor;
}

bool writeAll(int descriptor, const char *bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t written = ::send(descriptor, bytes, size, MSG_NOSIGNAL);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

bool writeBoth(int descriptor, std::string_view first, std::string_view second)
{
    std::array<iovec, 2> parts = {iovec{const_cast<char *>(first.data()), first.size()},
                                  iovec{const_cast<char *>(second.data()), second.size()}};
    msghdr message = {};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    const ssize_t written = ::sendmsg(descriptor, &message, MSG_NOSIGNAL);
    if (written < 0)
        return false;
    const auto done = static_cast<std::size_t>(written);
    if (done < first.size())
        return writeAll(descriptor, first.data() + done, first.size() - done)
               && writeAll(descriptor, second.data(), second.size());
    second.remove_prefix(done - first.size());
    return writeAll(descriptor, second.data(), second.size());
}

} // namespace Bench
