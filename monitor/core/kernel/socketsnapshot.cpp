// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/socketsnapshot.h"

#include <algorithm>
#include <tuple>

namespace Monitor {

SocketSnapshot::SocketSnapshot(SocketTable table)
    : m_table(std::move(table))
{
    const auto &sockets = m_table.sockets();
    m_byInode.reserve(static_cast<qsizetype>(sockets.size()));
    m_byFile.reserve(sockets.size());
    for (quint32 place = 0; place < sockets.size(); ++place) {
        const UnixSocket &socket = sockets[place];
        const bool listens = socket.state == UnixSocket::State::Listening;
        if (socket.inode != 0)
            m_byInode.insert(socket.inode, place);
        if (!socket.file.isNull())
            m_byFile.push_back(place);
        if (listens)
            m_listeners.push_back(place);
        if (socket.nameSize != 0 && (listens || isAbstractName(m_table.name(socket))))
            m_byName.push_back(place);
    }
    std::sort(m_byFile.begin(), m_byFile.end(), [this](quint32 left, quint32 right) {
        return std::tie(at(left).file, left) < std::tie(at(right).file, right);
    });
    std::sort(m_byName.begin(), m_byName.end(), [this](quint32 left, quint32 right) {
        const int order = m_table.name(at(left)).compare(m_table.name(at(right)));
        return order != 0 ? order < 0 : left < right;
    });
}

const UnixSocket *SocketSnapshot::byInode(quint32 inode) const
{
    const auto place = m_byInode.constFind(inode);
    return place == m_byInode.constEnd() ? nullptr : &at(*place);
}

std::vector<quint32> SocketSnapshot::byFile(FileKey file) const
{
    const auto first = std::partition_point(m_byFile.begin(), m_byFile.end(),
                                            [&](quint32 place) { return at(place).file < file; });
    const auto last = std::partition_point(first, m_byFile.end(),
                                           [&](quint32 place) { return at(place).file == file; });
    return {first, last};
}

std::vector<quint32> SocketSnapshot::byName(QByteArrayView kernelName) const
{
    const auto order = [&](quint32 place) { return m_table.name(at(place)).compare(kernelName); };
    const auto first = std::partition_point(m_byName.begin(), m_byName.end(),
                                            [&](quint32 place) { return order(place) < 0; });
    const auto last = std::partition_point(first, m_byName.end(),
                                           [&](quint32 place) { return order(place) == 0; });
    return {first, last};
}

} // namespace Monitor
