// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "kernelview.h"

#include "displaytext.h"

#include <core/base/usernames.h>
#include <core/kernel/filekey.h>
#include <core/kernel/sockdiag.h>

#include <sys/stat.h>

namespace Cli {

using namespace IpcCore;
using namespace Monitor;

Result<KernelView> KernelView::look()
{
    auto table = SockDiag().dump();
    if (!table)
        return table.error();
    return KernelView(std::move(*table));
}

KernelView::KernelView(SocketTable table)
    : m_snapshot(std::move(table))
{}

EndpointSockets KernelView::socketsOf(const EndpointAddress &address) const
{
    const EndpointPlaces places = findEndpoint(m_snapshot, address, fileAt(address));
    std::vector<quint32> inodes;
    collectInodes(m_snapshot, places, inodes);
    ProcessTable processes;
    processes.update(inodes);
    return joinEndpoint(m_snapshot, places, processes);
}

qint64 KernelView::listenerPid(const EndpointAddress &address) const
{
    const EndpointSockets sockets = socketsOf(address);
    const bool isKnown = !sockets.listeners.empty() && sockets.listeners.front().end.owner.process;
    return isKnown ? sockets.listeners.front().end.owner.process->pid : 0;
}

qint64 KernelView::waitingAt(const EndpointAddress &address) const
{
    qint64 count = 0;
    for (const quint32 place : findEndpoint(m_snapshot, address, fileAt(address)).sockets) {
        const UnixSocket &socket = m_snapshot.at(place);
        count += socket.state == UnixSocket::State::Listening ? socket.receiveQueue : 0;
    }
    return count;
}

QString addressText(const EndpointAddress &address)
{
    return address.isAbstract() ? printableText(address.toString()) : printable(address.key());
}

FileKey fileAt(const EndpointAddress &address)
{
    if (address.isAbstract())
        return {};
    const FileStatus status = fileStatusAt(address.key());
    return S_ISSOCK(status.mode) ? status.key : FileKey();
}

QString pidText(qint64 pid)
{
    return pid == 0 ? QStringLiteral("–") : QString::number(pid);
}

QString userName(quint32 uid)
{
    const QByteArray name = Monitor::systemUserName(uid);
    return name.isEmpty() ? QString::number(uid) : printable(name);
}

} // namespace Cli
