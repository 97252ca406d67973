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
    QString errorFile; ///< for ErrorOutput::File
};

/// A program started detached from this process, watched for its end until this object is
/// destroyed; it lives on.
///
/// A small process stands between this one and the program, the watcher: see programwatcher.h.
class LaunchedProgram
{
public:
    enum class State {
        Starting,   ///< Whether it can be executed is not known yet.
        Running,    ///< It was executed.
        NotStarted, ///< It cannot be started; value() is errno.
        Exited,     ///< value() is the exit status.
        Signaled,   ///< value() is the signal that ended it.
        Unknown,    ///< Somebody ended the watcher; the program may run.
    };

    /// Starts a program in a session of its own, with standard input and output on the null device,
    /// no descriptor but the standard three, and every signal at its default. Waits a moment for
    /// state() to be more than Starting.
    explicit LaunchedProgram(const ProgramStart &start);

    ~LaunchedProgram();
    LaunchedProgram(const LaunchedProgram &) = delete;
    LaunchedProgram &operator=(const LaunchedProgram &) = delete;

    State state() const { return m_state; }

    int value() const { return m_value; }

    /// Waits up to `timeout` for a change of the state.
    void wait(std::chrono::milliseconds timeout);

    /// What became of it, as a part of a sentence ("ended with status 3").
    QString describeEnd() const;

    /// Ends the watching.
    /// @return the last lines the program wrote to standard error, as far as they were kept.
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
    QString m_circumstance; ///< for the description of NotStarted, such as " in the directory /x"
    UniqueFd m_reports;     ///< to the watcher, which goes once this is shut down
    UniqueFd m_errorFile;   ///< to read what the program appends to its file of errors
    off_t m_errorStart = 0; ///< where in that file its lines begin
};

} // namespace IpcCore
