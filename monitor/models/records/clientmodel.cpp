// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/clientmodel.h"

#include "core/base/humanunits.h"
#include "core/base/printabletext.h"
#include "models/records/connectiontext.h"
#include "models/records/ownertext.h"
#include "models/table/columninfo.h"

#include <array>
#include <map>

namespace Monitor {

namespace {

// The titles are those of ConnectionModel.
const std::array<ColumnInfo, ClientModel::ColumnCount> ClientColumns = {{
    {QT_TRANSLATE_NOOP("ConnectionModel", "Process"), "process", Unit::None, true,
     "program-name-00"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "PID"), "pid", Unit::Id, true, "1000000"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "User"), "user", Unit::None, true, "user-name"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Connections"), "conns", Unit::Count, true, "10,000"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Requests"), "requests", Unit::Count, true, "1,000,000"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Requests/s"), "rate", Unit::PerSecond, true, "100,000"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "In"), "in", Unit::Bytes, true, "000.0 MiB"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Out"), "out", Unit::Bytes, true, "000.0 MiB"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Command"), "cmd", Unit::None, true,
     "a command of usual length"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Running for"), "lat", Unit::Duration, true,
     "00 min 00 s"},
}};

const ColumnInfo &clientColumn(int column)
{
    return ClientColumns[static_cast<std::size_t>(column)];
}

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

template <typename Number>
QVariant known(const std::optional<Number> &number)
{
    return number ? QVariant::fromValue(*number) : QVariant();
}

QVariant known(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

ClientModel::ClientModel(const ConnectionModel &connections, QObject *parent)
    : KeyedTableModel(parent)
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

int ClientModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ClientModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClientRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case RawRole:
        return raw(row, index.column());
    case KeyRole:
        return row.pid;
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(clientColumn(index.column()));
    default:
        return {};
    }
}

QVariant ClientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return columnData(clientColumn(section), "ConnectionModel", role);
}

QString ClientModel::text(const ClientRow &row, int column)
{
    const QVariant value = raw(row, column);
    return value.isValid() ? unitText(value, clientColumn(column).unit, QLocale()) : unknownText();
}

QVariant ClientModel::raw(const ClientRow &row, int column)
{
    switch (column) {
    case Process:
        return known(row.process);
    case Pid:
        return row.pid > 0 ? QVariant(row.pid) : QVariant();
    case User:
        return known(row.user);
    case Connections:
        return row.connections;
    case Requests:
        return known(row.requests);
    case Rate:
        return known(row.requestsPerSecond);
    case BytesIn:
        return known(row.bytesIn);
    case BytesOut:
        return known(row.bytesOut);
    case Command:
        return known(row.command);
    case Running:
        return row.running ? QVariant(qlonglong(std::chrono::nanoseconds(*row.running).count()))
                           : QVariant();
    default:
        return {};
    }
}

QString ClientModel::toolTip(const ClientRow &row, int column)
{
    if (raw(row, column).isValid())
        return column == Command ? row.command : QString();
    switch (column) {
    case Process:
    case Pid:
    case User:
        return tr("The processes of these connections are unknown.");
    case Command:
    case Running:
        return tr("No request is known to be in progress.");
    default:
        return notToldText();
    }
}

} // namespace Monitor
