// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/connectionmodel.h"

#include "core/humanunits.h"
#include "core/usernames.h"
#include "models/columninfo.h"
#include "models/connectiontext.h"
#include "models/ownertext.h"

#include <array>

namespace Monitor {

namespace {

using IpcCore::ConnectionInfo;
using std::chrono::milliseconds;

const std::array<ColumnInfo, ConnectionModel::ColumnCount> ConnectionColumns = {{
    {QT_TRANSLATE_NOOP("ConnectionModel", "ID"), "id", Unit::None, true, "000000"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Process"), "process", Unit::None, true,
     "program-name-00"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "PID"), "pid", Unit::None, true, "1000000"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "User"), "user", Unit::None, true, "user-name"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "State"), "state", Unit::None, true, "not accepted yet"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Age"), "age", Unit::Duration, true, "00 min 00 s"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Requests"), "requests", Unit::Count, true, "1,000,000"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Requests/s"), "rate", Unit::PerSecond, true, "100,000"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "In"), "in", Unit::Bytes, true, "000.0 MiB"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Out"), "out", Unit::Bytes, true, "000.0 MiB"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Command"), "cmd", Unit::None, true,
     "a command of usual length"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Running for"), "lat", Unit::Duration, true,
     "00 min 00 s"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Failed"), "failed", Unit::Count, false, "10,000"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Recv-Q"), "recvq", Unit::Bytes, true, "000.0 KiB"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Send-Q"), "sendq", Unit::Bytes, true, "000.0 KiB"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "FD"), "fd", Unit::None, false, "10000"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Inode"), "inode", Unit::None, false, "100000000"},
    {QT_TRANSLATE_NOOP("ConnectionModel", "Peer inode"), "peer", Unit::None, false, "100000000"},
}};

const ColumnInfo &columnOf(int column)
{
    return ConnectionColumns[static_cast<std::size_t>(column)];
}

// The inode of the server's end is known to both who tell; a client that waits has only its own.
quint64 identityOf(const MergedConnection &connection)
{
    if (connection.kernel && connection.kernel->server.inode != 0)
        return connection.kernel->server.inode;
    if (connection.server && connection.server->inode != 0)
        return connection.server->inode;
    // Inodes of sockets have 32 bits: other numbers of the same kind begin above them.
    if (connection.server)
        return (quint64(1) << 33) + connection.server->id;
    return (quint64(1) << 32) + connection.kernel->client.inode;
}

bool isUnderWay(const ConnectionInfo &info)
{
    return info.state == ConnectionInfo::State::Queued
           || info.state == ConnectionInfo::State::Handling
           || info.state == ConnectionInfo::State::Deferred;
}

QVariant count(quint64 number)
{
    return QVariant(qulonglong(number));
}

QVariant nanoseconds(milliseconds duration)
{
    return QVariant(qlonglong(std::chrono::nanoseconds(duration).count()));
}

} // namespace

bool ConnectionRow::operator==(const ConnectionRow &other) const
{
    return identity == other.identity && connection.kernel == other.connection.kernel
           && connection.server == other.connection.server
           && connection.accepted == other.connection.accepted && user == other.user
           && requestsPerSecond == other.requestsPerSecond && isNew == other.isNew
           && isGone == other.isGone;
}

ConnectionModel::ConnectionModel(UserNames &users, QObject *parent)
    : KeyedTableModel(parent)
    , m_users(users)
{
    m_clock.start();
    m_marks.setSingleShot(true);
    connect(&m_marks, &QTimer::timeout, this, &ConnectionModel::rebuild);
    connect(&users, &UserNames::nameFound, this, &ConnectionModel::rebuild);
}

void ConnectionModel::clear()
{
    m_report.reset();
    m_known.clear();
    m_goneSince.clear();
    m_isFirst = true;
    replaceRows({});
}

void ConnectionModel::takeReport(const ConnectionsReportPointer &report)
{
    m_report = report;
    rebuild();
    m_isFirst = false;
}

const ConnectionRow *ConnectionModel::find(quint64 key) const
{
    const int number = rowOf(key);
    return number < 0 ? nullptr : &row(number);
}

