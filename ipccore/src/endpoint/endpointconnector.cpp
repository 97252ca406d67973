// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/endpointconnector.h"

#include "base/deadline.h"
#include "base/localuser.h"
#include "base/timeval.h"
#include "endpoint/connecterror.h"
#include "endpoint/socketaddress.h"
#include "endpoint/streamsocket.h"

#include <algorithm>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace IpcCore {

namespace {

constexpr std::chrono::milliseconds FirstPause{10};
constexpr std::chrono::milliseconds LongestPause{50};

// As connect() does, this follows links.
FileKind kindOfFile(const EndpointPath &path)
{
    struct stat status = {};
    if (::stat(path.native().constData(), &status) == 0)
        return S_ISSOCK(status.st_mode) ? FileKind::Socket : FileKind::Other;
    return errno == ENOENT ? FileKind::Missing : FileKind::Unknown;
}

ConnectAttempt failed(int systemError, const EndpointPath &path)
{
    return {
        .fd = {},
        .status = statusOfConnect(
            systemError, systemError == ECONNREFUSED ? kindOfFile(path) : FileKind::Unknown, path)};
}

void setSendTimeout(int fd, std::chrono::milliseconds timeout)
{
    const timeval value = toTimeval(timeout);
    ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &value, sizeof(value));
}

std::chrono::milliseconds remaining(const QDeadlineTimer &deadline)
{
    return std::chrono::milliseconds(deadline.remainingTime());
}

// Connects, waiting in the listener's queue. @return as connect().
template <typename Connect>
int waitForQueue(int fd, const QDeadlineTimer &deadline, Connect &&connect)
{
    if (!setDescriptorFlags(fd, Blocking::Yes))
        return -1;
    int result = -1;
    do {
        if (!deadline.isForever())
            setSendTimeout(fd, std::max(remaining(deadline), std::chrono::milliseconds(1)));
        result = connect();
        // With a send timeout, connect() returns EINTR instead of restarting.
    } while (result != 0 && errno == EINTR && !deadline.hasExpired());
    if (result == 0 && !setDescriptorFlags(fd, Blocking::No))
        return -1;
    return result;
}

// Connects; waits for room in the listener's queue until `deadline`, if there is one.
ConnectAttempt attempt(const EndpointPath &path, bool disallowChdir, const QDeadlineTimer *deadline)
{
    if (const Result<void> valid = path.validate(); !valid) {
        const Error &error = valid.error();
        return {.fd = {},
                .status = {.state = error.state, .reason = error.reason, .message = error.message}};
    }
    if (isForeignLink(path))
        return failed(EACCES, path);
    if (path.native().size() > MaxAddressPath && !LongAddressMayWait)
        deadline = nullptr;
    UniqueFd fd = makeStreamSocket(Blocking::No);
    if (!fd)
        return failed(errno, path);
    const auto connect = [&] {
        return callWithAddress(path, disallowChdir, [&fd](const sockaddr *address, socklen_t size) {
            return ::connect(fd.get(), address, size);
        });
    };
    int result = retryOnInterrupt(connect);
    if (result != 0 && deadline && errno == EAGAIN)
        result = waitForQueue(fd.get(), *deadline, connect);
    if (result != 0)
        return failed(errno == EINTR ? ETIMEDOUT : errno, path);
    return {.fd = std::move(fd), .status = statusOfConnect(0, FileKind::Socket, path)};
}

} // namespace

bool isForeignLink(const EndpointPath &path)
{
    struct stat link = {};
    if (::lstat(path.native().constData(), &link) != 0 || !S_ISLNK(link.st_mode))
        return false;
    struct stat directory = {};
    if (::stat(path.directory().constData(), &directory) != 0)
        return false;
    const bool trustedOwner = LocalUser::current().trusts(directory.st_uid);
    return !trustedOwner || (directory.st_mode & 022) != 0;
}

bool worthWaitingFor(const EndpointStatus &status, const ConnectOptions &options)
{
    return (options.waitIfBusy && status.state == ActiveState::NotListening)
           || (options.waitIfNotFound && status.state == ActiveState::PathNotFound);
}

ConnectAttempt connectOnce(const EndpointPath &path, bool disallowChdir)
{
    return attempt(path, disallowChdir, nullptr);
}

Result<UniqueFd> connectEndpoint(const EndpointPath &path, const ConnectOptions &options)
{
    const QDeadlineTimer deadline = deadlineIn(options.connectTimeout);
    std::chrono::milliseconds pause = FirstPause;
    for (;;) {
        ConnectAttempt tried =
            attempt(path, options.disallowChdir, options.waitIfBusy ? &deadline : nullptr);
        if (tried.fd)
            return std::move(tried.fd);
        if (!worthWaitingFor(tried.status, options) || deadline.hasExpired())
            return errorFromStatus(tried.status);
        const auto step = deadline.isForever() ? pause : std::min(pause, remaining(deadline));
        std::this_thread::sleep_for(step);
        pause = std::min(2 * pause, LongestPause);
    }
}

} // namespace IpcCore
