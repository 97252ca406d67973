// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/sockettable.h"

namespace Monitor {

QByteArrayView SocketTable::name(const UnixSocket &socket) const
{
    return QByteArrayView(m_names).sliced(socket.nameOffset, socket.nameSize);
}

QByteArray SocketTable::displayName(const UnixSocket &socket) const
{
    QByteArray text = name(socket).toByteArray();
    if (isAbstractName(text))
        text.replace('\0', '@'); // ss also shows the other NULs this way
    return text;
}

std::span<const quint32> SocketTable::pending(const UnixSocket &socket) const
{
    return std::span(m_pending).subspan(socket.pendingOffset, socket.pendingCount);
}

void SocketTable::add(UnixSocket socket, QByteArrayView kernelName,
                      std::span<const quint32> pendingInodes)
{
    if (!isAbstractName(kernelName) && kernelName.endsWith('\0'))
        kernelName.chop(1);
    socket.nameOffset = static_cast<quint32>(m_names.size());
    socket.nameSize = static_cast<quint32>(kernelName.size());
    socket.pendingOffset = static_cast<quint32>(m_pending.size());
    socket.pendingCount = static_cast<quint32>(pendingInodes.size());
    m_names.append(kernelName);
    m_pending.insert(m_pending.end(), pendingInodes.begin(), pendingInodes.end());
    m_sockets.push_back(socket);
}

} // namespace Monitor
