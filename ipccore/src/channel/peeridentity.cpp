// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "channel/peeridentity.h"

#include <cerrno>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

namespace IpcCore {

Result<PeerCredentials> peerIdentity(int fd)
{
#if defined(SO_PEERCRED)
    ucred credentials = {};
    socklen_t size = sizeof(credentials);
    if (::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0) {
        // For a socket without a peer, the kernel reports no error but an invalid uid.
        if (credentials.uid != static_cast<uid_t>(-1))
            return PeerCredentials{
                .pid = credentials.pid, .uid = credentials.uid, .gid = credentials.gid};
        errno = ENOTCONN;
    }
#else
    uid_t uid = 0;
    gid_t gid = 0;
    if (::getpeereid(fd, &uid, &gid) == 0)
        return PeerCredentials{.pid = 0, .uid = uid, .gid = gid};
#endif
    return Error(ErrorCode::SystemError,
                 QStringLiteral("Cannot determine who the peer is: ") + qt_error_string(errno),
                 errno);
}

} // namespace IpcCore
