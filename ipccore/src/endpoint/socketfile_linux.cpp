// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/socketfile.h"

#include "base/uniquefd.h"

#include <QtCore/qglobal.h>

#include <array>
#include <cstddef>
#include <cstring>
#include <functional>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace IpcCore {

namespace {

// The kernel puts at most 32 KiB into a datagram.
constexpr std::size_t BufferSize = 64 * 1024;

// Whether to see more of the files that sockets are bound to.
using Visitor = std::function<bool(const unix_diag_vfs &file)>;

// Keeps the low half of an inode number.
quint32 inodeOf(const struct stat &file)
{
    return static_cast<quint32>(file.st_ino);
}

// Not as stat() encodes it.
quint32 deviceOf(const struct stat &file)
{
    return major(file.st_dev) << 20 | minor(file.st_dev);
}

bool send(int netlink, const unix_diag_req &wanted, quint16 flags)
{
    struct
    {
        nlmsghdr header;
        unix_diag_req request;
    } message = {};

    message.header.nlmsg_len = sizeof(message);
    message.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    message.header.nlmsg_flags = static_cast<quint16>(NLM_F_REQUEST | flags);
    message.request = wanted;
    sockaddr_nl kernel = {};
    kernel.nl_family = AF_NETLINK;
    return retryOnInterrupt([&] {
               return ::sendto(netlink, &message, sizeof(message), 0,
                               reinterpret_cast<const sockaddr *>(&kernel), sizeof(kernel));
           })
           == static_cast<ssize_t>(sizeof(message));
}

// @return whether to go on.
bool visitFile(const nlmsghdr &header, const Visitor &visit)
{
    const auto *const bytes = reinterpret_cast<const char *>(&header);
    constexpr std::size_t begin = NLMSG_LENGTH(NLMSG_ALIGN(sizeof(unix_diag_msg)));
    for (std::size_t at = begin; at + NLA_HDRLEN <= header.nlmsg_len;) {
        nlattr attribute = {};
        std::memcpy(&attribute, bytes + at, sizeof(attribute));
        if (attribute.nla_len < NLA_HDRLEN || at + attribute.nla_len > header.nlmsg_len)
            return true;
        unix_diag_vfs file = {};
        if (attribute.nla_type == UNIX_DIAG_VFS && attribute.nla_len >= NLA_HDRLEN + sizeof(file)) {
            std::memcpy(&file, bytes + at + NLA_HDRLEN, sizeof(file));
            return visit(file);
        }
        at += NLA_ALIGN(attribute.nla_len);
    }
    return true;
}

// @return whether the kernel has told all that was asked for, or `visit` has seen enough.
bool forEachFile(unix_diag_req wanted, quint16 flags, const Visitor &visit)
{
    wanted.sdiag_family = AF_UNIX;
    wanted.udiag_show = UDIAG_SHOW_VFS;
    const UniqueFd netlink(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
    if (!netlink || !send(netlink.get(), wanted, flags))
        return false;
    alignas(nlmsghdr) std::array<char, BufferSize> buffer;
    for (;;) {
        // The answer is there already, or made by this call.
        const ssize_t size = retryOnInterrupt([&] {
            return ::recv(netlink.get(), buffer.data(), buffer.size(), MSG_DONTWAIT | MSG_TRUNC);
        });
        if (size <= 0 || static_cast<std::size_t>(size) > buffer.size())
            return false;
        auto rest = static_cast<int>(size);
        for (auto *header = reinterpret_cast<nlmsghdr *>(buffer.data()); NLMSG_OK(header, rest);
             header = NLMSG_NEXT(header, rest)) {
            if (header->nlmsg_type == NLMSG_DONE)
                return true;
            if (header->nlmsg_type != SOCK_DIAG_BY_FAMILY)
                return false;
            if (!visitFile(*header, visit))
                return true;
        }
        if ((flags & NLM_F_DUMP) == 0)
            return true;
    }
}

} // namespace

std::optional<bool> isBoundTo(int descriptor, const struct stat &file)
{
    struct stat socket = {};
    if (::fstat(descriptor, &socket) != 0)
        return std::nullopt;
    unix_diag_req wanted = {};
    wanted.udiag_states = ~0U;
    wanted.udiag_ino = inodeOf(socket);
    wanted.udiag_cookie[0] = wanted.udiag_cookie[1] = ~0U;
    std::optional<bool> same;
    // The device's number may differ on overlays and btrfs; one directory has one.
    forEachFile(wanted, 0, [&](const unix_diag_vfs &bound) {
        same = bound.udiag_vfs_ino == inodeOf(file);
        return false;
    });
    return same;
}

std::optional<bool> mayHaveServer(const struct stat &file)
{
    unix_diag_req wanted = {};
    wanted.udiag_states = 1U << TCP_CLOSE | 1U << TCP_LISTEN;
    bool found = false;
    const bool told = forEachFile(wanted, NLM_F_DUMP, [&](const unix_diag_vfs &bound) {
        found = bound.udiag_vfs_ino == inodeOf(file) && bound.udiag_vfs_dev == deviceOf(file);
        return !found;
    });
    return told ? std::optional(found) : std::nullopt;
}

} // namespace IpcCore
