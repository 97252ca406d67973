// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qhash.h>
#include <QtCore/qstring.h>

#include <chrono>

namespace IpcCore {

/// Names of processes at one moment; looks up each process once. Not thread-safe.
class ProcessNames
{
public:
    /// The name of process `pid`; empty if there is none, if the system does not tell, or if it
    /// started later than `age` ago: then the pid was reused.
    QString find(qint64 pid, std::chrono::milliseconds age);

private:
    struct Process
    {
        QString name; ///< empty if there is none
        std::chrono::milliseconds age{0};
    };

    static Process look(qint64 pid);

    QHash<qint64, Process> m_processes;
};

} // namespace IpcCore
