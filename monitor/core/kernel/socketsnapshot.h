// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/sockettable.h"

#include <QtCore/qhash.h>

namespace Monitor {

/// A SocketTable indexed by inode, file and name. Immutable; may be shared between threads.
class SocketSnapshot
{
public:
    /// An empty snapshot.
    SocketSnapshot() = default;
    explicit SocketSnapshot(SocketTable table);

    const SocketTable &table() const { return m_table; }

    /// Null if there is none, and for inode 0.
    const UnixSocket *byInode(quint32 inode) const;

    /// \name Lookups of several sockets
    /// As indices into table().sockets(), ascending.
    /// @{

    /// The sockets bound to `file`, and those accepted from them.
    std::vector<quint32> byFile(FileKey file) const;
    /// The sockets with this name in the kernel's form, bound or accepted. Only finds listeners and
    /// abstract sockets: file names prove nothing, see EndpointSockets.
    std::vector<quint32> byName(QByteArrayView kernelName) const;

    /// All listeners.
    const std::vector<quint32> &listeners() const { return m_listeners; }

    /// @}

    const UnixSocket &at(quint32 place) const { return m_table.sockets()[place]; }

private:
    SocketTable m_table;
    QHash<quint32, quint32> m_byInode;
    std::vector<quint32> m_byFile; ///< Indices of sockets with a file, ordered by file.
    std::vector<quint32> m_byName; ///< Of listeners and abstract sockets, ordered by name.
    std::vector<quint32> m_listeners;
};

} // namespace Monitor
