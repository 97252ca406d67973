// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/machine.h"

#include "driver/placement.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qfile.h>
#include <QtCore/qsysinfo.h>
#include <QtCore/qthread.h>

#include <algorithm>
#include <limits>
#include <sys/resource.h>

namespace Bench {

namespace {

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().trimmed()) : QString();
}

// The value in the first line "key : value".
QString valueIn(const QString &text, QLatin1String key)
{
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(key))
            return line.section(QLatin1Char(':'), 1).trimmed();
    }
    return {};
}

QString memory()
{
    const QString kib =
        valueIn(contents(QStringLiteral("/proc/meminfo")), QLatin1String("MemTotal"));
    return QStringLiteral("%1 MiB").arg(kib.section(QLatin1Char(' '), 0, 0).toLongLong() / 1024);
}

QString cpu()
{
    const QString name =
        valueIn(contents(QStringLiteral("/proc/cpuinfo")), QLatin1String("model name"));
    return name.isEmpty() ? QSysInfo::currentCpuArchitecture() : name;
}

QString compiler()
{
#ifdef __clang__
    return QStringLiteral("Clang " __clang_version__);
#else
    return QStringLiteral("GCC " __VERSION__);
#endif
}

} // namespace

qint64 descriptorLimit()
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<qint64>(
        std::min<rlim_t>(limit.rlim_max, std::numeric_limits<qint32>::max()));
}

QJsonObject describeMachine(const QString &command)
{
    return {
        {QStringLiteral("cpu"), cpu()},
        {QStringLiteral("cores"), QThread::idealThreadCount()},
        {QStringLiteral("memory"), memory()},
        {QStringLiteral("kernel"),
         QString(QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion())},
        {QStringLiteral("os"), QSysInfo::prettyProductName()},
        {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("compiler"), compiler()},
        {QStringLiteral("build_type"), QStringLiteral(BENCH_BUILD_TYPE)},
        {QStringLiteral("date"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {QStringLiteral("command"), command},
        {QStringLiteral("load_average"),
         contents(QStringLiteral("/proc/loadavg")).section(QLatin1Char(' '), 0, 2)},
        {QStringLiteral("descriptor_limit"), descriptorLimit()},
        {QStringLiteral("placement"), placementNote(usableCpus())},
    };
}

} // namespace Bench
