// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/childprocess.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>

#include <csignal>
#include <sched.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace Bench {

namespace {

constexpr int KillTimeMs = 1000;

void bindTo(int cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    ::sched_setaffinity(0, sizeof(set), &set);
}

} // namespace

ChildProcess::ChildProcess(const Command &command, const QString &folder)
    : m_command(command)
    , m_folder(folder)
{
    m_process.setWorkingDirectory(folder);
    m_process.setStandardErrorFile(errorFile());
    m_process.setChildProcessModifier([cpu = command.cpu] {
        ::setpgid(0, 0);
        if (cpu)
            bindTo(*cpu);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), folder);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    m_process.setProcessEnvironment(environment);
}

ChildProcess::~ChildProcess()
{
    if (m_group == 0)
        return;
    signal(SIGTERM);
    if (m_process.state() != QProcess::NotRunning)
        m_process.waitForFinished(KillTimeMs);
    signal(SIGKILL);
    if (m_process.state() != QProcess::NotRunning)
        m_process.waitForFinished(KillTimeMs);
}

Failed ChildProcess::start()
{
    m_process.start(m_command.program, m_command.arguments);
    if (!m_process.waitForStarted(KillTimeMs))
        return QStringLiteral("cannot start: ") + m_process.errorString();
    m_group = m_process.processId();
    return {};
}

bool ChildProcess::isRunning()
{
    return m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(0);
}

void ChildProcess::signal(int number)
{
    ::kill(static_cast<pid_t>(-m_group), number);
}

Failed ChildProcess::finish(QDeadlineTimer deadline)
{
    if (m_process.state() != QProcess::NotRunning
        && !m_process.waitForFinished(static_cast<int>(deadline.remainingTime()))) {
        signal(SIGKILL);
        m_process.waitForFinished(KillTimeMs);
        return QStringLiteral("hangs");
    }
    m_output += m_process.readAllStandardOutput();
    if (m_process.exitStatus() != QProcess::NormalExit)
        return QStringLiteral("crashed ") + lastWords();
    if (m_process.exitCode() != 0)
        return QStringLiteral("exit code %1: %2").arg(m_process.exitCode()).arg(lastWords());
    return {};
}

Failed ChildProcess::waitForOutput(const QByteArray &text, QDeadlineTimer deadline)
{
    while (!m_output.contains(text)) {
        if (!m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
            const bool late = isRunning();
            return (late ? QStringLiteral("hangs before it is ready ")
                         : QStringLiteral("ended before it was ready "))
                   + lastWords();
        }
        m_output += m_process.readAllStandardOutput();
    }
    return {};
}

QString ChildProcess::errorFile() const
{
    return m_folder + QLatin1Char('/') + QFileInfo(m_command.program).fileName()
           + QStringLiteral(".err");
}

QString ChildProcess::lastWords() const
{
    QFile file(errorFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll().trimmed();
    const QByteArray line = text.mid(text.lastIndexOf('\n') + 1);
    return QString::fromUtf8(line.left(200)).replace(m_folder, QStringLiteral("…"));
}

} // namespace Bench
