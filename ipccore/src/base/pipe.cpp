// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/pipe.h"

#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace IpcCore {

Pipe makePipe()
{
    std::array<int, 2> ends{-1, -1};
#ifdef __APPLE__
    if (::pipe(ends.data()) != 0)
        return {};
    ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    ::fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#else
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
#endif
    Pipe pipe{.reading = UniqueFd(ends[0]), .writing = UniqueFd(ends[1])};
    return pipe ? std::move(pipe) : Pipe();
}

} // namespace IpcCore
