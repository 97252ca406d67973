// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/programs.h"

#include "driver/catalogue.h"

#include <QtCore/qfileinfo.h>

namespace Bench {

Command Programs::server(const Row &row, const QString &endpoint) const
{
    QString name = row.server;
    QStringList arguments{QStringLiteral("--endpoint"), endpoint};
    if (row.server.startsWith(QLatin1String("ipccore-"))) {
        name = QStringLiteral("ipccore");
        arguments += {QStringLiteral("--engine"), row.server.section(QLatin1Char('-'), 1, 1)};
        if (row.quickHandlers)
            arguments += QStringLiteral("--quick-handlers");
        if (row.streams)
            arguments += QStringLiteral("--streams");
        if (row.sharesMemory)
            arguments += QStringLiteral("--shared-memory");
        if (!row.introspection)
            arguments += QStringLiteral("--no-introspection");
        if (row.busyPollUs > 0)
            arguments += {QStringLiteral("--busy-poll"), QString::number(row.busyPollUs)};
    }
    if (isPeer(row.server) && row.window > 1)
        arguments += {QStringLiteral("--window"), QString::number(row.window)};
    name.replace(QLatin1Char('-'), QLatin1Char('_'));
    return {path(QStringLiteral("bench_server_") + name), arguments,
            Placement::of(row, m_cpus).server};
}

Command Programs::observer(const Row &row, const QString &endpoint) const
{
    return {path(QStringLiteral("bench_trace_subscriber")),
            {endpoint},
            Placement::of(row, m_cpus).client};
}

Command Programs::load(const Row &row, const QString &endpoint, const QStringList &timing) const
{
    const QString name = isPeer(row.server) ? QString(QStringLiteral("bench_client_") + row.server)
                                            : QStringLiteral("bench_clients");
    const QStringList arguments{
        QStringLiteral("--client"),      row.client,
        QStringLiteral("--endpoint"),    endpoint,
        QStringLiteral("--workload"),    row.load,
        QStringLiteral("--size"),        QString::number(row.size),
        QStringLiteral("--connections"), QString::number(row.connections),
        QStringLiteral("--window"),      QString::number(row.window),
        QStringLiteral("--idle"),        QString::number(row.idle),
        QStringLiteral("--busy-poll"),   QString::number(row.busyPollUs),
    };
    return {path(name), arguments + timing, Placement::of(row, m_cpus).client};
}

Failed Programs::missing(const Row &row) const
{
    for (const QString &program : {server(row, {}).program, load(row, {}, {}).program}) {
        if (!QFileInfo(program).isExecutable())
            return QFileInfo(program).fileName() + QStringLiteral(" is not built");
    }
    return {};
}

} // namespace Bench
