// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

#include <ipccore/result.h>

#include <QtCore/qstringlist.h>
#include <QtCore/qtemporaryfile.h>

#include <chrono>
#include <memory>
#include <sys/types.h>

namespace IpcCore {

/// A program started detached from this process, watched for its end until this object is
/// destroyed.
///
/// Between this process and the program stands a small one, the watcher, which waits for the
/// program and reports through a pipe. Destroying this object ends the watcher, and the system's
/// first process adopts the program: it lives on, and is never a zombie of ours.
class LaunchedProgram
{
public:
    enum class State {
        Running,
        NotStarted, ///< exec() failed; value() is errno.
        Exited,     ///< value() is the exit status.
        Signaled,   ///< value() is the signal that ended it.
        Unknown,    ///< The watcher was ended by somebody; the program may run.
    };

    /// Starts `program` in a session of its own, with standard input and output on the null device,
    /// standard error in an unnamed file, no other descriptor, and every signal at its default.
    /// @return LaunchFailed when it is not found or there is no room for a process. Whether exec()
    ///         worked shows in state() later.
    static Result<std::unique_ptr<LaunchedProgram>> start(const QString &program,
                                                          const QStringList &arguments);

    ~LaunchedProgram();
    LaunchedProgram(const LaunchedProgram &) = delete;
    LaunchedProgram &operator=(const LaunchedProgram &) = delete;

    State state() const { return m_state; }

    int value() const { return m_value; }

    /// Waits up to `timeout` for a change of the state.
    void wait(std::chrono::milliseconds timeout);

    /// How it ended, as a part of a sentence ("ended with status 3").
    QString describeEnd() const;

    /// The last lines it wrote to standard error.
    QString errorOutput() const;

private:
    LaunchedProgram() = default;
    Result<void> fork(const QByteArray &file, const QList<QByteArray> &arguments);
    void apply(int kind, int value);

    QTemporaryFile m_errorOutput;
    UniqueFd m_reports;
    pid_t m_watcher = -1;
    State m_state = State::Running;
    int m_value = 0;
};

} // namespace IpcCore