void ConnectionModel::rebuild()
{
    if (!m_report)
        return;
    const qint64 nowMs = m_clock.elapsed();
    std::vector<ConnectionRow> next = currentRows(nowMs);
    addGone(next, nowMs);
    const bool hasMarks = std::any_of(
        next.begin(), next.end(), [](const ConnectionRow &row) { return row.isNew || row.isGone; });
    replaceRows(std::move(next));
    if (hasMarks && !m_marks.isActive())
        m_marks.start(m_markTime);
}

std::vector<ConnectionRow> ConnectionModel::currentRows(qint64 nowMs)
{
    std::vector<ConnectionRow> next;
    next.reserve(m_report->merged.connections.size());
    for (const MergedConnection &connection : m_report->merged.connections) {
        ConnectionRow row;
        row.identity = identityOf(connection);
        row.connection = connection;
        if (const auto uid = connection.clientUid())
            row.user = m_users.name(*uid);
        if (!m_known.contains(row.identity))
            m_known.insert(row.identity, {.firstSeenMs = m_isFirst ? -m_markTime.count() : nowMs,
                                          .measuredMs = nowMs,
                                          .requests = 0});
        m_goneSince.remove(row.identity);
        row.isNew = nowMs - m_known[row.identity].firstSeenMs < m_markTime.count();
        measureRate(row, nowMs);
        next.push_back(std::move(row));
    }
    std::sort(next.begin(), next.end(), [](const ConnectionRow &left, const ConnectionRow &right) {
        return left.identity < right.identity;
    });
    // Two connections with one identity would be told apart by nothing.
    next.erase(std::unique(next.begin(), next.end(),
                           [](const ConnectionRow &left, const ConnectionRow &right) {
                               return left.identity == right.identity;
                           }),
               next.end());
    return next;
}

// What the table has and the report has not.
void ConnectionModel::addGone(std::vector<ConnectionRow> &next, qint64 nowMs)
{
    std::vector<ConnectionRow> gone;
    std::size_t place = 0;
    for (const ConnectionRow &row : rows()) {
        while (place < next.size() && next[place].identity < row.identity)
            ++place;
        if (place < next.size() && next[place].identity == row.identity)
            continue;
        const qint64 since = m_goneSince.contains(row.identity) ? m_goneSince[row.identity] : nowMs;
        if (nowMs - since >= m_markTime.count()) {
            m_goneSince.remove(row.identity);
            m_known.remove(row.identity);
            continue;
        }
        m_goneSince.insert(row.identity, since);
        gone.push_back(row);
        gone.back().isGone = true;
        gone.back().isNew = false;
        gone.back().requestsPerSecond.reset();
    }
    const auto middle = static_cast<std::ptrdiff_t>(next.size());
    next.insert(next.end(), std::make_move_iterator(gone.begin()),
                std::make_move_iterator(gone.end()));
    std::inplace_merge(next.begin(), next.begin() + middle, next.end(),
                       [](const ConnectionRow &left, const ConnectionRow &right) {
                           return left.identity < right.identity;
                       });
}

void ConnectionModel::measureRate(ConnectionRow &row, qint64 nowMs)
{
    if (!row.connection.server)
        return;
    Known &known = m_known[row.identity];
    const quint64 requests = row.connection.server->requests;
    const qint64 elapsed = nowMs - known.measuredMs;
    // Marks end between two reports: nothing new was counted then.
    if (const ConnectionRow *shown = find(row.identity);
        shown && shown->connection.server == row.connection.server) {
        row.requestsPerSecond = shown->requestsPerSecond;
        if (elapsed < m_markTime.count())
            return;
    }
    if (elapsed > 0 && requests >= known.requests && find(row.identity))
        row.requestsPerSecond =
            static_cast<double>(requests - known.requests) * 1000.0 / static_cast<double>(elapsed);
    known.measuredMs = nowMs;
    known.requests = requests;
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConnectionRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case RawRole:
        return raw(row, index.column());
    case KeyRole:
        return count(row.identity);
    case GoneRole:
        return row.isGone;
    case NewRole:
        return row.isNew;
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(columnOf(index.column()));
    default:
        return {};
    }
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return columnData(columnOf(section), "ConnectionModel", role);
}

