// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/introspection.h>

#include <optional>

namespace IpcCore {

/// The place of one server in the registry: files of a name that is never used again.
///
/// `<name>.sock` is the control endpoint, `<name>.sock.flock` its lock, `<name>.json` what the
/// server is. Whoever gets the lock of an entry has proved that its process is dead.
class RegistryEntry
{
public:
    /// Of the file with what a server is.
    struct Version
    {
        quint64 inode = 0;
        std::chrono::nanoseconds changed{0}; ///< Its contents, its name or its mode.

        bool operator==(const Version &other) const = default;
    };

    /// No entry.
    RegistryEntry() = default;

    /// Picks a name in the registry's directory, which is made if it is missing.
    /// @return as EndpointPath::inRuntimeDirectory().
    static Result<RegistryEntry> reserve();

    /// The entries of `directory` by the names of their files, ascending; other files are left out.
    static QList<RegistryEntry> in(const QByteArray &directory);

    const EndpointPath &control() const { return m_control; }

    /// Makes the entry visible; the control endpoint listens by then. Whole or not at all.
    Result<void> publish(const ServerInfo &info) const;
    /// What was published.
    /// @return PathNotFound when nothing was, or not any more; ProtocolError.
    Result<ServerInfo> read() const;
    /// Differs as soon as read() or whether it may be read can differ.
    /// @return nothing when nothing was published, or not any more.
    std::optional<Version> version() const;
    /// Nobody finds it any more.
    void withdraw() const;
    /// Removes what is left when the control endpoint has gone.
    void removeFiles() const;
    /// Removes all files if the process has died, however it did.
    /// @param directory the open directory of the entry.
    /// @return whether it runs.
    bool isAlive(int directory) const;

private:
    explicit RegistryEntry(const EndpointPath &control)
        : m_control(control)
    {}

    bool isStarting() const;
    QByteArray fileWith(const char *suffix) const;

    EndpointPath m_control;
};

} // namespace IpcCore
