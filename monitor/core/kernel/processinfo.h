// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

#include <memory>
#include <optional>

namespace Monitor {

/// A process. Its number alone is given to others later; with the start time it is never.
struct ProcessInfo
{
    qint64 pid = 0;
    quint64 startTime = 0;  ///< Clock ticks after the start of the system.
    QByteArray name;        ///< At most 15 bytes, as the kernel keeps it; any bytes.
    QByteArray commandLine; ///< The arguments, each followed by NUL; empty where nobody may know.

    bool isSameProcess(const ProcessInfo &other) const
    {
        return pid == other.pid && startTime == other.startTime;
    }

    bool operator==(const ProcessInfo &other) const = default;
};

/// Reads the text of `/proc/PID/stat` as far as a ProcessInfo needs it; nothing when it is no such
/// text.
std::optional<ProcessInfo> parseProcessStat(QByteArrayView text);

/// What is known about who holds a socket.
enum class OwnerKnowledge {
    Known,
    NotPermitted, ///< Nobody we may look into has it; there are processes we may not look into.
    NobodyFound, ///< No process has it: it is on its way, or in a part of the system we cannot see.
    NotLookedYet, ///< Looking costs time, and is put off for a while.
    NotSupported, ///< This system does not tell.
};

/// Who holds a socket: the process and its descriptor, or why they are not known. Where several
/// processes share a socket, the one with the lowest number.
struct SocketOwner
{
    OwnerKnowledge knowledge = OwnerKnowledge::NotLookedYet;
    std::shared_ptr<const ProcessInfo> process; ///< Not null when Known.
    int descriptor = -1;

    bool operator==(const SocketOwner &other) const;
};

} // namespace Monitor
