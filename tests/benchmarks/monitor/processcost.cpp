// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/processcost.h"

#include <QtCore/qfile.h>

namespace Bench {

namespace {

rusage ownUsage()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage;
}

double cpuSecondsOf(const rusage &usage)
{
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// The number after `name` and a colon in a file of lines; 0 if there is none.
qint64 numberIn(const QString &path, const QByteArray &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name) && line.mid(name.size(), 1) == ":")
            return line.mid(name.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

ProcessCostMeter::ProcessCostMeter()
    : m_begin(ownUsage())
{
    m_clock.start();
}

ProcessCost ProcessCostMeter::cost() const
{
    const double seconds = double(m_clock.nsecsElapsed()) / 1e9;
    const rusage now = ownUsage();
    return {.cpuPercent = 100 * (cpuSecondsOf(now) - cpuSecondsOf(m_begin)) / seconds,
            .wakeUpsPerSecond = double(now.ru_nvcsw - m_begin.ru_nvcsw) / seconds,
            .seconds = seconds};
}

MemoryUse memoryUse()
{
    const QString rollup = QStringLiteral("/proc/self/smaps_rollup");
    const auto mib = [&rollup](const char *name) { return double(numberIn(rollup, name)) / 1024; };
    return {.residentMiB = mib("Rss"), .ownMiB = mib("Private_Clean") + mib("Private_Dirty")};
}

} // namespace Bench
