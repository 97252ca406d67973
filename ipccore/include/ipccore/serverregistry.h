// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/introspection.h>

#include <memory>

namespace IpcCore {

/// This user's servers with a control endpoint.
///
/// Each keeps an entry in a directory that only its user can enter, `$XDG_RUNTIME_DIR/ipccore` or
/// `$TMPDIR/ipccore-<uid>`: its control endpoint and its identity. All functions may be called from
/// any thread; they read files and never wait for a server.
namespace ServerRegistry {

/// One running server.
struct IPCCORE_EXPORT Entry
{
    EndpointPath control; ///< Where to send "info", "stats", "connections" and so on.
    ServerInfo info;      ///< Its report when it started.

    bool operator==(const Entry &other) const = default;
};

/// The directory's path. The user's first server creates it; until then it is missing.
/// @return AccessDenied if it belongs to someone else or is open to others; PathNotFound as
///         EndpointPath::inRuntimeDirectory(); SystemError.
IPCCORE_EXPORT Result<QByteArray> directory();

/// The running servers, unordered; none if the directory is missing. Removes entries of killed
/// processes along the way; skips entries that cannot be read.
/// @return as directory(), and SystemError if it cannot be read.
IPCCORE_EXPORT Result<QList<Entry>> servers();

/// The server whose socket file is `endpoint`.
/// @return NotSupported if no running server has an entry for it; otherwise as servers().
IPCCORE_EXPORT Result<Entry> find(const EndpointPath &endpoint);

/// For callers that poll: reads an entry once, and then only checks whether its server still runs.
/// Any thread, one at a time.
class IPCCORE_EXPORT Reader
{
public:
    /// Reads the registry of this program's environment at each call.
    Reader();
    /// Reads the registry of this user's programs with another environment.
    /// @param runtimeDirectory their `XDG_RUNTIME_DIR`; empty if they have none.
    explicit Reader(const QByteArray &runtimeDirectory);
    ~Reader();
    Q_DISABLE_COPY(Reader)

    /// The running servers. Errors as ServerRegistry::servers(), which is
    /// ServerRegistry::directory() and SystemError.
    Result<QList<Entry>> servers();
    /// The server whose socket file is `endpoint`. Errors as ServerRegistry::find(), which is
    /// NotSupported if no running server has an entry for it, and as servers().
    Result<Entry> find(const EndpointPath &endpoint);

private:
    struct Known;

    std::unique_ptr<Known> m_known;
};

} // namespace ServerRegistry
} // namespace IpcCore
