// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/loadprocess.h"

#include "driver/loadfigures.h"

namespace Bench {

LoadProcess::LoadProcess(const Programs &programs, const Row &row, ServerProcess &server,
                         const Pace &pace)
    : m_programs(programs)
    , m_row(row)
    , m_server(server)
    , m_pace(pace)
{}

Failed LoadProcess::run()
{
    if (m_row.requests > 0)
        return runRequests(m_row.requests);
    return run({QStringLiteral("--warm-up"), QString::number(m_pace.warmUpMs),
                QStringLiteral("--duration"), QString::number(m_pace.durationMs)},
               m_pace.warmUpMs + m_pace.durationMs, {});
}

Failed LoadProcess::runRequests(qint64 requests, const Wrap &wrap)
{
    return run({QStringLiteral("--warm-up"), QStringLiteral("0"), QStringLiteral("--requests"),
                QString::number(requests)},
               0, wrap);
}

Failed LoadProcess::run(const QStringList &timing, int expectedMs, const Wrap &wrap)
{
    const QStringList options =
        timing + QStringList{QStringLiteral("--server-pid"), QString::number(m_server.pid())};
    const Command command = m_programs.load(m_row, m_server.endpoint(), options);
    ChildProcess process(wrap ? wrap(command) : command, m_server.folder());
    Failed failed = process.start();
    if (failed.isEmpty())
        failed = process.finish(QDeadlineTimer(expectedMs + m_pace.graceMs));
    m_figures = failed.isEmpty() ? loadFigures(process.output(), m_row) : Figures();
    if (failed.isEmpty() && m_figures.isEmpty())
        failed = QStringLiteral("no figures");
    if (failed.isEmpty())
        return {};
    return QStringLiteral("client: ") + failed
           + (m_server.isRunning() ? QString() : QStringLiteral("; the server has ended"));
}

} // namespace Bench
