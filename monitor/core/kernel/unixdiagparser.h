// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/sockettable.h"

#include <ipccore/result.h>

namespace Monitor {

/// Parses the kernel's answer to a request for all local sockets (NETLINK_SOCK_DIAG), datagram by
/// datagram, into a SocketTable.
///
/// A malformed or truncated answer is an error, never a shorter list. Skips the additions of later
/// kernels. Linux only.
class UnixDiagParser
{
public:
    enum class Progress {
        More, ///< More datagrams follow.
        Done, ///< The list is complete.
    };

    /// @param sequence of the request; answers to others are skipped.
    /// @param expected roughly how many sockets to reserve room for.
    explicit UnixDiagParser(quint32 sequence, std::size_t expected = 0);

    /// Parses the next datagram.
    /// @return ProtocolError for truncated or invalid bytes; SystemResources if the kernel dropped
    ///         a part; AccessDenied or SystemError with the kernel's errno if it answers with an
    ///         error. Do not call it again after an error.
    IpcCore::Result<Progress> parse(QByteArrayView datagram);

    /// What was read; isIncomplete() if the kernel reports that the list changed meanwhile.
    SocketTable takeTable() { return std::move(m_table); }

private:
    IpcCore::Result<Progress> parseMessage(quint16 type, QByteArrayView payload);
    IpcCore::Result<void> parseSocket(QByteArrayView payload);

    SocketTable m_table;
    std::vector<quint32> m_pending; ///< Of the current socket; a member to reuse its memory.
    quint32 m_sequence;
};

} // namespace Monitor
