// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitorprocess.h"

#include <QtCore/qfile.h>
#include <QtCore/qtestsupport_core.h>

#include <csignal>
#include <grp.h>
#include <unistd.h>

MonitorProcess::MonitorProcess(const QStringList &arguments)
    : Program(QStringLiteral(MONITOR), arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.remove(QStringLiteral("LANGUAGE"));
    environment.remove(QStringLiteral("IPCMONITOR_LANGUAGE"));
    process().setProcessEnvironment(environment);
}

void MonitorProcess::takeAwayDisplay()
{
    QProcessEnvironment environment = process().processEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.remove(QStringLiteral("DISPLAY"));
    process().setProcessEnvironment(environment);
}

void MonitorProcess::renounceRoot()
{
    if (::geteuid() != 0)
        return;
    process().setChildProcessModifier([] {
        if (::setgroups(0, nullptr) != 0 || ::setgid(Nobody) != 0 || ::setuid(Nobody) != 0)
            ::_exit(1);
    });
}

bool MonitorProcess::startAndWait()
{
    return start()
           && QTest::qWaitFor(
               [this] { return takesSignals() || process().state() == QProcess::NotRunning; },
               PatienceMs)
           && process().state() == QProcess::Running;
}

int MonitorProcess::interrupt()
{
    return sendSignal(SIGINT) ? finish() : -1;
}

// Before it handles them, they would kill it.
bool MonitorProcess::takesSignals() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process().processId()));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    const QByteArray key = "\nSigCgt:\t";
    const qsizetype begin = text.indexOf(key) + key.size();
    const quint64 caught =
        text.mid(begin, text.indexOf('\n', begin) - begin).toULongLong(nullptr, 16);
    return text.contains(key) && (caught >> (SIGINT - 1) & 1) != 0;
}
