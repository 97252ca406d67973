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
/// Names and lists of waiting clients are stored contiguously, so ten thousand sockets do not cost
/// ten thousand allocations. A value type.
class SocketTable
{
public:
    const std::vector<UnixSocket> &sockets() const { return m_sockets; }

    /// The name in the kernel's form; empty if there is none. An abstract name begins with NUL and
    /// may contain more of them.
    QByteArrayView name(const UnixSocket &socket) const;
    /// The name as people write it: with a leading `@` if abstract.
    QByteArray displayName(const UnixSocket &socket) const;
    /// The inodes of the clients waiting on a listener; its receiveQueue is their number.
    std::span<const quint32> pending(const UnixSocket &socket) const;

    /// Sockets came and went while the kernel wrote the list; some may be missing.
    bool isIncomplete() const { return m_incomplete; }

    void setIncomplete(bool incomplete) { m_incomplete = incomplete; }

    /// A listener has more waiting clients than the kernel can list: pending() is empty for every
    /// listener.
    bool lacksPending() const { return m_lacksPending; }

    void setLacksPending(bool lacks) { m_lacksPending = lacks; }

    /// Reserves room for `count` sockets.
    void reserve(std::size_t count) { m_sockets.reserve(count); }

    /// Adds a socket; sets its offsets and sizes. Drops the final NUL of a path.
    void add(UnixSocket socket, QByteArrayView kernelName, std::span<const quint32> pendingInodes);

private:
    std::vector<UnixSocket> m_sockets;
    QByteArray m_names;
    std::vector<quint32> m_pending;
    bool m_incomplete = false;
    bool m_lacksPending = false;
};

/// Whether a name in the kernel's form is abstract.
inline bool isAbstractName(QByteArrayView kernelName)
{
    return !kernelName.isEmpty() && kernelName.front() == '\0';
}

} // namespace Monitor
