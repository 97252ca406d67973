// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

#include <ipccore/serverlauncher.h>

#include <chrono>

namespace IpcCore {

struct WatchedProgram;

/// What to start, and how.
struct ProgramStart
{
    QString program;
    QStringList arguments;
    QString directory;
    ServerLauncher::ErrorOutput errorOutput;
    QString errorFile;   ///< for ErrorOutput::File
    bool hasErrorOutput; ///< whether there is anything to inherit
};

/// A program running detached from this process, watched while this object lives. It outlives the
/// object.
///
/// A small process in between, the watcher, reports on it: see programwatcher.h.
class LaunchedProgram
{
public:
    enum class State {
        Starting,   ///< Not known yet whether it can be executed.
        Running,    ///< exec() succeeded.
        NotStarted, ///< It cannot be started; value() is errno.
        Exited,     ///< value() is the exit status.
        Signaled,   ///< value() is the signal that ended it.
        Unknown,    ///< The watcher was killed; the program may be running.
    };

    /// Starts a program in its own session, with standard input and output on the null device, only
    /// the three standard descriptors, and default signal handling. Waits a moment for exec().
    explicit LaunchedProgram(const ProgramStart &start);

    ~LaunchedProgram();
    LaunchedProgram(const LaunchedProgram &) = delete;
    LaunchedProgram &operator=(const LaunchedProgram &) = delete;

    State state() const { return m_state; }

    int value() const { return m_value; }

    /// Waits up to `timeout` for the state to change.
    void wait(std::chrono::milliseconds timeout);

    /// What became of it, as part of a sentence ("ended with status 3").
    QString describeEnd() const;

    /// Dismisses the watcher.
    /// @return the last lines of the program's standard error that were kept.
    QString finish();

private:
    void launch(const ProgramStart &start);
    UniqueFd openErrorFile(const QString &fileName);
    void forkWatcher(const WatchedProgram &task);
    void notStarted(const QString &circumstance, int systemError);
    void apply(int kind, int value);
    QByteArray endOfErrorFile() const;
    QByteArray keptErrors();

    State m_state = State::Starting;
    int m_value = 0;
    QString m_circumstance; ///< qualifies NotStarted: " in the directory /x"
    UniqueFd m_reports;     ///< to the watcher, which leaves once this is shut down
    UniqueFd m_errorFile;   ///< for reading what the program appends to ErrorOutput::File
    off_t m_errorStart = 0; ///< where its lines begin in that file
};

} // namespace IpcCore
