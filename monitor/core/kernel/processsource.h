// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/processinfo.h"

#include <ipccore/result.h>

#include <QtCore/qset.h>

#include <vector>

namespace Monitor {

/// A descriptor of a process that leads to a socket.
struct Holding
{
    quint32 inode = 0;
    qint64 pid = 0;
    int descriptor = -1;
};

/// What a look through all processes brought.
struct ProcessScan
{
    std::vector<Holding> holdings; ///< One for each socket that was found.
    int deniedProcesses = 0;       ///< Those whose descriptors we may not see.
};

/// Where a ProcessTable learns about processes: `/proc`, or what a test makes up. Used by one
/// thread at a time.
class ProcessSource
{
public:
    ProcessSource() = default;
    virtual ~ProcessSource() = default;
    Q_DISABLE_COPY_MOVE(ProcessSource)

    /// That of this system.
    static std::unique_ptr<ProcessSource> ofSystem();

    /// Looks through all processes for the sockets `wanted`, and no further than to the last one.
    /// Processes that end meanwhile are left out.
    /// @return NotSupported; SystemResources or SystemError when nothing could be looked at.
    virtual IpcCore::Result<ProcessScan> scan(const QSet<quint32> &wanted) = 0;
    /// The process without its command line; nothing when there is none such any more.
    virtual std::optional<ProcessInfo> identify(qint64 pid) = 0;
    virtual QByteArray commandLine(qint64 pid) = 0;
    /// Whether this still is so.
    virtual bool holds(const Holding &holding) = 0;
};

} // namespace Monitor
