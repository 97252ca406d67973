// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "shared/sharedmemory.h"

#include "base/filesizelimit.h"

#include <array>
#include <cstring>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace IpcCore {

namespace {

// Since Linux 5.1.
#ifndef F_SEAL_FUTURE_WRITE
constexpr int F_SEAL_FUTURE_WRITE = 0x0010;
#endif

constexpr int Seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_FUTURE_WRITE;

// More than one, to see whether a peer sends too many; the kernel closes any others.
constexpr std::size_t MaxDescriptors = 4;

Error failure(const char *what)
{
    return {ErrorCode::SystemResources, QLatin1String(what) + qt_error_string(errno), errno};
}

Error invalid(const char *what)
{
    return {ErrorCode::ProtocolError, QLatin1String(what)};
}

Result<SharedMapping> map(int descriptor, qint64 size, int protection)
{
    const auto bytes = static_cast<std::size_t>(size);
    void *const address = ::mmap(nullptr, bytes, protection, MAP_SHARED, descriptor, 0);
    if (address == MAP_FAILED)
        return failure("Cannot map shared memory: ");
    return SharedMapping({static_cast<char *>(address), bytes});
}

} // namespace

SharedMapping::~SharedMapping()
{
    if (!m_bytes.empty())
        ::munmap(m_bytes.data(), m_bytes.size());
}

Result<OwnMemory> makeSharedMemory(qint64 size)
{
    UniqueFd descriptor;
    if (mayMakeFile(size))
        descriptor = UniqueFd(::memfd_create("ipccore", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!descriptor || ::ftruncate(descriptor.get(), size) != 0)
        return failure("Cannot make shared memory: ");
    // Before the seals: this mapping remains writable.
    Result<SharedMapping> mapping = map(descriptor.get(), size, PROT_READ | PROT_WRITE);
    if (!mapping)
        return mapping.error();
    if (::fcntl(descriptor.get(), F_ADD_SEALS, Seals) != 0)
        return failure("Cannot seal shared memory: ");
    return OwnMemory{.mapping = std::move(*mapping), .descriptor = std::move(descriptor)};
}

Result<SharedMapping> mapPeerMemory(const UniqueFd &descriptor, qint64 size)
{
    // Files of large pages have seals, too, but may run out of pages when read.
    struct statfs system = {};
    if (::fstatfs(descriptor.get(), &system) != 0 || system.f_type != TMPFS_MAGIC)
        return invalid("The peer passed something other than memory");
    const int seals = ::fcntl(descriptor.get(), F_GET_SEALS);
    if (seals < 0 || (seals & Seals) != Seals)
        return invalid("The peer could resize its memory");
    struct stat status = {};
    if (::fstat(descriptor.get(), &status) != 0 || status.st_size != size)
        return invalid("The peer's memory has another size");
    return map(descriptor.get(), size, PROT_READ);
}

bool sendWithDescriptor(int socket, std::span<const char> bytes, int descriptor)
{
    iovec part = {.iov_base = const_cast<char *>(bytes.data()), .iov_len = bytes.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control = {};
    msghdr message = {};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (descriptor >= 0) {
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        cmsghdr *const header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
    }
    const ssize_t sent =
        retryOnInterrupt([&] { return ::sendmsg(socket, &message, MSG_DONTWAIT | MSG_NOSIGNAL); });
    return sent == static_cast<ssize_t>(bytes.size());
}

Received receiveWithDescriptor(int socket, std::span<char> bytes, UniqueFd &descriptor)
{
    iovec part = {.iov_base = bytes.data(), .iov_len = bytes.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(MaxDescriptors * sizeof(int))> control = {};
    msghdr message = {};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t size = retryOnInterrupt(
        [&] { return ::recvmsg(socket, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC); });
    if (size < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK ? Received::Nothing : Received::Invalid;
    std::size_t count = 0;
    for (cmsghdr *header = CMSG_FIRSTHDR(&message); header;
         header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
            continue;
        const std::size_t end = header->cmsg_len - CMSG_LEN(0);
        for (std::size_t at = 0; at + sizeof(int) <= end; at += sizeof(int), ++count) {
            int number = -1;
            std::memcpy(&number, CMSG_DATA(header) + at, sizeof(int));
            descriptor.reset();
            descriptor = UniqueFd(number);
        }
    }
    const bool fits = static_cast<std::size_t>(size) == bytes.size() && count <= 1
                      && (message.msg_flags & MSG_CTRUNC) == 0;
    return fits ? Received::Complete : Received::Invalid;
}

} // namespace IpcCore
