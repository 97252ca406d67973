// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "endpoint/privatedirectory.h"

#include <ipccore/introspection.h>

#include <optional>

namespace IpcCore {

/// One server's place in the registry: files with a unique name.
///
/// `<name>.sock` is the control endpoint, `<name>.sock.flock` its lock, `<name>.json` the server's
/// identity. Whoever gets an entry's lock has proved that its process is dead.
class RegistryEntry
{
public:
    /// Of the file with the server's identity.
    struct Version
    {
        quint64 inode = 0;
        std::chrono::nanoseconds changed{0}; ///< Of its content, name or mode.

        bool operator==(const Version &other) const = default;
    };

    /// No entry.
    RegistryEntry() = default;

    /// The registry's directory, or that of programs with this XDG_RUNTIME_DIR.
    /// @return as PrivateDirectory::of().
    /// @{
    static Result<PrivateDirectory> directory();
    static Result<PrivateDirectory> directory(const QByteArray &runtime);
    /// @}

    /// Picks a name in the registry's directory, which is created if it is missing.
    /// @return as EndpointPath::inRuntimeDirectory().
    static Result<RegistryEntry> reserve();

    /// The entries in `directory`, sorted by file name; skips other files.
    static QList<RegistryEntry> in(const QByteArray &directory);

    const EndpointPath &control() const { return m_control; }

    /// Makes the entry visible, atomically; the control endpoint must already listen.
    Result<void> publish(const ServerInfo &info) const;
    /// What was published.
    /// @return PathNotFound if nothing is published (any more); ProtocolError.
    Result<ServerInfo> read() const;
    /// Changes whenever the result of read(), or the permission to read, may change.
    /// @return none if nothing is published (any more).
    std::optional<Version> version() const;
    /// Makes the entry invisible.
    void withdraw() const;
    /// Removes what is left when the control endpoint is gone.
    void removeFiles() const;
    /// Removes all files if the process has died, however it did.
    /// @param directory the open directory of the entry.
    /// @return whether it runs.
    bool isAlive(int directory) const;
    /// The same for an entry that has published its information: it does not start any more.
    bool isLocked(int directory) const;

private:
    explicit RegistryEntry(const EndpointPath &control)
        : m_control(control)
    {}

    bool isStarting() const;
    QByteArray fileWith(const char *suffix) const;

    EndpointPath m_control;
};

} // namespace IpcCore
