// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <sys/resource.h>

/// Sets how many descriptors this process, and those it starts, may have open, as far as the system
/// allows. @return the new limit
inline std::size_t setDescriptorLimit(std::size_t wanted)
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

/// As high as possible, for thousands of connections.
inline std::size_t raiseDescriptorLimit()
{
    return setDescriptorLimit(std::numeric_limits<rlim_t>::max());
}
