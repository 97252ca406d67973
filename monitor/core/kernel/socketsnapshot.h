// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/sockettable.h"

#include <QtCore/qhash.h>

namespace Monitor {

/// A SocketTable in which sockets are found by inode, file and name. Immutable; may be shared
/// between threads.
class SocketSnapshot
{
public:
    /// Nothing at all.
    SocketSnapshot() = default;
    explicit SocketSnapshot(SocketTable table);

    const SocketTable &table() const { return m_table; }

    /// Null when there is none, and for inode 0.
    const UnixSocket *byInode(quint32 inode) const;

    /// \name Several sockets
    /// As places in table().sockets(), ascending.
    /// @{

    /// Those that are bound to `file` and those accepted from them.
    std::vector<quint32> byFile(FileKey file) const;
    /// Those with this name as the kernel has it, bound and accepted. Only listeners and abstract
    /// sockets are found so: the names of files prove nothing, see EndpointSockets.
    std::vector<quint32> byName(QByteArrayView kernelName) const;

    /// All that listen.
    const std::vector<quint32> &listeners() const { return m_listeners; }

    /// @}

    const UnixSocket &at(quint32 place) const { return m_table.sockets()[place]; }

private:
    SocketTable m_table;
    QHash<quint32, quint32> m_byInode;
    std::vector<quint32> m_byFile; ///< Places of sockets with a file, in the order of the files.
    std::vector<quint32> m_byName; ///< Of listeners and abstract sockets, in the order of names.
    std::vector<quint32> m_listeners;
};

} // namespace Monitor
