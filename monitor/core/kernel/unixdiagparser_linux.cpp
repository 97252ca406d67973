// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/unixdiagparser.h"

#include <cerrno>
#include <cstring>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace Monitor {

using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

namespace {

constexpr qsizetype HeaderSize = sizeof(nlmsghdr);
constexpr int LastErrorNumber = 4095; // the kernel's MAX_ERRNO

Error broken(const char *what)
{
    return {
        ErrorCode::ProtocolError,
        QStringLiteral("The kernel's list of sockets is broken in %1").arg(QLatin1String(what))};
}

// @param negated an errno as the kernel writes it: below zero.
Error kernelError(int negated)
{
    if (negated < -LastErrorNumber)
        return broken("an error's number");
    const int number = -negated;
    const bool denied = number == EACCES || number == EPERM;
    const bool resources = number == ENOBUFS || number == ENOMEM;
    return {denied      ? ErrorCode::AccessDenied
            : resources ? ErrorCode::SystemResources
                        : ErrorCode::SystemError,
            QStringLiteral("The kernel does not list sockets: %1").arg(qt_error_string(number)),
            number};
}

// The bytes may be unaligned.
template <typename T>
bool read(QByteArrayView bytes, T &value)
{
    if (bytes.size() < static_cast<qsizetype>(sizeof(T)))
        return false;
    std::memcpy(&value, bytes.data(), sizeof(T));
    return true;
}

// Netlink pads to four bytes; the last piece may lack the padding.
QByteArrayView after(QByteArrayView bytes, qsizetype size)
{
    return bytes.sliced(std::min((size + 3) & ~qsizetype(3), bytes.size()));
}

UnixSocket::Type typeOf(quint8 type)
{
    switch (type) {
    case SOCK_STREAM:
        return UnixSocket::Type::Stream;
    case SOCK_DGRAM:
        return UnixSocket::Type::Datagram;
    case SOCK_SEQPACKET:
        return UnixSocket::Type::SequencedPacket;
    default:
        return UnixSocket::Type::Other;
    }
}

UnixSocket::State stateOf(quint8 state)
{
    switch (state) {
    case TCP_ESTABLISHED:
        return UnixSocket::State::Connected;
    case TCP_LISTEN:
        return UnixSocket::State::Listening;
    case TCP_CLOSE:
        return UnixSocket::State::Unconnected;
    default:
        return UnixSocket::State::Other;
    }
}

bool readInodes(QByteArrayView bytes, std::vector<quint32> &inodes)
{
    if (bytes.size() % qsizetype(sizeof(quint32)) != 0)
        return false;
    inodes.resize(static_cast<std::size_t>(bytes.size()) / sizeof(quint32));
    if (!inodes.empty())
        std::memcpy(inodes.data(), bytes.data(), static_cast<std::size_t>(bytes.size()));
    return true;
}

// @return false if the attribute is too short for its type.
bool readAttribute(quint16 type, QByteArrayView bytes, UnixSocket &socket)
{
    switch (type) {
    case UNIX_DIAG_VFS: {
        unix_diag_vfs file = {};
        if (!read(bytes, file))
            return false;
        socket.file = {.inode = file.udiag_vfs_ino, .device = file.udiag_vfs_dev};
        return true;
    }
    case UNIX_DIAG_PEER:
        return read(bytes, socket.peerInode);
    case UNIX_DIAG_RQLEN: {
        unix_diag_rqlen queues = {};
        if (!read(bytes, queues))
            return false;
        socket.receiveQueue = queues.udiag_rqueue;
        socket.sendQueue = queues.udiag_wqueue;
        return true;
    }
    case UNIX_DIAG_SHUTDOWN:
        return read(bytes, socket.shutdown);
    case UNIX_DIAG_UID: {
        quint32 uid = 0;
        if (!read(bytes, uid))
            return false;
        socket.uid = uid;
        return true;
    }
    default:
        return true;
    }
}

} // namespace

UnixDiagParser::UnixDiagParser(quint32 sequence, std::size_t expected)
    : m_sequence(sequence)
{
    m_table.reserve(expected);
}

Result<UnixDiagParser::Progress> UnixDiagParser::parse(QByteArrayView datagram)
{
    if (datagram.isEmpty())
        return broken("an empty datagram");
    while (!datagram.isEmpty()) {
        nlmsghdr header = {};
        if (!read(datagram, header) || header.nlmsg_len < HeaderSize
            || header.nlmsg_len > datagram.size())
            return broken("a message");
        const QByteArrayView payload =
            datagram.sliced(HeaderSize, qsizetype(header.nlmsg_len) - HeaderSize);
        datagram = after(datagram, header.nlmsg_len);
        if (header.nlmsg_seq != m_sequence)
            continue;
        if ((header.nlmsg_flags & NLM_F_DUMP_INTR) != 0)
            m_table.setIncomplete(true);
        Result<Progress> progress = parseMessage(header.nlmsg_type, payload);
        if (!progress || *progress == Progress::Done)
            return progress;
    }
    return Progress::More;
}

Result<UnixDiagParser::Progress> UnixDiagParser::parseMessage(quint16 type, QByteArrayView payload)
{
    int number = 0;
    switch (type) {
    case NLMSG_DONE:
        // Old kernels send no errno here.
        if (read(payload, number) && number < 0)
            return kernelError(number);
        return Progress::Done;
    case NLMSG_ERROR:
        if (!read(payload, number))
            return broken("an error");
        if (number < 0)
            return kernelError(number);
        return Progress::More;
    case NLMSG_OVERRUN:
        return kernelError(-ENOBUFS);
    case SOCK_DIAG_BY_FAMILY:
        if (const Result<void> parsed = parseSocket(payload); !parsed)
            return parsed.error();
        return Progress::More;
    default:
        return Progress::More;
    }
}

Result<void> UnixDiagParser::parseSocket(QByteArrayView payload)
{
    unix_diag_msg message = {};
    if (!read(payload, message))
        return broken("a socket");
    if (message.udiag_family != AF_UNIX)
        return {};
    UnixSocket socket;
    socket.cookie = quint64(message.udiag_cookie[1]) << 32 | message.udiag_cookie[0];
    socket.inode = message.udiag_ino;
    socket.type = typeOf(message.udiag_type);
    socket.state = stateOf(message.udiag_state);

    QByteArrayView name;
    m_pending.clear();
    for (QByteArrayView rest = after(payload, sizeof(message)); !rest.isEmpty();) {
        nlattr attribute = {};
        if (!read(rest, attribute) || attribute.nla_len < sizeof(attribute)
            || attribute.nla_len > rest.size())
            return broken("an attribute");
        const quint16 type = attribute.nla_type & NLA_TYPE_MASK;
        const QByteArrayView bytes = rest.first(attribute.nla_len).sliced(sizeof(attribute));
        rest = after(rest, attribute.nla_len);
        bool whole = true;
        if (type == UNIX_DIAG_NAME)
            name = bytes;
        else if (type == UNIX_DIAG_ICONS)
            whole = readInodes(bytes, m_pending);
        else
            whole = readAttribute(type, bytes, socket);
        if (!whole)
            return broken("an attribute's value");
    }
    m_table.add(socket, name, m_pending);
    return {};
}

} // namespace Monitor
