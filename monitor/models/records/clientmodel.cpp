// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/clientmodel.h"

#include "core/base/printabletext.h"
#include "models/records/connectioncolumns.h"
#include "models/records/connectiontext.h"
#include "models/records/ownertext.h"

#include <map>

namespace Monitor {

namespace {

template <typename Number>
void addTo(std::optional<Number> &sum, Number number)
{
    sum = sum.value_or(0) + number;
}

void addTo(ClientRow &client, const ConnectionRow &row)
{
    ++client.connections;
    if (client.process.isEmpty())
        client.process = printable(row.connection.clientName());
    if (client.user.isEmpty())
        client.user = row.user;
    if (row.requestsPerSecond)
        addTo(client.requestsPerSecond, *row.requestsPerSecond);
    const auto &server = row.connection.server;
    if (!server)
        return;
    addTo(client.requests, quint64(server->requests));
    addTo(client.bytesIn, quint64(server->bytesIn));
    addTo(client.bytesOut, quint64(server->bytesOut));
    if (isUnderWay(*server) && (!client.running || server->inStateFor > *client.running)) {
        client.running = server->inStateFor;
        client.command = commandText(*server);
    }
}

template <auto Member>
QVariant raw(const ClientRow &row, const ClientModel &)
{
    return rawOf(row.*Member);
}

QString noProcess(const ClientRow &, const ClientModel &)
{
    return ClientModel::tr("The processes of these connections are unknown.");
}

QString noRequest(const ClientRow &, const ClientModel &)
{
    return ClientModel::tr("No request is known to be in progress.");
}

QString notTold(const ClientRow &, const ClientModel &)
{
    return notToldText();
}

} // namespace

ClientModel::ClientModel(const ConnectionModel &connections, QObject *parent)
    : ColumnTableModel(parent)
    , m_connections(connections)
{
    m_update.setSingleShot(true);
    connect(&m_update, &QTimer::timeout, this, &ClientModel::rebuild);
    const auto updateSoon = [this] {
        if (m_follows)
            m_update.start();
    };
    connect(&connections, &QAbstractItemModel::rowsInserted, this, updateSoon);
    connect(&connections, &QAbstractItemModel::rowsRemoved, this, updateSoon);
    connect(&connections, &QAbstractItemModel::dataChanged, this, updateSoon);
}

void ClientModel::setFollowing(bool follows)
{
    m_follows = follows;
    rebuild();
}

void ClientModel::rebuild()
{
    std::map<qint64, ClientRow> clients;
    if (m_follows) {
        for (const ConnectionRow &row : m_connections.rows()) {
            if (!row.isGone)
                addTo(clients[row.connection.clientPid()], row);
        }
    }
    std::vector<ClientRow> next;
    next.reserve(clients.size());
    for (auto &[pid, client] : clients) {
        client.pid = pid;
        next.push_back(std::move(client));
    }
    replaceRows(std::move(next));
}

ClientRow ClientModel::total(const ConnectionModel &connections)
{
    ClientRow total;
    for (const ConnectionRow &row : connections.rows()) {
        if (!row.isGone)
            addTo(total, row);
    }
    return total;
}

std::span<const ClientModel::Column> ClientModel::columns()
{
    namespace Shared = ConnectionColumns;
    using Row = const ClientRow &;
    using Model = const ClientModel &;
    static constexpr Column all[] = {
        {.header = Shared::Process, .raw = raw<&ClientRow::process>, .whyUnknown = noProcess},
        {.header = Shared::Pid,
         .raw = [](Row row, Model) { return rawOfId(row.pid); },
         .whyUnknown = noProcess},
        {.header = Shared::User, .raw = raw<&ClientRow::user>, .whyUnknown = noProcess},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Connections"), "conns", Unit::Count, true,
                    "10,000"},
         .raw = [](Row row, Model) -> QVariant { return row.connections; }},
        {.header = Shared::Requests, .raw = raw<&ClientRow::requests>, .whyUnknown = notTold},
        {.header = Shared::Rate, .raw = raw<&ClientRow::requestsPerSecond>, .whyUnknown = notTold},
        {.header = Shared::BytesIn, .raw = raw<&ClientRow::bytesIn>, .whyUnknown = notTold},
        {.header = Shared::BytesOut, .raw = raw<&ClientRow::bytesOut>, .whyUnknown = notTold},
        {.header = Shared::Command,
         .raw = raw<&ClientRow::command>,
         .toolTip = [](Row row, Model) { return row.command; },
         .whyUnknown = noRequest},
        {.header = Shared::Running, .raw = raw<&ClientRow::running>, .whyUnknown = noRequest},
    };
    return all;
}

QVariant ClientModel::rowData(const ClientRow &row, int role)
{
    return role == KeyRole ? QVariant(row.pid) : QVariant();
}

} // namespace Monitor
