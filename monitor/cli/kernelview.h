// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <core/endpoint/endpointsockets.h>

#include <ipccore/result.h>

namespace Cli {

/// A snapshot of what the kernel knows of local sockets. No server notices.
class KernelView
{
public:
    /// @return as Monitor::SockDiag::dump().
    static IpcCore::Result<KernelView> look();

    /// Both ends of every connection at `address`, with their processes.
    Monitor::EndpointSockets socketsOf(const Monitor::EndpointAddress &address) const;

    /// The process that listens at `address`; 0 if unknown.
    qint64 listenerPid(const Monitor::EndpointAddress &address) const;

    /// How many clients are waiting to be accepted at `address`.
    qint64 waitingAt(const Monitor::EndpointAddress &address) const;

    const Monitor::SocketSnapshot &snapshot() const { return m_snapshot; }

private:
    explicit KernelView(Monitor::SocketTable table);

    Monitor::SocketSnapshot m_snapshot;
};

/// The address, made safe for a terminal.
QString addressText(const Monitor::EndpointAddress &address);

/// The file at the address; null if there is none, and for abstract names.
Monitor::FileKey fileAt(const Monitor::EndpointAddress &address);

/// "–" for 0: unknown.
QString pidText(qint64 pid);

/// A user's name, or the number if there is none.
QString userName(quint32 uid);

} // namespace Cli
