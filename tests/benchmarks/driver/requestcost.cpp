// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/requestcost.h"

#include "driver/loadprocess.h"
#include "driver/perfcount.h"
#include "driver/serverprocess.h"
#include "driver/strace.h"

#include <QtCore/qfile.h>

#include <algorithm>
#include <cstring>

namespace Bench {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A server that counts its allocations, and its load.
class CountedRun
{
public:
    CountedRun(const Programs &programs, const Row &row, const Pace &pace, int requests)
        : m_inFlight(row.connections * row.window)
        , m_exchanges(std::max(1, requests / m_inFlight))
        , m_server(programs, row, {QStringLiteral("--count-allocations"), allocationFile()})
        , m_load(programs, row, m_server, pace)
    {}

    bool start() { return m_server.start().isEmpty(); }

    ServerProcess &server() { return m_server; }

    bool runLoad(const LoadProcess::Wrap &wrap = {})
    {
        const std::optional<qint64> before = allocations();
        if (!m_load.runRequests(m_exchanges, wrap).isEmpty())
            return false;
        const std::optional<qint64> after = allocations();
        if (before && after)
            insert("allocations_per_request", *after - *before);
        return true;
    }

    void insert(const char *figure, qint64 count)
    {
        // Each connection makes one more exchange before the clock starts.
        m_cost.figures.insert(QString::fromLatin1(figure),
                              static_cast<double>(count) / ((m_exchanges + 1) * m_inFlight));
    }

    RequestCost cost(const char *countedWith)
    {
        m_cost.countedWith = QString::fromLatin1(countedWith);
        return m_cost;
    }

private:
    // In the server's working directory.
    static QString allocationFile() { return QStringLiteral("allocations"); }

    std::optional<qint64> allocations() const
    {
        const QByteArray bytes = contents(m_server.folder() + QLatin1Char('/') + allocationFile());
        qint64 count = 0;
        if (bytes.size() != sizeof(count))
            return std::nullopt;
        std::memcpy(&count, bytes.constData(), sizeof(count));
        return count;
    }

    const int m_inFlight;
    const int m_exchanges; ///< of each connection, `window` requests each
    ServerProcess m_server;
    LoadProcess m_load;
    RequestCost m_cost;
};

std::optional<RequestCost> costWithPerf(const Programs &programs, const Row &row, const Pace &pace)
{
    CountedRun run(programs, row, pace, pace.countedRequests);
    if (perfTool().isEmpty() || !run.start())
        return std::nullopt;
    const QString file = run.server().folder() + QStringLiteral("/perf");
    const bool ran = run.runLoad(
        [&](const Command &command) { return underPerf(command, run.server().pid(), file); });
    const QMap<QByteArray, qint64> counts = countsOfPerf(contents(file));
    if (!ran || !counts.contains(PerfSyscalls))
        return std::nullopt;
    run.insert("syscalls_per_request", counts.value(PerfSyscalls));
    if (counts.contains(PerfSwitches))
        run.insert("context_switches_per_request", counts.value(PerfSwitches));
    return run.cost("perf");
}

std::optional<RequestCost> costWithStrace(const Programs &programs, const Row &row,
                                          const Pace &pace)
{
    CountedRun run(programs, row, pace, pace.tracedRequests);
    if (!run.start())
        return std::nullopt;
    Strace strace(run.server().pid(), run.server().folder());
    if (!strace.start() || !run.runLoad())
        return std::nullopt;
    const std::optional<qint64> calls = strace.finish();
    if (!calls)
        return std::nullopt;
    run.insert("syscalls_per_request", *calls);
    return run.cost("strace");
}

} // namespace

RequestCost requestCost(const Programs &programs, const Row &row, const Pace &pace)
{
    if (const auto cost = costWithPerf(programs, row, pace))
        return *cost;
    if (const auto cost = costWithStrace(programs, row, pace))
        return *cost;
    CountedRun run(programs, row, pace, pace.countedRequests);
    return run.start() && run.runLoad() ? run.cost("") : RequestCost();
}

} // namespace Bench
