// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "channel/peergroups.h"

#include <cerrno>
#include <sys/socket.h>
#include <sys/types.h>

namespace IpcCore {

namespace {

// More than most users have; if it is too small, the kernel returns the size needed.
constexpr qsizetype FirstGuess = 64;

} // namespace

QList<quint32> peerGroups(int fd)
{
    static_assert(sizeof(gid_t) == sizeof(quint32));
    QList<quint32> groups(FirstGuess);
    auto size = static_cast<socklen_t>(groups.size() * qsizetype(sizeof(gid_t)));
    int result = ::getsockopt(fd, SOL_SOCKET, SO_PEERGROUPS, groups.data(), &size);
    if (result != 0 && errno == ERANGE) {
        // Recorded once and never changed, so the second size fits.
        groups.resize(static_cast<qsizetype>(size / sizeof(gid_t)));
        result = ::getsockopt(fd, SOL_SOCKET, SO_PEERGROUPS, groups.data(), &size);
    }
    groups.resize(result == 0 ? static_cast<qsizetype>(size / sizeof(gid_t)) : 0);
    return groups;
}

} // namespace IpcCore
