// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qprocess.h>

#include <memory>
#include <sys/types.h>

/// One of our programs in a separate process. Killed when destroyed, so that a failed test leaves
/// none behind. Every wait ends after `PatienceMs`.
class Program
{
public:
    static constexpr int PatienceMs = 20'000;

    Program(const QString &program, const QStringList &arguments);
    ~Program();
    Q_DISABLE_COPY_MOVE(Program)

    /// For settings before start().
    QProcess &process() { return m_process; }

    const QProcess &process() const { return m_process; }

    bool start();

    /// Only while it runs: otherwise its process id could be anybody's, or mean this process and
    /// all of its group.
    bool sendSignal(int signal) const;

    /// Waits for a line on standard output that begins with `prefix`; false if none comes.
    bool waitForLine(const QByteArray &prefix);
    /// Waits until standard output contains `bytes`; false if it does not.
    bool waitForOutput(const QByteArray &bytes);

    /// Closes its standard input and waits for it to exit.
    /// @return the exit code; -1 if it keeps running or crashed.
    int finish();

    /// Everything since the start.
    QByteArray output();
    QByteArray errors();

private:
    template <typename Condition>
    bool waitUntil(Condition condition);

    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

/// The demo daemon `executable`, once it listens at `endpoint`; null on failure.
std::unique_ptr<Program> startDemo(const QString &executable, const QString &endpoint);

/// Stops a child of this process by SIGSTOP. Returns once its last thread has stopped, which is a
/// while after the signal; false if it cannot.
bool halt(pid_t child);
