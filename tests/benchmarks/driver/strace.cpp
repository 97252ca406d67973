// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/strace.h"

#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qthread.h>

#include <csignal>

namespace Bench {

namespace {

constexpr int AttachTimeMs = 3000;
constexpr int DetachTimeMs = 5000;

} // namespace

Strace::Strace(qint64 pid, const QString &folder)
    : m_summary(folder + QStringLiteral("/calls"))
    , m_process({QStandardPaths::findExecutable(QStringLiteral("strace")),
                 {QStringLiteral("-f"), QStringLiteral("-c"), QStringLiteral("-o"), m_summary,
                  QStringLiteral("-p"), QString::number(pid)}},
                folder)
{}

bool Strace::start()
{
    if (!m_process.start().isEmpty())
        return false;
    for (const QDeadlineTimer deadline(AttachTimeMs);
         m_process.isRunning() && !deadline.hasExpired(); QThread::msleep(10)) {
        if (m_process.lastWords().contains(QLatin1String("attached")))
            return true;
    }
    return false;
}

std::optional<qint64> Strace::finish()
{
    m_process.signal(SIGINT);
    // Its exit code only reflects the signal; the file is what counts.
    m_process.finish(QDeadlineTimer(DetachTimeMs));
    QFile summary(m_summary);
    return summary.open(QIODevice::ReadOnly) ? callsInSummary(summary.readAll()) : std::nullopt;
}

std::optional<qint64> Strace::callsInSummary(const QByteArray &summary)
{
    std::optional<qint64> sum;
    for (const QByteArray &line : summary.split('\n')) {
        // % time, seconds, usecs/call, calls, errors (may be empty), syscall
        const QByteArrayList columns = line.simplified().split(' ');
        bool isNumber = false;
        const qint64 calls = columns.value(3).toLongLong(&isNumber);
        if (isNumber && columns.size() >= 5 && columns.last() != "total")
            sum = sum.value_or(0) + calls;
    }
    return sum;
}

} // namespace Bench
