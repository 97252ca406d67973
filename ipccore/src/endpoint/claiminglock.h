// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "endpoint/endpointlock.h"

#include <chrono>
#include <utility>

namespace IpcCore {

/// git's `<path>.lock`, which exists while a server finds out whether a path is free and until it
/// listens there. Servers of other implementations respect it, not our `.flock`, and what is at the
/// path looks deserted to them until we listen, as theirs does to us.
///
/// Ours is a second name of the `.flock` file. So whoever holds that lock has proved that a `.lock`
/// which is the same file was left behind by a server that was killed, and removes it. Any other
/// file of that name stays.
class ClaimingLock
{
public:
    static QByteArray fileName(const EndpointPath &path) { return path.fileName() + ".lock"; }

    /// Servers have it for milliseconds.
    static constexpr std::chrono::milliseconds Patience{1000};

    /// Waits while somebody else has it. On a file system without hard links, there is no such
    /// lock, and this one does nothing.
    /// @param directoryFd the directory `path` is in; must outlive the lock, as must `lock`.
    /// @return AddressInUse if somebody else keeps it.
    static Result<ClaimingLock> acquire(int directoryFd, const EndpointPath &path,
                                        const EndpointLock &lock,
                                        std::chrono::milliseconds patience = Patience);

    /// Removes what a server left behind that was killed.
    /// @return whether there was anything.
    static bool removeStale(int directoryFd, const EndpointPath &path, const EndpointLock &lock)
    {
        return remove(directoryFd, fileName(path), lock);
    }

    ClaimingLock(ClaimingLock &&other) noexcept
        : m_directory(other.m_directory)
        , m_name(std::move(other.m_name))
        , m_lock(std::exchange(other.m_lock, nullptr))
    {}

    ClaimingLock &operator=(ClaimingLock &&other) = delete;

    ~ClaimingLock()
    {
        if (m_lock)
            remove(m_directory, m_name, *m_lock);
    }

private:
    ClaimingLock(int directoryFd, QByteArray name, const EndpointLock *lock)
        : m_directory(directoryFd)
        , m_name(std::move(name))
        , m_lock(lock)
    {}

    static bool remove(int directoryFd, const QByteArray &name, const EndpointLock &lock);

    int m_directory;
    QByteArray m_name;
    const EndpointLock *m_lock; ///< null if there is nothing to remove
};

} // namespace IpcCore
