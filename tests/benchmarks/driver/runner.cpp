// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/runner.h"

#include "driver/loadprocess.h"
#include "driver/machine.h"
#include "driver/requestcost.h"
#include "driver/serverprocess.h"

#include <QtCore/qelapsedtimer.h>

#include <cstdio>

namespace Bench {

namespace {

// A row that fails this slowly or this often is abandoned, to leave time for the others.
constexpr int PatienceMs = 4000;
constexpr int MaxFailures = 2;

// For what either process has open besides connections.
constexpr int SpareDescriptors = 64;

} // namespace

Runner::Runner(const Programs &programs, const Pace &pace, const std::atomic<bool> &stop)
    : m_programs(programs)
    , m_pace(pace)
    , m_stop(stop)
{}

int Runner::estimateMs(const Row &row) const
{
    constexpr int ProcessesMs = 60;
    // Of a very large one or of a slow handler.
    const int requestMs = row.size > 1'000'000 ? 100 : 2;
    const int costMs = 200 + m_pace.countedRequests / 16;
    const int timed = row.requests > 0 ? static_cast<int>(row.requests + 1) * requestMs
                                       : m_pace.warmUpMs + m_pace.durationMs;
    const int idle = row.idle / 20;
    return m_pace.rounds * (timed + idle + ProcessesMs) + (row.countsCost ? costMs : 0);
}

std::chrono::seconds Runner::estimate(const QList<Group> &groups) const
{
    int ms = 0;
    for (const Group &group : groups) {
        for (const Row &row : group)
            ms += obstacle(row).isEmpty() ? estimateMs(row) : 0;
    }
    return std::chrono::seconds(ms / 1000 + 1);
}

Failed Runner::obstacle(const Row &row) const
{
    const qint64 limit = descriptorLimit();
    if (row.idle + row.connections + SpareDescriptors > limit)
        return QStringLiteral("RLIMIT_NOFILE allows only %1 descriptors").arg(limit);
    return m_programs.missing(row);
}

QList<RowResult> Runner::run(const QList<Group> &groups)
{
    QList<RowResult> results;
    for (const Group &group : groups)
        results += runGroup(group);
    return results;
}

QList<RowResult> Runner::runGroup(const Group &group)
{
    QList<RowResult> results;
    for (const Row &row : group) {
        const Failed failed = obstacle(row);
        results += {row, {}, {}, failed, !failed.isEmpty()};
    }
    for (int round = 0; round < m_pace.rounds && !m_stop; ++round) {
        std::fprintf(stderr, "%s, round %d of %d\n", qPrintable(group.first().workload), round + 1,
                     m_pace.rounds);
        for (RowResult &result : results) {
            if (!m_stop && !result.abandoned)
                runRound(result);
        }
    }
    for (RowResult &result : results) {
        if (m_stop || !result.row.countsCost || result.measuredRounds() == 0)
            continue;
        const RequestCost cost = requestCost(m_programs, result.row, m_pace);
        result.once = cost.figures;
        result.countedWith = cost.countedWith;
    }
    return results;
}

void Runner::runRound(RowResult &result) const
{
    QElapsedTimer timer;
    timer.start();
    ServerProcess server(m_programs, result.row);
    LoadProcess load(m_programs, result.row, server, m_pace);
    Failed failed = server.start();
    if (failed.isEmpty())
        failed = load.run();
    result.rounds += load.figures();
    if (failed.isEmpty())
        return;
    if (result.failed.isEmpty())
        result.failed = failed;
    const qsizetype failures = result.rounds.size() - result.measuredRounds();
    result.abandoned = failures >= MaxFailures || timer.hasExpired(PatienceMs);
    std::fprintf(stderr, "  %s, %d connections: %s\n", qPrintable(result.row.server),
                 result.row.connections, qPrintable(failed));
}

} // namespace Bench
