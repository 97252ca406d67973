// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <QtCore/qdeadlinetimer.h>

#include <csignal>
#include <sys/wait.h>

Program::Program(const QString &program, const QStringList &arguments)
{
    m_process.setProgram(program);
    m_process.setArguments(arguments);
}

Program::~Program()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(PatienceMs);
}

bool Program::start()
{
    m_process.start();
    return m_process.waitForStarted(PatienceMs);
}

bool Program::sendSignal(int signal) const
{
    const auto pid = static_cast<pid_t>(m_process.processId());
    return m_process.state() == QProcess::Running && pid > 0 && ::kill(pid, signal) == 0;
}

template <typename Condition>
bool Program::waitUntil(Condition condition)
{
    const QDeadlineTimer deadline(PatienceMs);
    while (!condition()) {
        const bool more = m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        if (!more)
            return condition();
    }
    return true;
}

bool Program::waitForLine(const QByteArray &prefix)
{
    return waitUntil([this, &prefix] {
        const QByteArray text = '\n' + output();
        const QByteArray lineStart = '\n' + prefix;
        const qsizetype start = text.indexOf(lineStart);
        return start >= 0 && text.indexOf('\n', start + 1) >= 0;
    });
}

bool Program::waitForOutput(const QByteArray &bytes)
{
    return waitUntil([this, &bytes] { return output().contains(bytes); });
}

int Program::finish()
{
    m_process.closeWriteChannel();
    const bool ended =
        m_process.state() == QProcess::NotRunning || m_process.waitForFinished(PatienceMs);
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QByteArray Program::output()
{
    m_output += m_process.readAllStandardOutput();
    return m_output;
}

QByteArray Program::errors()
{
    m_errors += m_process.readAllStandardError();
    return m_errors;
}

std::unique_ptr<Program> startDemo(const QString &executable, const QString &endpoint)
{
    auto demo =
        std::make_unique<Program>(executable, QStringList{QStringLiteral("--endpoint"), endpoint});
    return demo->start() && demo->waitForLine("listening on ") ? std::move(demo) : nullptr;
}

bool halt(pid_t child)
{
    siginfo_t info = {};
    return ::kill(child, SIGSTOP) == 0
           && ::waitid(P_PID, static_cast<id_t>(child), &info, WSTOPPED) == 0;
}
