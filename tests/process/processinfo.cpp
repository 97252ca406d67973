// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processinfo.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>

#include <unistd.h>

namespace {

QByteArray readProc(pid_t pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::chrono::milliseconds processorTimeOf(pid_t pid)
{
    const QByteArray stat = readProc(pid, "stat");
    // The second field is a name in parentheses that may contain anything.
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 13)
        return {};
    const qint64 ticks = fields[11].toLongLong() + fields[12].toLongLong();
    return std::chrono::milliseconds(ticks * 1000 / ::sysconf(_SC_CLK_TCK));
}

qint64 peakMemoryOf(pid_t pid)
{
    for (const QByteArray &line : readProc(pid, "status").split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

QStringList descriptorsOf(pid_t pid)
{
    const QDir directory(QStringLiteral("/proc/%1/fd").arg(pid));
    QStringList targets;
    for (const QString &name : directory.entryList(QDir::AllEntries | QDir::System | QDir::Hidden
                                                   | QDir::NoDotAndDotDot)) {
        char target[512] = {};
        const QByteArray link = QFile::encodeName(directory.filePath(name));
        if (::readlink(link.constData(), target, sizeof(target) - 1) > 0)
            targets.append(QFile::decodeName(target));
    }
    return targets;
}
