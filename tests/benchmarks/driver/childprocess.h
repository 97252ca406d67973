// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/failure.h"
#include "driver/programs.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qprocess.h>

namespace Bench {

/// A process in its own process group, which ends with this object or with the driver, whichever
/// goes first. Its standard error goes to a file in its folder.
class ChildProcess
{
public:
    ChildProcess(const Command &command, const QString &folder);
    ~ChildProcess();

    Failed start();

    qint64 pid() const { return m_process.processId(); }

    /// Checks again each time, as no event loop runs.
    bool isRunning();

    /// Waits for the end; kills a process that is late.
    /// @return a failure also for a non-zero exit code.
    Failed finish(QDeadlineTimer deadline);

    /// Waits until it has printed `text`.
    Failed waitForOutput(const QByteArray &text, QDeadlineTimer deadline);

    void signal(int number);

    const QByteArray &output() const { return m_output; }

    /// The last line of its standard error, for failure messages.
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
