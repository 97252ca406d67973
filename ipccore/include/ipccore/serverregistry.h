// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/introspection.h>

#include <memory>

namespace IpcCore {

/// The servers of this user that can be asked about themselves.
///
/// Each keeps an entry in a directory that only its user can enter, `$XDG_RUNTIME_DIR/ipccore` or
/// `$TMPDIR/ipccore-<uid>`: its control endpoint and what it is. All functions may be called from
/// any thread; they look at files and never wait for a server.
namespace ServerRegistry {

/// One running server.
struct IPCCORE_EXPORT Entry
{
    EndpointPath control; ///< Where to ask it: "info", "stats", "connections" and so on.
    ServerInfo info;      ///< What it said when it started.

    bool operator==(const Entry &other) const = default;
};

/// The directory, made if it is missing; for watching it.
/// @return AccessDenied when it belongs to someone else or is open to others; SystemError.
IPCCORE_EXPORT Result<QByteArray> directory();

/// The servers that run now, in no order. Entries of processes that were killed are removed on the
/// way; entries that cannot be read are left out.
/// @return as directory(), and SystemError when it cannot be read.
IPCCORE_EXPORT Result<QList<Entry>> servers();

/// The server whose socket file `endpoint` is.
/// @return NotSupported when no server that runs has an entry for it; as servers().
IPCCORE_EXPORT Result<Entry> find(const EndpointPath &endpoint);

/// For who looks again and again: reads an entry once, and then only sees whether its server still
/// runs. May be used in any thread, by one at a time.
class IPCCORE_EXPORT Reader
{
public:
    Reader();
    ~Reader();
    Q_DISABLE_COPY(Reader)

    /// As ServerRegistry::servers().
    Result<QList<Entry>> servers();

private:
    struct Known;

    std::unique_ptr<Known> m_known;
};

} // namespace ServerRegistry
} // namespace IpcCore
