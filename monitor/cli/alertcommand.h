// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qobject.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtimer.h>

namespace Cli {

/// Runs a command for each alert, one after another. What it prints goes to standard error.
class AlertCommand : public QObject
{
    Q_OBJECT

public:
    /// One that hangs must not hold up the next alerts for good.
    static constexpr std::chrono::seconds Patience{60};
    /// An alert that comes an hour late helps nobody; beyond this, alerts run no command.
    static constexpr qsizetype MostWaiting = 60;

    /// @param command a program and its arguments, with double quotes around those with spaces; no
    ///        shell reads it. Empty: does nothing.
    explicit AlertCommand(const QString &command, QObject *parent = nullptr);
    ~AlertCommand() override;

    /// Runs the command with `line` on its standard input, once those before have ended.
    void run(const QByteArray &line);

    bool isIdle() const { return m_waiting.isEmpty() && m_process.state() == QProcess::NotRunning; }

Q_SIGNALS:
    void idle();

private:
    void startNext();
    void finish(const QString &problem);

    const QStringList m_words;
    QList<QByteArray> m_waiting;
    QProcess m_process;
    QTimer m_patience;
};

} // namespace Cli
