// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"
#include "endpoint/endpointlock.h"

#include <ipccore/endpointpath.h>

#include <sys/types.h>

struct stat;

namespace IpcCore {

struct ClaimOptions
{
    mode_t mode = 0600;
    int backlog = 128;
    bool allowSharedDirectory = false;
    bool disallowChdir = true;
};

/// A path that this process serves, and the socket that listens there.
///
/// Removes nothing but a socket proved to be stale (connect() is refused, and no socket is bound to
/// the file, as far as the system tells) and, in the end, the socket this object made.
class EndpointClaim
{
public:
    /// Whether the path still leads to our socket.
    enum class Ownership { Held, Missing, Replaced, Unknown };

    /// Device and inode, which identify a socket file whatever its name.
    struct FileId
    {
        dev_t device = 0;
        ino_t inode = 0;

        bool operator==(const FileId &other) const = default;
    };

    EndpointClaim() = default;

    EndpointClaim(EndpointClaim &&other) noexcept { *this = std::move(other); }

    EndpointClaim &operator=(EndpointClaim &&other) noexcept;

    ~EndpointClaim() { release(); }

    /// Takes the path and listens on it. On failure nothing changes, except that a stale socket may
    /// be gone and the lock file remains. May wait for a second for somebody else's ClaimingLock.
    static Result<EndpointClaim> acquire(const EndpointPath &path, const ClaimOptions &options);

    /// Takes over a listening socket. Its file belongs to whoever made it, and remains.
    /// @return the errors of EndpointPath::validate() and verifyInheritedListener().
    static Result<EndpointClaim> adopt(UniqueFd listener, const EndpointPath &path);

    /// The listening socket, non-blocking; -1 after closeListener().
    int listener() const { return m_listener.get(); }

    /// The socket file at the path; zeros if it was not visible when a socket was adopted.
    FileId fileId() const { return m_fileId; }

    /// Whether somebody else made the socket.
    bool isAdopted() const { return m_file == File::Theirs; }

    Ownership ownership() const;

    /// Removes the socket file if it is ours, and lets a successor claim the path. Does not affect
    /// connected clients.
    void releasePath();
    /// Releases the path, then closes the socket: the inode that tells our file from a successor's
    /// can be reused once the socket is closed.
    void closeListener();

    void release() { closeListener(); }

    /// In a forked child: only closes the descriptors. Async-signal-safe.
    void closeInChild();

private:
    /// Whose the socket file is.
    enum class File { None, Ours, Theirs };

    Result<void> removeIfStale(const ClaimOptions &options);
    Result<void> removeSocket(const struct stat &proved);
    void removeOwnSocket();
    Result<void> listen(const ClaimOptions &options);
    /// \name False if somebody else took or left the path meanwhile
    /// @{
    Result<bool> tryToListen(const ClaimOptions &options);
    Result<bool> bind(const ClaimOptions &options);
    /// @}
    Result<void> ensureMode(mode_t mode);

    EndpointPath m_path;
    UniqueFd m_directory;
    EndpointLock m_lock;
    UniqueFd m_listener;
    FileId m_fileId;
    File m_file = File::None;
};

} // namespace IpcCore
