// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/sockettable.h"

#include <ipccore/result.h>

namespace Monitor {

/// Reads the kernel's answer to a request for all local sockets (NETLINK_SOCK_DIAG), one datagram
/// after the other, into a SocketTable.
///
/// Whatever the bytes are: an answer that is not whole is an error, never a shorter list. What
/// later kernels add is skipped. Linux only.
class UnixDiagParser
{
public:
    enum class Progress {
        More, ///< Further datagrams follow.
        Done, ///< The list is whole.
    };

    /// @param sequence of the request; answers to others are skipped.
    /// @param expected about how many sockets to make room for.
    explicit UnixDiagParser(quint32 sequence, std::size_t expected = 0);

    /// Takes the next datagram.
    /// @return ProtocolError for bytes that are cut short or make no sense; SystemResources when
    ///         the kernel dropped a part; AccessDenied or SystemError with the kernel's number when
    ///         it answers with an error. After an error nothing more should be asked for.
    IpcCore::Result<Progress> parse(QByteArrayView datagram);

    /// What was read; isIncomplete() when the kernel says that the list changed meanwhile.
    SocketTable takeTable() { return std::move(m_table); }

private:
    IpcCore::Result<Progress> parseMessage(quint16 type, QByteArrayView payload);
    IpcCore::Result<void> parseSocket(QByteArrayView payload);

    SocketTable m_table;
    std::vector<quint32> m_pending; ///< Of the socket at hand; kept for its memory.
    quint32 m_sequence;
};

} // namespace Monitor
