// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/mapscene.h"

/// Composes the rows of a map.
class MapRows
{
public:
    /// An endpoint in /run, with its server; none if `server` is empty.
    std::shared_ptr<Monitor::RelationEndpoint>
    endpoint(const QByteArray &name, const QString &server = {}, qint64 serverPid = 900)
    {
        auto endpoint = std::make_shared<Monitor::RelationEndpoint>();
        endpoint->address = Monitor::EndpointAddress::ofPath("/run/" + name);
        if (!server.isEmpty())
            endpoint->server = process(server, serverPid);
        return endpoint;
    }

    /// @param name of the client; empty for none.
    Monitor::RelationRow &add(const std::shared_ptr<Monitor::RelationEndpoint> &endpoint,
                              const QString &name = {}, qint64 pid = 0, qint64 connections = 1)
    {
        Monitor::RelationRow row;
        row.identity = QByteArray::number(rows.size());
        row.relation.endpoint = endpoint;
        if (!name.isEmpty()) {
            row.relation.client = process(name, pid);
            row.relation.traffic.connections = connections;
            endpoint->total.connections = endpoint->total.connections.value_or(0) + connections;
        }
        rows.push_back({.row = row});
        return rows.back().row;
    }

    Monitor::MapScene scene(const QSet<QByteArray> &open = {})
    {
        return Monitor::MapFolding().fold(rows, open);
    }

    std::vector<Monitor::MapRow> rows;

private:
    static Monitor::RelationProcess process(const QString &name, qint64 pid)
    {
        return {
            .pid = pid, .name = name, .uid = 1'000, .knowledge = Monitor::OwnerKnowledge::Known};
    }
};
