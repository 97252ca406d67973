// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/failure.h"
#include "driver/programs.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qprocess.h>

namespace Bench {

/// A process with a group of its own, which ends with this object or with the driver, whichever
/// goes first. Its error output lies in a file of the folder it runs in.
class ChildProcess
{
public:
    ChildProcess(const Command &command, const QString &folder);
    ~ChildProcess();

    Failed start();

    qint64 pid() const { return m_process.processId(); }

    /// Looks anew; nobody runs an event loop that would.
    bool isRunning();

    /// Waits for the end; a process that is late is killed.
    /// @return also a failure when its exit code is one.
    Failed finish(QDeadlineTimer deadline);

    /// Waits until it has printed `text`.
    Failed waitForOutput(const QByteArray &text, QDeadlineTimer deadline);

    void signal(int number);

    const QByteArray &output() const { return m_output; }

    /// The last line of its error output, for a failure.
    QString lastWords() const;

private:
    QString errorFile() const;

    const Command m_command;
    const QString m_folder;
    QProcess m_process;
    qint64 m_group = 0;
    QByteArray m_output;
};

} // namespace Bench
