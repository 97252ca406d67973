// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "channel/unixchannel.h"

#include "base/timeval.h"
#include "channel/socketinode.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <limits>
#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace IpcCore {

namespace {

// Passed in each call, since the descriptor itself may be blocking (setReadTimeout()).
#ifdef MSG_NOSIGNAL
constexpr int SendFlags = MSG_DONTWAIT | MSG_NOSIGNAL;
#else
constexpr int SendFlags = MSG_DONTWAIT; // the socket has SO_NOSIGPIPE
#endif

// Further parts need a second call.
constexpr std::size_t MaxParts = 64;

Channel::IoResult failure(int systemError)
{
    using Status = Channel::Status;
    if (systemError == EAGAIN || systemError == EWOULDBLOCK)
        return {.status = Status::WouldBlock};
    if (systemError == EPIPE || systemError == ECONNRESET)
        return {.status = Status::Closed, .systemError = systemError};
    return {.status = Status::Failed, .systemError = systemError};
}

Channel::IoResult readResult(ssize_t size)
{
    if (size > 0)
        return {.status = Channel::Status::Ok, .bytes = size};
    return size == 0 ? Channel::IoResult{.status = Channel::Status::Closed} : failure(errno);
}

Channel::IoResult writeResult(ssize_t size)
{
    return size >= 0 ? Channel::IoResult{.status = Channel::Status::Ok, .bytes = size}
                     : failure(errno);
}

} // namespace

Channel::IoResult UnixChannel::read(std::span<char> buffer)
{
    // Plain recv(): the kernel then closes any descriptors that a peer sends.
    const ssize_t size = retryOnInterrupt(
        [&] { return ::recv(m_fd.get(), buffer.data(), buffer.size(), MSG_DONTWAIT); });
    return readResult(size);
}

Channel::IoResult UnixChannel::readScattered(std::span<char> first, std::span<char> second)
{
    std::array<iovec, 2> vectors = {
        iovec{.iov_base = first.data(), .iov_len = first.size()},
        iovec{.iov_base = second.data(), .iov_len = second.size()},
    };
    msghdr message = {};
    message.msg_iov = vectors.data();
    message.msg_iovlen = vectors.size();
    const ssize_t size =
        retryOnInterrupt([&] { return ::recvmsg(m_fd.get(), &message, MSG_DONTWAIT); });
    return readResult(size);
}

bool UnixChannel::setReadTimeout(std::chrono::milliseconds timeout)
{
    const timeval value = toTimeval(timeout);
    const int flags = ::fcntl(m_fd.get(), F_GETFL);
    return flags >= 0
           && ::setsockopt(m_fd.get(), SOL_SOCKET, SO_RCVTIMEO, &value, sizeof(value)) == 0
           && ::fcntl(m_fd.get(), F_SETFL, flags & ~O_NONBLOCK) == 0;
}

Channel::IoResult UnixChannel::readOrWait(std::span<char> buffer)
{
    const ssize_t size = ::recv(m_fd.get(), buffer.data(), buffer.size(), 0);
    // After a signal, the caller waits for the remaining time.
    return size < 0 && errno == EINTR ? IoResult{.status = Status::WouldBlock} : readResult(size);
}

Channel::IoResult UnixChannel::write(std::span<const QByteArrayView> parts)
{
    // The usual reply; cheaper for the kernel than a vector of one.
    if (parts.size() == 1) {
        const QByteArrayView part = parts.front();
        const ssize_t size = retryOnInterrupt([&] {
            return ::send(m_fd.get(), part.data(), static_cast<std::size_t>(part.size()),
                          SendFlags);
        });
        return writeResult(size);
    }
    std::array<iovec, MaxParts> vectors;
    const std::size_t count = std::min(parts.size(), MaxParts);
    for (std::size_t i = 0; i < count; ++i)
        vectors[i] = {.iov_base = const_cast<char *>(parts[i].data()),
                      .iov_len = static_cast<std::size_t>(parts[i].size())};
    msghdr message = {};
    message.msg_iov = vectors.data();
    message.msg_iovlen = count;
    const ssize_t size =
        retryOnInterrupt([&] { return ::sendmsg(m_fd.get(), &message, SendFlags); });
    return writeResult(size);
}

bool UnixChannel::peerGone() const
{
    pollfd entry = {.fd = m_fd.get(), .events = 0, .revents = 0};
    // POLLHUP means both directions; a peer that only finished sending still waits for the reply.
    return ::poll(&entry, 1, 0) == 1 && (entry.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

quint64 UnixChannel::inode() const
{
    return socketInode(m_fd.get());
}

bool UnixChannel::hasInput() const
{
    pollfd entry = {.fd = m_fd.get(), .events = POLLIN, .revents = 0};
    return ::poll(&entry, 1, 0) == 1 && (entry.revents & POLLIN) != 0;
}

bool UnixChannel::awaitInput(std::chrono::microseconds limit) const
{
#ifdef __linux__
    pollfd entry = {.fd = m_fd.get(), .events = POLLIN, .revents = 0};
    const timespec timeout = {.tv_sec = 0, .tv_nsec = limit.count() * 1000};
    return ::ppoll(&entry, 1, &timeout, nullptr) == 1;
#else
    // poll() only has milliseconds.
    static_cast<void>(limit);
    return hasInput();
#endif
}

bool UnixChannel::awaitRoom(std::chrono::steady_clock::time_point deadline) const
{
    pollfd entry = {.fd = m_fd.get(), .events = POLLOUT, .revents = 0};
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    const auto limit = std::clamp<qint64>(left.count(), 0, std::numeric_limits<int>::max());
    return ::poll(&entry, 1, static_cast<int>(limit)) > 0;
}

void UnixChannel::shutdownReading()
{
    ::shutdown(m_fd.get(), SHUT_RD);
}

void UnixChannel::shutdown()
{
    ::shutdown(m_fd.get(), SHUT_RDWR);
}

void UnixChannel::discardInput(qsizetype limit)
{
    std::array<char, 4096> buffer;
    while (limit > 0) {
        const auto size = std::min(buffer.size(), static_cast<std::size_t>(limit));
        const IoResult result = read({buffer.data(), size});
        if (result.status != Status::Ok)
            return;
        limit -= result.bytes;
    }
}

} // namespace IpcCore
