// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

#include <ipccore/endpointpath.h>

namespace IpcCore {

/// The right to serve an endpoint: a flock on `<path>.flock`, held as long as the object lives.
///
/// The kernel frees it when the process dies, however it dies. The file stays behind: removing it
/// would let two processes hold locks on two files of that name.
class EndpointLock
{
public:
    EndpointLock() = default;
    EndpointLock(EndpointLock &&other) noexcept = default;
    EndpointLock &operator=(EndpointLock &&other) noexcept;

    ~EndpointLock() { release(); }

    /// @param directoryFd the directory `path` is in.
    /// @return AddressInUse when another process, or another object of this one, holds it;
    ///         AccessDenied when the file is not a plain file of ours.
    static Result<EndpointLock> acquire(int directoryFd, const EndpointPath &path);

    bool isHeld() const { return static_cast<bool>(m_fd); }

    int descriptor() const { return m_fd.get(); }

    /// Unlocks for every copy of the descriptor: a child that another thread has just forked, and
    /// that did not get as far as exec() yet, must not keep the lock.
    void release();

    /// In a forked child: closes the descriptor, the parent keeps the lock. Async-signal-safe.
    void closeInChild() { m_fd.reset(); }

private:
    explicit EndpointLock(UniqueFd fd)
        : m_fd(std::move(fd))
    {}

    UniqueFd m_fd;
};

} // namespace IpcCore
