// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/map/relation.h"

#include "core/base/printabletext.h"
#include "core/server/activitytracker.h"
#include "core/server/mergedconnections.h"

#include <algorithm>
#include <map>

namespace Monitor {

namespace {

template <typename T>
void add(std::optional<T> &sum, const std::optional<T> &figure)
{
    if (figure)
        sum = sum.value_or(0) + *figure;
}

RelationProcess there(RelationProcess process, const EndpointAddress &address)
{
    process.host = address.host();
    if (address.isRemote())
        process.uid.reset();
    return process;
}

std::optional<RelationProcess> serverOf(const ObservedEndpoint &endpoint)
{
    if (endpoint.status.state != IpcCore::ActiveState::Listening)
        return std::nullopt;
    const EndpointOwner owner = ownerOf(endpoint);
    return there({.pid = owner.pid,
                  .name = owner.program,
                  .uid = owner.uid,
                  .knowledge = owner.pid > 0 ? OwnerKnowledge::Known : owner.knowledge},
                 endpoint.address);
}

RelationProcess clientOf(const MergedConnection &connection)
{
    RelationProcess client;
    client.pid = connection.clientPid();
    client.uid = connection.clientUid();
    if (client.pid > 0) {
        client.name = printable(connection.clientName());
        client.knowledge = OwnerKnowledge::Known;
    } else if (connection.kernel) {
        client.knowledge = connection.kernel->client.owner.knowledge;
    }
    return client;
}

Traffic trafficOf(const MergedConnection &connection, const ClientTraffic *told)
{
    Traffic traffic{.connections = connection.accepted ? 1 : 0,
                    .waiting = connection.accepted ? 0 : 1,
                    .requestsPerSecond = {},
                    .bytesPerSecond = {}};
    if (!told || !connection.server)
        return traffic;
    const auto rates = told->rates.constFind(connection.server->id);
    if (rates != told->rates.cend()) {
        traffic.requestsPerSecond = rates->requestsPerSecond;
        traffic.bytesPerSecond = rates->bytesPerSecond;
    }
    return traffic;
}

bool hasNoListener(const ObservedEndpoint &observed)
{
    switch (observed.status.state) {
    case IpcCore::ActiveState::NotListening:
        return observed.status.reason != IpcCore::StateReason::Busy;
    case IpcCore::ActiveState::InvalidPath:
    case IpcCore::ActiveState::PathNotFound:
        return true;
    default:
        return false;
    }
}

RelationEndpoint endpointOf(const ObservedEndpoint &observed, const EndpointActivity *activity)
{
    RelationEndpoint endpoint{.address = observed.address,
                              .condition = conditionOf(observed),
                              .reason = conditionReason(observed),
                              .server = serverOf(observed),
                              .reports = !observed.controlPath.isEmpty(),
                              .total = {}};
    const ClientCounts clients =
        hasNoListener(observed)
            ? ClientCounts{.connections = 0, .waiting = 0}
            : clientsOf(observed, activity ? activity->connectionsNow() : std::nullopt);
    endpoint.total.connections = clients.connections;
    endpoint.total.waiting = clients.waiting;
    if (!activity)
        return endpoint;
    endpoint.total.requestsPerSecond = activity->requestsPerSecond;
    if (activity->bytesInPerSecond && activity->bytesOutPerSecond)
        endpoint.total.bytesPerSecond = *activity->bytesInPerSecond + *activity->bytesOutPerSecond;
    return endpoint;
}

// The processes of one user that nobody knows are one.
using ClientKey = std::pair<qint64, qint64>;

ClientKey keyOf(const RelationProcess &client)
{
    return {client.pid, client.pid > 0 || !client.uid ? -1 : qint64(*client.uid)};
}

} // namespace

QString RelationProcess::nameWithHost() const
{
    return name.isEmpty() || host.isEmpty() ? name
                                            : QStringLiteral("%1 (%2)").arg(name, printable(host));
}

Traffic &Traffic::operator+=(const Traffic &other)
{
    add(connections, other.connections);
    add(waiting, other.waiting);
    add(requestsPerSecond, other.requestsPerSecond);
    add(bytesPerSecond, other.bytesPerSecond);
    return *this;
}

bool Relation::operator==(const Relation &other) const
{
    return (endpoint == other.endpoint || *endpoint == *other.endpoint) && client == other.client
           && traffic == other.traffic;
}

std::vector<Relation> relationsOf(const ObserverSnapshot &snapshot, const RelationSources &sources)
{
    std::vector<Relation> relations;
    for (const auto &observed : snapshot.endpoints) {
        const EndpointActivity *activity = sources.activity(observed->address);
        const ClientTraffic *told = sources.traffic(observed->address);
        const auto endpoint =
            std::make_shared<const RelationEndpoint>(endpointOf(*observed, activity));
        const auto kernel = kernelSockets(snapshot, *observed);
        const MergedConnections merged =
            mergeConnections(kernel ? std::optional(*kernel) : std::nullopt,
                             told ? std::optional(told->connections) : std::nullopt);
        // Where nothing happens, no client has to be asked.
        const bool isQuiet =
            endpoint->total.requestsPerSecond == 0.0 && endpoint->total.bytesPerSecond == 0.0;
        std::map<ClientKey, Relation> clients;
        for (const MergedConnection &connection : merged.connections) {
            if (connection.hasClientEnded())
                continue;
            const RelationProcess client = there(clientOf(connection), observed->address);
            Relation &relation = clients[keyOf(client)];
            if (!relation.endpoint) {
                relation.endpoint = endpoint;
                relation.client = client;
            }
            relation.traffic += trafficOf(connection, told);
        }
        for (auto &[key, relation] : clients) {
            if (isQuiet) {
                relation.traffic.requestsPerSecond = 0;
                relation.traffic.bytesPerSecond = 0;
            }
            relations.push_back(std::move(relation));
        }
        if (clients.empty())
            relations.push_back({.endpoint = endpoint,
                                 .client = {},
                                 .traffic = {.connections = endpoint->total.connections,
                                             .waiting = endpoint->total.waiting,
                                             .requestsPerSecond = {},
                                             .bytesPerSecond = {}}});
    }
    return relations;
}

} // namespace Monitor
