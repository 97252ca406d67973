// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "alertcommand.h"

#include "displaytext.h"
#include "standardstreams.h"

#include <unistd.h>

namespace Cli {

AlertCommand::AlertCommand(const QString &command, QObject *parent)
    : QObject(parent)
    , m_words(QProcess::splitCommand(command))
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    // Standard output is ours.
    m_process.setChildProcessModifier([] { ::dup2(STDERR_FILENO, STDOUT_FILENO); });
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus how) {
        if (how == QProcess::CrashExit)
            finish(m_patience.isActive()
                       ? QStringLiteral("was killed")
                       : QStringLiteral("was killed after %1 s").arg(Patience.count()));
        else
            finish(exitCode == 0 ? QString() : QStringLiteral("exited with %1").arg(exitCode));
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(QStringLiteral("did not start: %1").arg(m_process.errorString()));
    });
}

AlertCommand::~AlertCommand()
{
    m_process.disconnect(this);
}

void AlertCommand::run(const QByteArray &line)
{
    if (m_words.isEmpty())
        return;
    if (m_waiting.size() >= MostWaiting) {
        writeError(QStringLiteral("too many alerts: one runs no command"));
        return;
    }
    m_waiting.append(line);
    startNext();
}

void AlertCommand::startNext()
{
    if (m_waiting.isEmpty() || m_process.state() != QProcess::NotRunning)
        return;
    const QByteArray line = m_waiting.takeFirst();
    m_patience.start();
    m_process.start(m_words.constFirst(), m_words.mid(1));
    m_process.write(line);
    m_process.closeWriteChannel();
}

void AlertCommand::finish(const QString &problem)
{
    m_patience.stop();
    if (!problem.isEmpty())
        writeError(QStringLiteral("%1 %2").arg(printableText(m_words.constFirst()), problem));
    // Not within a signal of the process that is to start again.
    QMetaObject::invokeMethod(
        this,
        [this] {
            startNext();
            if (isIdle())
                Q_EMIT idle();
        },
        Qt::QueuedConnection);
}

} // namespace Cli
