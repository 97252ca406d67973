// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

#include <ipccore/endpointpath.h>

namespace IpcCore {

/// The right to serve an endpoint: a flock on `<path>.flock`, held as long as the object lives.
///
/// The kernel releases it however the process ends. The file remains: removing it would let two
/// processes lock two files of that name.
class EndpointLock
{
public:
    EndpointLock() = default;
    EndpointLock(EndpointLock &&other) noexcept = default;
    EndpointLock &operator=(EndpointLock &&other) noexcept;

    ~EndpointLock() { release(); }

    static QByteArray fileName(const EndpointPath &path) { return path.fileName() + ".flock"; }

    /// @param directoryFd the directory `path` is in.
    /// @return AddressInUse if another process, or another object in this one, holds it;
    ///         AccessDenied if it is not a regular file of ours.
    static Result<EndpointLock> acquire(int directoryFd, const EndpointPath &path);

    bool isHeld() const { return static_cast<bool>(m_fd); }

    int descriptor() const { return m_fd.get(); }

    /// Whether the file `name` in a directory is the one that is locked.
    bool isFile(int directoryFd, const QByteArray &name) const;

    /// Unlocks every copy of the descriptor, so that a child just forked by another thread does not
    /// keep the lock until it calls exec().
    void release();

    /// In a forked child: closes the descriptor; the parent keeps the lock. Async-signal-safe.
    void closeInChild() { m_fd.reset(); }

private:
    explicit EndpointLock(UniqueFd fd)
        : m_fd(std::move(fd))
    {}

    bool hasForeignName(int directoryFd, const EndpointPath &path) const;

    UniqueFd m_fd;
};

} // namespace IpcCore
