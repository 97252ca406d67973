// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/processinfo.h"

#include <ipccore/result.h>

#include <QtCore/qset.h>

#include <vector>

namespace Monitor {

/// A process's descriptor for a socket.
struct Holding
{
    quint32 inode = 0;
    qint64 pid = 0;
    int descriptor = -1;
};

/// The result of scanning all processes.
struct ProcessScan
{
    std::vector<Holding> holdings; ///< One for each socket found.
    int deniedProcesses = 0;       ///< Processes whose descriptors we may not see.
};

/// Where a ProcessTable gets its processes: `/proc`, or a test's own. Used by one thread at a time.
class ProcessSource
{
public:
    ProcessSource() = default;
    virtual ~ProcessSource() = default;
    Q_DISABLE_COPY_MOVE(ProcessSource)

    /// The one of this system.
    static std::unique_ptr<ProcessSource> ofSystem();

    /// Scans all processes for the sockets `wanted`, stopping at the last one. Skips processes that
    /// end meanwhile.
    /// @return NotSupported; SystemResources or SystemError if the scan could not start.
    virtual IpcCore::Result<ProcessScan> scan(const QSet<quint32> &wanted) = 0;
    /// The process without its command line and runtime directory; none if it no longer exists.
    virtual std::optional<ProcessInfo> identify(qint64 pid) = 0;
    virtual QByteArray commandLine(qint64 pid) = 0;
    /// As ProcessInfo::runtimeDirectory.
    virtual std::optional<QByteArray> runtimeDirectory(qint64 pid) = 0;
    /// Whether this is still true.
    virtual bool holds(const Holding &holding) = 0;
};

/// Whether the process that has the number `pid` in our pid namespace holds this file open. False
/// if we may not inspect it; true on systems that cannot tell.
bool hasOpen(qint64 pid, const QByteArray &nativePath);

/// Whether this path leads that process, which may be in another mount namespace, to the file with
/// this inode (its lower 32 bits). False if we may not know.
bool leadsTo(qint64 pid, const QByteArray &nativePath, quint32 inode);

} // namespace Monitor
