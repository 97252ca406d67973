// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/rawpeer.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace {

sockaddr_un addressOf(const QByteArray &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::memcpy(
        address.sun_path, path.constData(),
        std::min<std::size_t>(static_cast<std::size_t>(path.size()), sizeof(address.sun_path) - 1));
    return address;
}

int makeSocket()
{
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

} // namespace

RawPeer::RawPeer(RawPeer &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_lastError(other.m_lastError)
{}

RawPeer &RawPeer::operator=(RawPeer &&other) noexcept
{
    if (this != &other) {
        close();
        m_fd = std::exchange(other.m_fd, -1);
        m_lastError = other.m_lastError;
    }
    return *this;
}

RawPeer RawPeer::connectTo(const QByteArray &path)
{
    RawPeer peer(makeSocket());
    const sockaddr_un address = addressOf(path);
    if (::connect(peer.m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) {
        const int error = errno;
        peer.close();
        peer.m_lastError = error;
    }
    return peer;
}

RawPeer RawPeer::listenOn(const QByteArray &path, int backlog)
{
    RawPeer peer(makeSocket());
    const sockaddr_un address = addressOf(path);
    if (::bind(peer.m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0
        || ::listen(peer.m_fd, backlog) != 0) {
        const int error = errno;
        peer.close();
        peer.m_lastError = error;
    }
    return peer;
}

RawPeer RawPeer::appearAt(const QByteArray &path, int backlog)
{
    const QByteArray unfinished = QByteArray(path).append('~');
    RawPeer peer = listenOn(unfinished, backlog);
    if (peer.isOpen() && ::rename(unfinished.constData(), path.constData()) != 0) {
        const int error = errno;
        peer.close();
        peer.m_lastError = error;
    }
    return peer;
}

bool RawPeer::waitFor(short events)
{
    pollfd entry = {.fd = m_fd, .events = events, .revents = 0};
    const auto patience = std::chrono::duration_cast<std::chrono::milliseconds>(Patience);
    int result = -1;
    do {
        result = ::poll(&entry, 1, static_cast<int>(patience.count()));
    } while (result < 0 && errno == EINTR);
    if (result == 0)
        m_lastError = ETIMEDOUT;
    return result > 0;
}

RawPeer RawPeer::accept()
{
    if (!waitFor(POLLIN))
        return {};
    return RawPeer(::accept4(m_fd, nullptr, nullptr, SOCK_CLOEXEC));
}

bool RawPeer::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        if (!waitFor(POLLOUT))
            return false;
        const ssize_t size =
            ::send(m_fd, bytes.constData() + sent, static_cast<std::size_t>(bytes.size() - sent),
                   MSG_NOSIGNAL | MSG_DONTWAIT);
        if (size < 0 && errno != EAGAIN && errno != EINTR) {
            m_lastError = errno;
            return false;
        }
        sent += std::max<ssize_t>(size, 0);
    }
    return true;
}

QByteArray RawPeer::receiveSome(qsizetype limit)
{
    for (;;) {
        if (!waitFor(POLLIN))
            return {};
        QByteArray piece(std::min<qsizetype>(limit, 1 << 20), Qt::Uninitialized);
        const ssize_t got = ::recv(m_fd, piece.data(), static_cast<std::size_t>(piece.size()), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            m_lastError = errno;
        piece.resize(std::max<ssize_t>(got, 0));
        return piece;
    }
}

QByteArray RawPeer::receive(qsizetype size)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        const QByteArray piece = receiveSome(size - bytes.size());
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return bytes;
}

QByteArray RawPeer::receiveMessage()
{
    QByteArray message;
    for (;;) {
        const QByteArray header = receive(4);
        message += header;
        bool ok = false;
        const int length = header.toInt(&ok, 16);
        if (header.size() < 4 || !ok || length <= 4)
            return message;
        const QByteArray payload = receive(length - 4);
        message += payload;
        if (payload.size() < length - 4)
            return message;
    }
}

QByteArray RawPeer::receiveAll()
{
    QByteArray bytes;
    for (;;) {
        const QByteArray piece = receiveSome(1 << 16);
        if (piece.isEmpty())
            return bytes;
        bytes += piece;
    }
}

bool RawPeer::waitForClosed()
{
    m_lastError = 0;
    while (!receiveSome(1 << 16).isEmpty()) {
    }
    return m_lastError != ETIMEDOUT;
}

void RawPeer::shutdownWriting()
{
    ::shutdown(m_fd, SHUT_WR);
}

void RawPeer::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}
