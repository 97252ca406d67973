// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qprocess.h>

#include <memory>

/// A program of ours in a process of its own. Killed when destroyed, so that no failed test leaves
/// one behind. Every wait ends after `PatienceMs`.
class Program
{
public:
    static constexpr int PatienceMs = 20'000;

    Program(const QString &program, const QStringList &arguments);
    ~Program();
    Q_DISABLE_COPY_MOVE(Program)

    /// For what has to be set before start().
    QProcess &process() { return m_process; }

    const QProcess &process() const { return m_process; }

    bool start();

    /// Whether a line that begins with `prefix` comes on standard output.
    bool waitForLine(const QByteArray &prefix);
    /// Whether standard output holds `bytes` by now or soon.
    bool waitForOutput(const QByteArray &bytes);

    /// Ends its standard input and waits for its end.
    /// @return the exit code; -1 when it goes on or crashed.
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

/// The demo daemon that `executable` is, once it listens at `endpoint`; null: it does not.
std::unique_ptr<Program> startDemo(const QString &executable, const QString &endpoint);
