// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/loadprocess.h"

#include "driver/loadfigures.h"

namespace Bench {

namespace {

// What a run may take beyond its plan.
constexpr int GraceMs = 10'000;

} // namespace

LoadProcess::LoadProcess(const Programs &programs, const Row &row, ServerProcess &server)
    : m_programs(programs)
    , m_row(row)
    , m_server(server)
{}

Failed LoadProcess::run(const Pace &pace)
{
    if (m_row.requests > 0)
        return runRequests(m_row.requests);
    return run({QStringLiteral("--warm-up"), QString::number(pace.warmUpMs),
                QStringLiteral("--duration"), QString::number(pace.durationMs)},
               pace.warmUpMs + pace.durationMs);
}

Failed LoadProcess::runRequests(qint64 requests)
{
    return run({QStringLiteral("--warm-up"), QStringLiteral("0"), QStringLiteral("--requests"),
                QString::number(requests)},
               0);
}

Failed LoadProcess::run(const QStringList &timing, int expectedMs)
{
    const QStringList options =
        timing + QStringList{QStringLiteral("--server-pid"), QString::number(m_server.pid())};
    ChildProcess process(m_programs.load(m_row, m_server.endpoint(), options), m_server.folder());
    Failed failed = process.start();
    if (failed.isEmpty())
        failed = process.finish(QDeadlineTimer(expectedMs + GraceMs));
    m_figures = failed.isEmpty() ? loadFigures(process.output(), m_row) : Figures();
    if (failed.isEmpty() && m_figures.isEmpty())
        failed = QStringLiteral("no figures");
    if (failed.isEmpty())
        return {};
    return QStringLiteral("client: ") + failed
           + (m_server.isRunning() ? QString() : QStringLiteral("; the server has ended"));
}

} // namespace Bench