QString ConnectionModel::text(const ConnectionRow &row, int column) const
{
    if (column == State)
        return row.isGone ? tr("closed") : connectionStateText(row.connection);
    const QVariant value = raw(row, column);
    if (!value.isValid())
        return unknownText();
    const QLocale locale;
    switch (columnOf(column).unit) {
    case Unit::Duration:
        return humanDuration(std::chrono::nanoseconds(value.toLongLong()), locale);
    case Unit::Bytes:
        return humanBytes(value.toULongLong(), locale);
    case Unit::Count:
        return locale.toString(value.toULongLong());
    case Unit::PerSecond:
        return humanRate(value.toDouble(), locale);
    default:
        return value.toString();
    }
}

QVariant ConnectionModel::raw(const ConnectionRow &row, int column) const
{
    const MergedConnection &connection = row.connection;
    const std::optional<ConnectionInfo> &server = connection.server;
    const std::optional<LiveConnection> &kernel = connection.kernel;
    const auto told = [&server](auto value) {
        return server ? QVariant(value(*server)) : QVariant();
    };
    const auto seen = [&kernel](auto value) {
        return kernel ? QVariant(value(*kernel)) : QVariant();
    };
    switch (column) {
    case Id:
        return told([](const auto &info) { return count(info.id); });
    case Process: {
        const QByteArray name = connection.clientName();
        return name.isEmpty() ? QVariant() : QVariant(QString::fromLocal8Bit(name));
    }
    case Pid:
        return connection.clientPid() > 0 ? QVariant(connection.clientPid()) : QVariant();
    case User:
        return row.user.isEmpty() ? QVariant() : QVariant(row.user);
    case State:
        return row.isGone ? QStringLiteral("closed") : connectionStateWord(connection);
    case Age:
        return told([](const auto &info) { return nanoseconds(info.connectedFor); });
    case Requests:
        return told([](const auto &info) { return count(info.requests); });
    case Rate:
        return row.requestsPerSecond ? QVariant(*row.requestsPerSecond) : QVariant();
    case BytesIn:
        return told([](const auto &info) { return count(info.bytesIn); });
    case BytesOut:
        return told([](const auto &info) { return count(info.bytesOut); });
    case Command:
        return server && isUnderWay(*server) ? QVariant(commandText(*server)) : QVariant();
    case Running:
        return server && isUnderWay(*server) ? nanoseconds(server->inStateFor) : QVariant();
    case Failed:
        return told([](const auto &info) { return count(info.requestsFailed); });
    case ReceiveQueue:
        return seen([](const auto &live) { return count(live.unreadByServer); });
    case SendQueue:
        return seen([](const auto &live) { return count(live.unreadByClient); });
    case Descriptor:
        return kernel && kernel->server.owner.descriptor >= 0
                   ? QVariant(kernel->server.owner.descriptor)
                   : QVariant();
    case ServerInode:
        return seen([](const auto &live) { return count(live.server.inode); });
    case ClientInode:
        return seen([](const auto &live) { return count(live.client.inode); });
    default:
        return {};
    }
}

QString ConnectionModel::toolTip(const ConnectionRow &row, int column) const
{
    const QVariant value = raw(row, column);
    if (value.isValid())
        return column == Command || column == Process ? text(row, column) : QString();
    switch (column) {
    case Process:
    case Pid:
        return row.connection.kernel ? ownerText(row.connection.kernel->client.owner.knowledge)
                                     : kernelSilentText();
    case Command:
    case Running:
        return row.connection.server ? tr("No request is under way.") : notToldText();
    case User:
    case ReceiveQueue:
    case SendQueue:
    case Descriptor:
    case ServerInode:
    case ClientInode:
        return kernelSilentText();
    case Rate:
        return row.connection.server ? tr("Not measured yet.") : notToldText();
    default:
        return notToldText();
    }
}

} // namespace Monitor
