// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "observation.h"
#include "serveraccess.h"
#include "servermetrics.h"
#include "standardstreams.h"

#include <core/server/registeredservers.h>

#include <algorithm>

namespace Cli {

namespace {

using namespace IpcCore;

struct Selection
{
    QList<ServerRegistry::Entry> servers;
    QList<MeasuredServer> absent; ///< Requested, but not found.
    int exitCode = Success;
};

Selection allServers(const QList<ObservedLine> &lines)
{
    Selection selection;
    auto servers = ServerRegistry::servers();
    if (!servers) {
        writeError(
            QStringLiteral("cannot list registered servers: %1").arg(servers.error().message));
        servers = QList<ServerRegistry::Entry>();
    }
    for (const ObservedLine &line : lines) {
        if (line.endpoint->runtimeDirectory.isEmpty())
            continue;
        if (const auto other = Monitor::findServer(EndpointPath(line.endpoint->address.key())))
            servers->append(*other);
    }
    for (const ServerRegistry::Entry &entry : *servers) {
        // A server that lost its path may still finish requests beside its successor; no series may
        // appear twice.
        const auto known = std::find_if(selection.servers.begin(), selection.servers.end(),
                                        [&entry](const ServerRegistry::Entry &other) {
                                            return other.info.endpoint == entry.info.endpoint;
                                        });
        if (known == selection.servers.end())
            selection.servers.append(entry);
        else if (const auto owner = ServerRegistry::find(entry.info.endpoint))
            *known = *owner;
    }
    // Sorted, because a file that changes less is easier to read.
    std::sort(selection.servers.begin(), selection.servers.end(),
              [](const ServerRegistry::Entry &a, const ServerRegistry::Entry &b) {
                  return a.info.endpoint.native() < b.info.endpoint.native();
              });
    return selection;
}

Selection serversAt(const QStringList &paths)
{
    Selection selection;
    QList<EndpointPath> seen;
    for (const QString &text : paths) {
        const EndpointPath path(toBytes(text));
        if (seen.contains(path))
            continue;
        seen.append(path);
        auto server = findServer(path);
        if (server) {
            // Found by its file, which may have several names.
            server->info.endpoint = path;
            selection.servers.append(*server);
        } else {
            selection.exitCode = failure(server.error());
            selection.absent.append(
                {.endpoint = path, .info = {}, .snapshot = {}, .condition = {}});
        }
    }
    return selection;
}

constexpr Argument OwnArguments[] = {
    {.name = "PATH", .help = "The endpoints. Default: those of all servers.", .isList = true},
};

constexpr Option OwnOptions[] = {
    {.name = "openmetrics", .help = "Print OpenMetrics 1.0 instead of the Prometheus text format."},
};

int run(const QCommandLineParser &parser)
{
    const QStringList paths = parser.positionalArguments();
    Observation observation(Observation::Scope::Servers);
    if (const auto looked = observation.look(); !looked)
        return failure(looked.error());
    const QList<ObservedLine> lines = observation.lines();
    const Selection selection = paths.isEmpty() ? allServers(lines) : serversAt(paths);
    QList<MeasuredServer> measured = selection.absent;
    for (const ServerRegistry::Entry &entry : selection.servers) {
        MeasuredServer server{
            .endpoint = entry.info.endpoint, .info = entry.info, .snapshot = {}, .condition = {}};
        // By its control endpoint: the path may be another name of the same file.
        const auto line = std::find_if(lines.begin(), lines.end(), [&entry](const auto &candidate) {
            return candidate.endpoint->controlPath == entry.control.native();
        });
        if (line != lines.end()) {
            server.condition = line->condition();
            if (const ServerSnapshot *stats = line->stats())
                server.snapshot = *stats;
        }
        measured.append(server);
    }
    const auto format = parser.isSet(QStringLiteral("openmetrics"))
                            ? MetricsText::Format::OpenMetrics
                            : MetricsText::Format::Prometheus;
    const int printed = print(QString::fromUtf8(metricsOf(measured, format)));
    return printed == Success ? selection.exitCode : printed;
}

} // namespace

const Verb metricsVerb = {
    .name = "metrics",
    .summary = "Print metrics for Prometheus",
    .details = "For node_exporter's textfile collector, run periodically:\n"
               "  ipcctl metrics > DIR/ipccore.tmp; mv DIR/ipccore.tmp DIR/ipccore.prom\n"
               "A server that does not answer only gets ipccore_up 0 and its condition, which is\n"
               "above 0 if it needs attention. The exit code is 5 if there is no server at a\n"
               "PATH; the metrics of the others are still printed.",
    .arguments = OwnArguments,
    .options = OwnOptions,
    .run = run,
};

} // namespace Cli
