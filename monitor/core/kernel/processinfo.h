// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstringview.h>

#include <memory>
#include <optional>

namespace Monitor {

/// A process. The pid alone may be reused; together with the start time it is unique.
struct ProcessInfo
{
    qint64 pid = 0;
    quint64 startTime = 0;  ///< In clock ticks since boot.
    QByteArray name;        ///< At most 15 bytes, as the kernel keeps it; arbitrary bytes.
    QByteArray commandLine; ///< The arguments, each terminated by NUL; empty if not readable.
    /// Its XDG_RUNTIME_DIR when it began, empty without one; none if not readable.
    std::optional<QByteArray> runtimeDirectory;
    char state = '\0'; ///< As in proc(5), when it was looked at: 'T' is stopped; NUL if unknown.

    bool isSameProcess(const ProcessInfo &other) const
    {
        return pid == other.pid && startTime == other.startTime;
    }

    /// Ignores the state.
    bool operator==(const ProcessInfo &other) const
    {
        return isSameProcess(other) && name == other.name && commandLine == other.commandLine
               && runtimeDirectory == other.runtimeDirectory;
    }
};

/// Parses `/proc/PID/stat` as far as ProcessInfo needs it; none if the text is invalid.
std::optional<ProcessInfo> parseProcessStat(QByteArrayView text);

/// What is known about a socket's owner.
enum class OwnerKnowledge {
    Known,
    NotPermitted, ///< No process that we may inspect has it; there are others.
    NobodyFound,  ///< No process has it: it is in transit, or outside our view.
    NotLookedYet, ///< The search is expensive and has been postponed.
    NotSupported, ///< Not available on this system.
};

/// How programs know it, in JSON. Never changes.
const char *nameOf(OwnerKnowledge knowledge);
/// The value with this name; NobodyFound for an unknown one.
OwnerKnowledge ownerKnowledgeNamed(QStringView name);

/// The owner of a socket: a process and its descriptor, or why they are unknown. If several
/// processes share the socket, the one with the lowest pid.
struct SocketOwner
{
    OwnerKnowledge knowledge = OwnerKnowledge::NotLookedYet;
    std::shared_ptr<const ProcessInfo> process; ///< Not null if Known.
    int descriptor = -1;

    bool operator==(const SocketOwner &other) const;
};

} // namespace Monitor
