// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <compare>
#include <optional>

namespace Monitor {

/// A socket's file as the kernel identifies it in sock_diag: the inode's lower 32 bits, and the
/// device as `major << 20 | minor`. All zeros if there is no file.
struct FileKey
{
    quint32 inode = 0;
    quint32 device = 0;

    bool isNull() const { return inode == 0 && device == 0; }

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 finds a 0 in it
    auto operator<=>(const FileKey &other) const = default;
};

/// One local socket of this network namespace, as the kernel describes it. Its name and its waiting
/// clients are in its SocketTable.
struct UnixSocket
{
    enum class Type : quint8 {
        Stream,
        Datagram,
        SequencedPacket,
        Other,
    };

    enum class State : quint8 {
        Unconnected, ///< New, or only bound.
        Connected,
        Listening,
        Other,
    };

    quint64 cookie = 0;         ///< Unique until the system reboots: identifies the socket.
    quint32 inode = 0;          ///< As in `/proc/PID/fd`; 0 for an end not accepted yet.
    quint32 peerInode = 0;      ///< 0 if there is no peer, or it is not accepted yet.
    FileKey file;               ///< Of a listener and the sockets it accepted, not of clients.
    quint32 receiveQueue = 0;   ///< Unread bytes; for a listener, the waiting clients.
    quint32 sendQueue = 0;      ///< Bytes the peer has not read; for a listener, the size of its
                                ///< queue.
    std::optional<quint32> uid; ///< Who created the socket; needs Linux 5.3.
    Type type = Type::Other;
    State state = State::Other;
    quint8 shutdown = 0; ///< 1: reading, 2: writing, 3: both are shut down.

    quint32 nameOffset = 0; ///< Into the table's names.
    quint32 nameSize = 0;
    quint32 pendingOffset = 0; ///< Into the table's waiting clients.
    quint32 pendingCount = 0;

    bool operator==(const UnixSocket &other) const = default;
};

} // namespace Monitor
