// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/perfcount.h"

#include <QtCore/qstandardpaths.h>

namespace Bench {

QString perfTool()
{
    return QStandardPaths::findExecutable(QStringLiteral("perf"));
}

Command underPerf(const Command &command, qint64 pid, const QString &file)
{
    const QString events =
        QLatin1String(PerfSyscalls) + QLatin1Char(',') + QLatin1String(PerfSwitches);
    const QStringList options{
        QStringLiteral("stat"), QStringLiteral("-x,"), QStringLiteral("-e"), events,
        QStringLiteral("-p"),   QString::number(pid),  QStringLiteral("-o"), file,
        QStringLiteral("--"),   command.program};
    return {perfTool(), options + command.arguments, command.cpu};
}

QMap<QByteArray, qint64> countsOfPerf(const QByteArray &file)
{
    QMap<QByteArray, qint64> counts;
    for (const QByteArray &line : file.split('\n')) {
        // count or "<not counted>", unit, event, …
        const QByteArrayList columns = line.split(',');
        bool isNumber = false;
        const qint64 count = columns.value(0).toLongLong(&isNumber);
        if (isNumber)
            counts.insert(columns.value(2), count);
    }
    return counts;
}

} // namespace Bench
