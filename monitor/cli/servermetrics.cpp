// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servermetrics.h"

#include "displaytext.h"

#include <span>

namespace Cli {

namespace {

using namespace IpcCore;
using Type = MetricsText::Type;

// A family with one number per server.
struct Number
{
    const char *name;
    Type type;
    const char *unit;
    const char *help; // for other programs' catalogues, which are in English
    std::optional<double> (*value)(const ServerSnapshot &snapshot);
};

template <auto Member>
std::optional<double> told(const ServerSnapshot &snapshot)
{
    const auto value = snapshot.told(Member);
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::optional<double> uptimeSeconds(const ServerSnapshot &snapshot)
{
    const auto uptime = snapshot.told(&ServerSnapshot::uptime);
    return uptime ? std::optional(std::chrono::duration<double>(*uptime).count()) : std::nullopt;
}

constexpr Number Numbers[] = {
    {"ipccore_uptime_seconds", Type::Gauge, "seconds", "Time since the server started.",
     uptimeSeconds},
    {"ipccore_stopping", Type::Gauge, "", "Whether the server has stopped accepting connections.",
     told<&ServerSnapshot::stopping>},
    {"ipccore_workers", Type::Gauge, "", "Maximum number of concurrent handlers.",
     told<&ServerSnapshot::workersTotal>},
    {"ipccore_workers_busy", Type::Gauge, "", "Running handlers.",
     told<&ServerSnapshot::workersBusy>},
    {"ipccore_requests_waiting", Type::Gauge, "", "Complete requests waiting for a worker.",
     told<&ServerSnapshot::readyQueue>},
    {"ipccore_replies_deferred", Type::Gauge, "", "Deferred replies not finished yet.",
     told<&ServerSnapshot::deferred>},
    {"ipccore_traces", Type::Gauge, "", "Active traces of the server's requests.",
     told<&ServerSnapshot::traceSubscribers>},
    {"ipccore_connections", Type::Gauge, "", "Open connections.",
     told<&ServerStats::connectionsOpen>},
    {"ipccore_connections_peak", Type::Gauge, "", "Peak number of open connections.",
     told<&ServerStats::connectionsPeak>},
    {"ipccore_connections_accepted", Type::Counter, "", "Accepted connections.",
     told<&ServerStats::connectionsAccepted>},
    {"ipccore_requests", Type::Counter, "", "Handler calls started.", told<&ServerStats::requests>},
    {"ipccore_requests_failed", Type::Counter, "",
     "Handlers that failed, threw or gave up a deferred reply.",
     told<&ServerStats::requestsFailed>},
    {"ipccore_received_bytes", Type::Counter, "bytes",
     "Bytes read from clients, including framing.", told<&ServerStats::bytesIn>},
    {"ipccore_sent_bytes", Type::Counter, "bytes", "Bytes sent to clients, including framing.",
     told<&ServerStats::bytesOut>},
};

MetricsText::Labels labelsOf(const MeasuredServer &server)
{
    return {{"endpoint", printable(server.endpoint.native()).toUtf8()}};
}

// Of no urgency: all is well, or nobody can tell.
quint64 urgencyOf(Monitor::Severity severity)
{
    if (severity < Monitor::Severity::Attention)
        return 0;
    return severity == Monitor::Severity::Attention ? 1 : 2;
}

void writeInfo(MetricsText &metrics, const QList<MeasuredServer> &servers)
{
    metrics.begin({.name = "ipccore_up",
                   .type = Type::Gauge,
                   .unit = {},
                   .help = "Whether the server answered."});
    for (const MeasuredServer &server : servers)
        metrics.sample(labelsOf(server), quint64(server.snapshot ? 1 : 0));

    metrics.begin({.name = "ipccore_condition",
                   .type = Type::Gauge,
                   .unit = {},
                   .help = "0 if the server is well or nobody can tell, 1 if it needs "
                           "attention, 2 if it is in trouble; the label says why, as ipcctl "
                           "list does."});
    for (const MeasuredServer &server : servers) {
        if (server.condition)
            metrics.sample(labelsOf(server) << std::pair<QByteArray, QByteArray>(
                               "condition", conditionId(*server.condition)),
                           urgencyOf(severityOf(*server.condition)));
    }

    metrics.begin({.name = "ipccore_server_info",
                   .type = Type::Gauge,
                   .unit = {},
                   .help = "Always 1; the labels identify the server."});
    for (const MeasuredServer &server : servers) {
        if (!server.snapshot)
            continue;
        const ServerInfo &info = server.info;
        metrics.sample(labelsOf(server)
                           << std::pair("program", printableText(info.program).toUtf8())
                           << std::pair("version", printableText(info.programVersion).toUtf8())
                           << std::pair("ipccore", printableText(info.ipccoreVersion).toUtf8())
                           << std::pair("engine", printableText(info.engine).toUtf8()),
                       quint64(1));
    }
}

void writeLimits(MetricsText &metrics, const QList<MeasuredServer> &servers)
{
    metrics.begin({.name = "ipccore_limit_hits",
                   .type = Type::Counter,
                   .unit = {},
                   .help = "How often each limit was reached."});
    for (const MeasuredServer &server : servers) {
        if (!server.snapshot)
            continue;
        for (const LimitCounter &limit : LimitCounters) {
            if (const auto count = server.snapshot->told(limit.count))
                metrics.sample(labelsOf(server) << std::pair("limit", limit.name), *count);
        }
    }
}

void writeLatency(MetricsText &metrics, const QList<MeasuredServer> &servers)
{
    metrics.begin({.name = "ipccore_request_duration_seconds",
                   .type = Type::Histogram,
                   .unit = "seconds",
                   .help = "Time from the complete request to the complete reply."});
    for (const MeasuredServer &server : servers) {
        if (server.snapshot && server.snapshot->tells(&ServerSnapshot::latency))
            metrics.histogram(labelsOf(server), server.snapshot->latency);
    }
}

} // namespace

QByteArray metricsOf(const QList<MeasuredServer> &servers, MetricsText::Format format)
{
    MetricsText metrics(format);
    writeInfo(metrics, servers);
    for (const Number &number : Numbers) {
        metrics.begin(
            {.name = number.name, .type = number.type, .unit = number.unit, .help = number.help});
        for (const MeasuredServer &server : servers) {
            const auto value = server.snapshot ? number.value(*server.snapshot) : std::nullopt;
            if (value)
                metrics.sample(labelsOf(server), *value);
        }
    }
    writeLimits(metrics, servers);
    writeLatency(metrics, servers);
    return metrics.finish();
}

} // namespace Cli
