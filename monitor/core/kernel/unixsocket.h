// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <compare>
#include <optional>

namespace Monitor {

/// The file of a socket as the kernel numbers it for sock_diag: the inode's lower 32 bits, and the
/// device as `major << 20 | minor`. Zeros: no file.
struct FileKey
{
    quint32 inode = 0;
    quint32 device = 0;

    bool isNull() const { return inode == 0 && device == 0; }

    auto operator<=>(const FileKey &other) const = default;
};

/// One local socket of this network namespace, as the kernel describes it. Its name and its waiting
/// clients are in the SocketTable it comes from.
struct UnixSocket
{
    enum class Type : quint8 {
        Stream,
        Datagram,
        SequencedPacket,
        Other,
    };

    enum class State : quint8 {
        Unconnected, ///< New, or bound only.
        Connected,
        Listening,
        Other,
    };

    quint64 cookie = 0;       ///< Never used twice while the system runs: the socket's identity.
    quint32 inode = 0;        ///< As in `/proc/PID/fd`; 0 for an end nobody has accepted yet.
    quint32 peerInode = 0;    ///< 0: no peer, or one that is not accepted yet.
    FileKey file;             ///< Of a listener and of what it accepted, not of clients.
    quint32 receiveQueue = 0; ///< Unread bytes; of a listener the clients that wait.
    quint32 sendQueue = 0;    ///< Bytes the peer has not read; of a listener the size of its queue.
    std::optional<quint32> uid; ///< Who made the socket; Linux 5.3 and newer tell.
    Type type = Type::Other;
    State state = State::Other;
    quint8 shutdown = 0; ///< 1: reads no more, 2: writes no more, 3: both.

    quint32 nameOffset = 0; ///< Into the table's names.
    quint32 nameSize = 0;
    quint32 pendingOffset = 0; ///< Into the table's waiting clients.
    quint32 pendingCount = 0;

    bool operator==(const UnixSocket &other) const = default;
};

} // namespace Monitor
