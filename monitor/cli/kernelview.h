// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <core/endpoint/endpointsockets.h>

#include <ipccore/result.h>

namespace Cli {

/// What the kernel tells of local sockets, seen once. No server notices.
class KernelView
{
public:
    /// @return as Monitor::SockDiag::dump().
    static IpcCore::Result<KernelView> look();

    /// Both ends of everything at `address`, with the processes.
    Monitor::EndpointSockets socketsOf(const Monitor::EndpointAddress &address) const;

    /// How many clients of `address` wait for being accepted.
    qint64 waitingAt(const Monitor::EndpointAddress &address) const;

    const Monitor::SocketSnapshot &snapshot() const { return m_snapshot; }

private:
    explicit KernelView(Monitor::SocketTable table);

    Monitor::SocketSnapshot m_snapshot;
};

/// The address as a terminal may show it.
QString addressText(const Monitor::EndpointAddress &address);

/// The file at the address; null for none, and for abstract names.
Monitor::FileKey fileAt(const Monitor::EndpointAddress &address);

/// The name of a user; the number of one who has none.
QString userName(quint32 uid);

} // namespace Cli
