// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/ownnetwork.h"

#ifdef __linux__
#include <cstdio>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace {

#ifdef __linux__

bool writeText(const char *path, const std::string &text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool written =
        file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (file >= 0)
        ::close(file);
    return written;
}

bool enterOwnNetwork()
{
    if (::unshare(CLONE_NEWNET) == 0)
        return true;
    const std::string user = std::to_string(::geteuid());
    const std::string group = std::to_string(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return false;
    // The same user as before, and as powerless.
    const bool mapped = writeText("/proc/self/setgroups", "deny")
                        && writeText("/proc/self/uid_map", user + ' ' + user + " 1")
                        && writeText("/proc/self/gid_map", group + ' ' + group + " 1");
    if (!mapped) {
        std::fputs("The user namespace of this test has no users\n", stderr);
        ::_exit(1);
    }
    __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    const __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {};
    return ::syscall(SYS_capset, &header, none) == 0;
}

#else

bool enterOwnNetwork()
{
    return false;
}

#endif

// Before main(), because threads that exist would stay behind.
const bool entered = enterOwnNetwork();

} // namespace

bool hasOwnNetwork()
{
    return entered;
}
