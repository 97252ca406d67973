// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/processnames.h"

#include <QtCore/qfile.h>

#include <ctime>
#include <unistd.h>

namespace IpcCore {

namespace {

// Clock ticks are coarse, and the two clocks are not read at the same time.
constexpr std::chrono::milliseconds ClockTolerance{100};
// Field 22 in proc(5)'s stat; the name in field 2 may contain anything and ends at the last
// parenthesis.
constexpr int StartTimeAfterName = 22 - 3;

std::chrono::milliseconds sinceBoot()
{
    timespec now = {};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::milliseconds(now.tv_sec * 1000LL + now.tv_nsec / 1'000'000);
}

} // namespace

ProcessNames::Process ProcessNames::look(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (pid <= 0 || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    const qsizetype open = line.indexOf('(');
    const qsizetype close = line.lastIndexOf(')');
    if (open < 0 || close < open)
        return {};
    const QByteArrayList fields = line.sliced(close + 1).simplified().split(' ');
    if (fields.size() <= StartTimeAfterName)
        return {};
    const qint64 ticks = fields[StartTimeAfterName].toLongLong();
    const std::chrono::milliseconds startedAt(ticks * 1000 / ::sysconf(_SC_CLK_TCK));
    return {.name = QString::fromLocal8Bit(line.sliced(open + 1, close - open - 1)),
            .age = sinceBoot() - startedAt};
}

QString ProcessNames::find(qint64 pid, std::chrono::milliseconds age)
{
    auto found = m_processes.constFind(pid);
    if (found == m_processes.constEnd())
        found = m_processes.insert(pid, look(pid));
    return found->age + ClockTolerance >= age ? found->name : QString();
}

} // namespace IpcCore
