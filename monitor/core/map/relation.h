// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/processinfo.h"
#include "core/map/clienttraffic.h"
#include "core/observer/endpointcondition.h"

#include <functional>
#include <memory>
#include <vector>

namespace Monitor {

struct EndpointActivity;

/// A process at one end of connections, or why it is unknown.
struct RelationProcess
{
    qint64 pid = 0;                                         ///< 0 if unknown.
    QString name;                                           ///< For display; empty if unknown.
    std::optional<quint32> uid;                             ///< Of this machine's users only.
    OwnerKnowledge knowledge = OwnerKnowledge::NobodyFound; ///< Known whenever the pid is.
    QByteArray host = {}; ///< Whose pid it is; empty for this machine.

    /// The name where processes of several hosts are shown; empty if it is unknown.
    QString nameWithHost() const;

    bool operator==(const RelationProcess &other) const = default;
};

/// How much goes over a relation. Rates are none if nobody reports them.
struct Traffic
{
    std::optional<qint64> connections; ///< Accepted ones.
    std::optional<qint64> waiting;     ///< Clients not accepted yet.
    std::optional<double> requestsPerSecond;
    std::optional<double> bytesPerSecond; ///< In both directions.

    /// Adds another relation's. A sum of known and unknown figures is that of the known ones.
    Traffic &operator+=(const Traffic &other);

    bool operator==(const Traffic &other) const = default;
};

/// An endpoint with its server.
struct RelationEndpoint
{
    EndpointAddress address;
    EndpointCondition condition = EndpointCondition::Listening;
    QString reason;                        ///< As conditionReason().
    std::optional<RelationProcess> server; ///< None if nobody listens.
    bool reports = false;                  ///< Whether the server tells about its requests.
    Traffic total;                         ///< Of all its clients, also those that have left.

    bool operator==(const RelationEndpoint &other) const = default;
};

/// What one client process has to do with one endpoint; or an endpoint without clients.
struct Relation
{
    std::shared_ptr<const RelationEndpoint> endpoint; ///< Never null.
    std::optional<RelationProcess> client;            ///< None if there is none.
    Traffic traffic;

    /// Compares what they show, not where it is.
    bool operator==(const Relation &other) const;
};

/// Where rates come from; each returns null for endpoints whose servers do not report.
struct RelationSources
{
    std::function<const EndpointActivity *(const EndpointAddress &address)> activity;
    std::function<const ClientTraffic *(const EndpointAddress &address)> traffic;
};

/// Who talks to whom: at least one relation for each endpoint, by endpoint. Unknown processes of
/// one user count as one client.
std::vector<Relation> relationsOf(const ObserverSnapshot &snapshot, const RelationSources &sources);

} // namespace Monitor
