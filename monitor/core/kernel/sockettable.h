// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/unixsocket.h"

#include <QtCore/qbytearray.h>

#include <span>
#include <vector>

namespace Monitor {

/// All local sockets of this network namespace at one time.
///
/// Names and lists of waiting clients lie in one piece of memory each, so that ten thousand sockets
/// do not cost ten thousand allocations. A value type.
class SocketTable
{
public:
    const std::vector<UnixSocket> &sockets() const { return m_sockets; }

    /// The name as the kernel has it; empty: none. That of an abstract socket begins with NUL and
    /// may hold more of them.
    QByteArrayView name(const UnixSocket &socket) const;
    /// The name as people write it: an abstract one begins with `@`.
    QByteArray displayName(const UnixSocket &socket) const;
    /// The inodes of clients that have connected to a listener and wait for being accepted; how
    /// many they are is its receiveQueue.
    std::span<const quint32> pending(const UnixSocket &socket) const;

    /// Sockets came and went while the kernel wrote the list: some may be missing.
    bool isIncomplete() const { return m_incomplete; }

    void setIncomplete(bool incomplete) { m_incomplete = incomplete; }

    /// More clients wait somewhere than the kernel can list: pending() is empty for every listener.
    bool lacksPending() const { return m_lacksPending; }

    void setLacksPending(bool lacks) { m_lacksPending = lacks; }

    /// Room for `count` sockets.
    void reserve(std::size_t count) { m_sockets.reserve(count); }

    /// Adds a socket; its offsets and sizes are set here. A path keeps no final NUL.
    void add(UnixSocket socket, QByteArrayView kernelName, std::span<const quint32> pendingInodes);

private:
    std::vector<UnixSocket> m_sockets;
    QByteArray m_names;
    std::vector<quint32> m_pending;
    bool m_incomplete = false;
    bool m_lacksPending = false;
};

/// Whether a name as the kernel has it is that of an abstract socket.
inline bool isAbstractName(QByteArrayView kernelName)
{
    return !kernelName.isEmpty() && kernelName.front() == '\0';
}

} // namespace Monitor
