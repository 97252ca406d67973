// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/sockdiag.h"

#include "core/kernel/unixdiagparser.h"

#include <algorithm>
#include <cerrno>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

namespace Monitor {

using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

namespace {

// The kernel puts at most 32 KiB into a datagram; leaves room for kernels with more.
constexpr std::size_t BufferSize = 256 * 1024;
constexpr int Tries = 3;

constexpr quint32 EveryState = ~0U;
constexpr quint32 Listening = 1U << TCP_LISTEN;
constexpr quint32 EverythingElse =
    UDIAG_SHOW_NAME | UDIAG_SHOW_VFS | UDIAG_SHOW_PEER | UDIAG_SHOW_RQLEN | UDIAG_SHOW_UID;
constexpr quint32 Everything = EverythingElse | UDIAG_SHOW_ICONS;

Error failure(int number)
{
    const bool resources =
        number == ENOBUFS || number == ENOMEM || number == EMFILE || number == ENFILE;
    const bool denied = number == EACCES || number == EPERM;
    return {resources ? ErrorCode::SystemResources
            : denied  ? ErrorCode::AccessDenied
                      : ErrorCode::SystemError,
            QStringLiteral("Cannot ask the kernel for sockets: %1").arg(qt_error_string(number)),
            number};
}

// Lost parts, or an earlier dump still running.
bool isWorthAnotherTry(const Error &error)
{
    return error.systemError == ENOBUFS || error.systemError == EBUSY;
}

// @return bytes received, more than the buffer holds if the datagram was larger; -1 with errno,
//         which is ETIMEDOUT at the deadline.
ssize_t receiveDatagram(int fd, std::vector<char> &buffer, const QDeadlineTimer &deadline)
{
    for (;;) {
        sockaddr_nl sender = {};
        socklen_t senderSize = sizeof(sender);
        const ssize_t size = ::recvfrom(fd, buffer.data(), buffer.size(), MSG_DONTWAIT | MSG_TRUNC,
                                        reinterpret_cast<sockaddr *>(&sender), &senderSize);
        if (size >= 0 && sender.nl_pid == 0)
            return size;
        if (size < 0 && errno != EINTR && errno != EAGAIN)
            return -1;
        const auto rest = deadline.remainingTime();
        if (rest == 0) {
            errno = ETIMEDOUT;
            return -1;
        }
        pollfd wanted = {.fd = fd, .events = POLLIN, .revents = 0};
        if (size < 0 && errno == EAGAIN)
            ::poll(&wanted, 1, static_cast<int>(rest));
    }
}

} // namespace

bool SockDiag::isSupported()
{
    return true;
}

Result<void> SockDiag::open()
{
    m_socket.reset(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
    if (!m_socket)
        return failure(errno);
    m_buffer.resize(BufferSize);
    return {};
}

Result<void> SockDiag::request(const Wanted &wanted)
{
    struct
    {
        nlmsghdr header;
        unix_diag_req request;
    } message = {};

    message.header.nlmsg_len = sizeof(message);
    message.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    message.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    message.header.nlmsg_seq = ++m_sequence;
    message.request.sdiag_family = AF_UNIX;
    message.request.udiag_states = wanted.states;
    message.request.udiag_show = wanted.show;
    sockaddr_nl kernel = {};
    kernel.nl_family = AF_NETLINK;
    ssize_t sent = -1;
    do {
        sent = ::sendto(m_socket.get(), &message, sizeof(message), 0,
                        reinterpret_cast<const sockaddr *>(&kernel), sizeof(kernel));
    } while (sent < 0 && errno == EINTR);
    if (sent < 0)
        return failure(errno);
    return {};
}

Result<SocketTable> SockDiag::receive(std::size_t expected, const QDeadlineTimer &deadline)
{
    UnixDiagParser parser(m_sequence, expected);
    for (;;) {
        const ssize_t size = receiveDatagram(m_socket.get(), m_buffer, deadline);
        if (size < 0 && errno == ETIMEDOUT)
            return Error(ErrorCode::Timeout,
                         QStringLiteral("The kernel did not list the sockets in time"), ETIMEDOUT);
        if (size < 0)
            return failure(errno);
        if (static_cast<std::size_t>(size) > m_buffer.size())
            return failure(EMSGSIZE);
        const auto progress = parser.parse(QByteArrayView(m_buffer.data(), size));
        if (!progress)
            return progress.error();
        if (*progress == UnixDiagParser::Progress::Done)
            return parser.takeTable();
    }
}

Result<SocketTable> SockDiag::ask(const Wanted &wanted, std::size_t expected,
                                  const QDeadlineTimer &deadline)
{
    if (!m_socket) {
        if (const Result<void> opened = open(); !opened)
            return opened.error();
    }
    if (const Result<void> requested = request(wanted); !requested)
        return requested.error();
    return receive(expected, deadline);
}

Result<SocketTable> SockDiag::dumpOnce(const QDeadlineTimer &deadline)
{
    // Tells how long the queues are. It also makes the kernel use full-size datagrams, which it
    // only does for sockets that have received before.
    const auto listeners = ask({.states = Listening, .show = UDIAG_SHOW_RQLEN}, 0, deadline);
    if (!listeners)
        return listeners.error();
    const bool tooLong =
        std::any_of(listeners->sockets().begin(), listeners->sockets().end(),
                    [this](const UnixSocket &socket) { return socket.receiveQueue > m_mostNamed; });
    Result<SocketTable> table =
        ask({.states = EveryState, .show = tooLong ? EverythingElse : Everything}, m_expected,
            deadline);
    if (table)
        table->setLacksPending(tooLong);
    return table;
}

Result<SocketTable> SockDiag::dump(std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    for (int left = Tries;; --left) {
        Result<SocketTable> table = dumpOnce(deadline);
        if (table)
            m_expected = table->sockets().size();
        else
            m_socket.reset(); // drop the rest of the answer, so the next one does not see it
        const bool again = table ? table->isIncomplete() : isWorthAnotherTry(table.error());
        if (!again || left <= 1 || deadline.hasExpired())
            return table;
    }
}

} // namespace Monitor
