// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qhash.h>
#include <QtCore/qstring.h>

#include <chrono>

namespace IpcCore {

/// Names of processes at one moment: each process is looked at once. Not thread-safe.
class ProcessNames
{
public:
    /// The name of the process `pid`; empty when there is none, when the system does not tell, or
    /// when it began later than `age` ago: then the pid was given to another one.
    QString find(qint64 pid, std::chrono::milliseconds age);

private:
    struct Process
    {
        QString name; ///< empty: there is none
        std::chrono::milliseconds age{0};
    };

    static Process look(qint64 pid);

    QHash<qint64, Process> m_processes;
};

} // namespace IpcCore
