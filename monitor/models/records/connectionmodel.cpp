// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/connectionmodel.h"

#include "core/base/printabletext.h"
#include "core/base/usernames.h"
#include "models/records/connectioncolumns.h"
#include "models/records/connectiontext.h"
#include "models/records/ownertext.h"

#include <algorithm>
#include <numeric>

namespace Monitor {

namespace {

using IpcCore::ConnectionInfo;
using std::chrono::milliseconds;

// Waiting clients need identities that cannot clash: inodes of sockets, as far as kernel and server
// share them, have 32 bits, so these start above.
quint64 identityOfWaiting(quint32 clientInode)
{
    return (quint64(1) << 32) + clientInode;
}

// Both sources know the inode of the server's end; a waiting client has only its own.
quint64 ownIdentity(const MergedConnection &connection)
{
    if (connection.kernel && connection.kernel->server.inode != 0)
        return connection.kernel->server.inode;
    if (!connection.server)
        return identityOfWaiting(connection.kernel->client.inode);
    if (const auto inode = static_cast<quint32>(connection.server->inode))
        return inode;
    return (quint64(1) << 33) + connection.server->id;
}

template <quint64 ConnectionInfo::*Figure>
QVariant told(const ConnectionRow &row, const ConnectionModel &)
{
    const auto &server = row.connection.server;
    return server ? QVariant(qulonglong(*server.*Figure)) : QVariant();
}

// Of a waiting client the kernel reports only who it is.
template <quint32 LiveConnection::*Queue>
QVariant queued(const ConnectionRow &row, const ConnectionModel &)
{
    const auto &kernel = row.connection.kernel;
    return kernel && row.connection.accepted ? QVariant(qulonglong(*kernel.*Queue)) : QVariant();
}

template <SocketEnd LiveConnection::*End>
QVariant inode(const ConnectionRow &row, const ConnectionModel &)
{
    const auto &kernel = row.connection.kernel;
    return kernel ? rawOfId((*kernel.*End).inode) : QVariant();
}

const ConnectionInfo *requestOf(const ConnectionRow &row)
{
    const auto &server = row.connection.server;
    return server && isUnderWay(*server) ? &*server : nullptr;
}

QVariant nanoseconds(milliseconds duration)
{
    return QVariant(qlonglong(std::chrono::nanoseconds(duration).count()));
}

QString notAcceptedText()
{
    return ConnectionModel::tr("The server has not accepted this client yet.");
}

} // namespace

ConnectionModel::ConnectionModel(UserNames &users, QObject *parent)
    : ColumnTableModel(parent)
    , m_users(users)
{
    m_clock.start();
    m_marks.setSingleShot(true);
    connect(&m_marks, &QTimer::timeout, this, &ConnectionModel::rebuild);
    connect(&users, &UserNames::nameFound, this, &ConnectionModel::rebuild);
}

void ConnectionModel::setShowsGone(bool shows)
{
    if (std::exchange(m_showsGone, shows) != shows)
        rebuild();
}

void ConnectionModel::setView(View view)
{
    if (view == m_view)
        return;
    const ConnectionsReportPointer report = m_report;
    clear();
    m_view = view;
    if (report)
        takeReport(report);
}

void ConnectionModel::clear()
{
    // Before the report is set, as observers of the change still look at the rows.
    replaceRows({});
    m_report.reset();
    m_seen.reset();
    m_identities.clear();
    m_known.clear();
    m_accepted.clear();
    m_isFirst = true;
    m_marks.stop();
}

void ConnectionModel::takeReport(const ConnectionsReportPointer &report)
{
    const qint64 nowMs = m_clock.elapsed();
    m_report = report;
    m_seen.reset();
    if (m_view != View::Both)
        m_seen =
            m_view == View::Kernel ? report->merged.seenByKernel() : report->merged.seenByServer();
    m_identities.clear();
    m_identities.reserve(seen().connections.size());
    const bool bothTell = seen().kernelTells && seen().serverTells;
    for (const MergedConnection &connection : seen().connections) {
        const quint64 identity = identify(connection);
        m_identities.push_back(identity);
        auto known = m_known.find(identity);
        if (known == m_known.end())
            known = m_known.insert(identity,
                                   {.firstSeenMs = m_isFirst ? nowMs - m_markTime.count() : nowMs});
        known->goneSinceMs = -1;
        known->oneSidedReports = bothTell && connection.isOneSided()
                                     ? std::min(known->oneSidedReports + 1, DisputedReports)
                                     : 0;
        measure(*known, connection);
    }
    m_isFirst = m_isFirst && !report->isTold();
    rebuild();
}

const ConnectionRow *ConnectionModel::find(quint64 key) const
{
    const int number = rowOf(key);
    return number < 0 ? nullptr : &row(number);
}

const MergedConnection *ConnectionModel::reported(quint64 key) const
{
    if (!m_report)
        return nullptr;
    const std::vector<MergedConnection> &all = m_report->merged.connections;
    const auto found = std::find_if(all.begin(), all.end(), [&](const MergedConnection &each) {
        const quint64 own = ownIdentity(each);
        return m_accepted.value(own, own) == key;
    });
    return found == all.end() ? nullptr : &*found;
}

int ConnectionModel::disputedCount() const
{
    return int(std::count_if(rows().begin(), rows().end(),
                             [](const ConnectionRow &row) { return row.isDisputed; }));
}

// A client seen waiting keeps its identity when it is accepted.
quint64 ConnectionModel::identify(const MergedConnection &connection)
{
    const quint64 own = ownIdentity(connection);
    if (const auto earlier = m_accepted.constFind(own); earlier != m_accepted.cend())
        return *earlier;
    if (!connection.accepted || !connection.kernel || connection.kernel->client.inode == 0)
        return own;
    const quint64 waiting = identityOfWaiting(connection.kernel->client.inode);
    const auto known = m_known.find(waiting);
    if (known == m_known.end())
        return own;
    // The server may tell of a client while the kernel's older list still has it waiting.
    if (m_known.contains(own)) {
        m_known.erase(known);
        return own;
    }
    known->acceptedAs = own;
    m_accepted.insert(own, waiting);
    return waiting;
}

// By the server's clock: reports may have been delayed.
void ConnectionModel::measure(Known &known, const MergedConnection &connection)
{
    if (!connection.server) {
        known.requestsPerSecond.reset();
        return;
    }
    const ConnectionInfo &now = *connection.server;
    if (known.counted) {
        const std::chrono::duration<double> elapsed = now.connectedFor - known.counted->at;
        if (elapsed.count() == 0)
            return;
        known.requestsPerSecond.reset();
        if (elapsed.count() > 0 && now.requests >= known.counted->requests)
            known.requestsPerSecond =
                static_cast<double>(now.requests - known.counted->requests) / elapsed.count();
    }
    known.counted = {.at = now.connectedFor, .requests = now.requests};
}

void ConnectionModel::rebuild()
{
    if (!m_report)
        return;
    const qint64 nowMs = m_clock.elapsed();
    replaceRows(nextRows(nowMs));
    scheduleMarks(nowMs);
}

// The report's connections, merged with the table's rows that are missing in the report.
std::vector<ConnectionRow> ConnectionModel::nextRows(qint64 nowMs)
{
    // Sorts indices, as rows are large.
    std::vector<std::size_t> order(m_identities.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [this](std::size_t left, std::size_t right) {
        return m_identities[left] < m_identities[right];
    });
    std::vector<ConnectionRow> next = emptyRows();
    auto shown = rows().begin();
    for (const std::size_t place : order) {
        const quint64 identity = m_identities[place];
        for (; shown != rows().end() && shown->identity < identity; ++shown)
            addMissing(next, *shown, nowMs);
        if (shown != rows().end() && shown->identity == identity)
            ++shown;
        // Nothing could tell two connections with one identity apart.
        if (next.empty() || next.back().identity != identity)
            addPresent(next, place, nowMs);
    }
    for (; shown != rows().end(); ++shown)
        addMissing(next, *shown, nowMs);
    return next;
}

void ConnectionModel::addPresent(std::vector<ConnectionRow> &next, std::size_t place, qint64 nowMs)
{
    ConnectionRow &row = next.emplace_back();
    row.identity = m_identities[place];
    row.connection = seen().connections[place];
    if (const auto uid = row.connection.clientUid())
        // Numbers of users mean others there.
        row.user = m_report->endpoint.isRemote() ? QString::number(*uid) : m_users.name(*uid);
    const Known &known = *m_known.constFind(row.identity);
    row.isNew = nowMs - known.firstSeenMs < m_markTime.count();
    row.requestsPerSecond = known.requestsPerSecond;
    row.isDisputed = known.oneSidedReports >= DisputedReports;
}

void ConnectionModel::addMissing(std::vector<ConnectionRow> &next, const ConnectionRow &row,
                                 qint64 nowMs)
{
    if (!m_known.contains(row.identity))
        return; // It was another row's client.
    if (!row.isGone && mayBeThere(row)) {
        next.push_back(row);
        return;
    }
    Known &known = m_known[row.identity];
    if (known.goneSinceMs < 0)
        known.goneSinceMs = nowMs;
    if (!m_showsGone || nowMs - known.goneSinceMs >= m_markTime.count()) {
        forget(row.identity);
        return;
    }
    ConnectionRow &gone = next.emplace_back(row);
    gone.isGone = true;
    gone.isNew = false;
    gone.isDisputed = false;
    gone.requestsPerSecond.reset();
}

// Only its server knows it, and the server is silent.
bool ConnectionModel::mayBeThere(const ConnectionRow &row) const
{
    return m_report->serverError && m_report->serverError->code == IpcCore::ErrorCode::Timeout
           && !(row.connection.kernel && seen().kernelTells);
}

void ConnectionModel::forget(quint64 identity)
{
    m_accepted.remove(m_known.take(identity).acceptedAs);
}

// When the next mark ends, unless a report comes first.
void ConnectionModel::scheduleMarks(qint64 nowMs)
{
    std::optional<qint64> begin;
    for (const ConnectionRow &row : rows()) {
        if (!row.isNew && !row.isGone)
            continue;
        const Known &known = *m_known.constFind(row.identity);
        const qint64 since = row.isGone ? known.goneSinceMs : known.firstSeenMs;
        begin = std::min(since, begin.value_or(since));
    }
    if (begin)
        m_marks.start(std::max(milliseconds(*begin - nowMs) + m_markTime, milliseconds(1)));
    else
        m_marks.stop();
}

std::span<const ConnectionModel::Column> ConnectionModel::columns()
{
    namespace Shared = ConnectionColumns;
    using Row = const ConnectionRow &;
    using Model = const ConnectionModel &;
    constexpr auto whoUnknown = [](Row row, Model model) {
        if (row.connection.hasClientEnded())
            return tr("The client ended before the server accepted it.");
        const std::optional<LiveConnection> &kernel = row.connection.kernel;
        return kernel ? ownerText(kernel->client.owner.knowledge) : whyNotSeen(row, model);
    };
    constexpr auto noRequest = [](Row row, Model model) {
        return row.connection.server ? tr("No request is in progress.") : whyNotTold(row, model);
    };
    // About the server's end.
    static constexpr auto endUnknown = [](Row row, Model model) {
        return row.connection.kernel && !row.connection.accepted ? notAcceptedText()
                                                                 : whyNotSeen(row, model);
    };
    static constexpr Column all[] = {
        {.header = {QT_TRANSLATE_NOOP("Columns", "ID"), "id", Unit::Id, true, "000000"},
         .raw = told<&ConnectionInfo::id>,
         .whyUnknown = whyNotTold},
        {.header = Shared::Process,
         .raw = [](Row row, Model) { return rawOf(printable(row.connection.clientName())); },
         .toolTip = [](Row row, Model) { return printable(row.connection.clientName()); },
         .whyUnknown = whoUnknown},
        {.header = Shared::Pid,
         .raw = [](Row row, Model) { return rawOfId(row.connection.clientPid()); },
         .whyUnknown = whoUnknown},
        {.header = {QT_TRANSLATE_NOOP("Columns", "State"), "state", Unit::None, true,
                    "not accepted yet"},
         .raw = [](Row row, Model) -> QVariant {
             if (row.isDisputed)
                 return row.connection.server ? QStringLiteral("server-only")
                                              : QStringLiteral("kernel-only");
             return row.isGone ? QStringLiteral("closed") : connectionStateWord(row.connection);
         },
         .text =
             [](const QVariant &, Row row) {
                 if (row.isDisputed)
                     return row.connection.server ? tr("only the server knows it")
                                                  : tr("only the kernel knows it");
                 return row.isGone ? tr("closed") : connectionStateText(row.connection);
             },
         .toolTip =
             [](Row row, Model) {
                 return row.isDisputed ? tr("Kernel and server persistently disagree about this "
                                            "connection: only one of them lists it.")
                                       : QString();
             }},
        {.header = Shared::Command,
         .raw = [](Row row, Model) -> QVariant {
             const ConnectionInfo *request = requestOf(row);
             return request ? QVariant(commandText(*request)) : QVariant();
         },
         .toolTip = [](Row row, Model) { return commandText(*row.connection.server); },
         .whyUnknown = noRequest},
        {.header = Shared::Running,
         .raw =
             [](Row row, Model) {
                 const ConnectionInfo *request = requestOf(row);
                 return request ? nanoseconds(request->inStateFor) : QVariant();
             },
         .whyUnknown = noRequest},
        {.header = Shared::Requests,
         .raw = told<&ConnectionInfo::requests>,
         .whyUnknown = whyNotTold},
        {.header = Shared::Rate,
         .raw = [](Row row, Model) { return rawOf(row.requestsPerSecond); },
         .whyUnknown =
             [](Row row, Model model) {
                 return row.connection.server ? tr("Not measured yet.") : whyNotTold(row, model);
             }},
        {.header = Shared::BytesIn,
         .raw = told<&ConnectionInfo::bytesIn>,
         .whyUnknown = whyNotTold},
        {.header = Shared::BytesOut,
         .raw = told<&ConnectionInfo::bytesOut>,
         .whyUnknown = whyNotTold},
        {.header = Shared::User,
         .raw = [](Row row, Model) { return rawOf(row.user); },
         .whyUnknown = whyNotSeen},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Age"), "age", Unit::Duration, true,
                    "00 min 00 s"},
         .raw =
             [](Row row, Model) {
                 const auto &server = row.connection.server;
                 return server ? nanoseconds(server->connectedFor) : QVariant();
             },
         .whyUnknown = whyNotTold},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Failed"), "failed", Unit::Count, false, "10,000"},
         .raw = told<&ConnectionInfo::requestsFailed>,
         .whyUnknown = whyNotTold},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Recv-Q"), "recvq", Unit::Bytes, true,
                    "000.0 KiB"},
         .raw = queued<&LiveConnection::unreadByServer>,
         .whyUnknown = endUnknown},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Send-Q"), "sendq", Unit::Bytes, true,
                    "000.0 KiB"},
         .raw = queued<&LiveConnection::unreadByClient>,
         .whyUnknown = endUnknown},
        {.header = {QT_TRANSLATE_NOOP("Columns", "FD"), "fd", Unit::Id, false, "10000"},
         .raw =
             [](Row row, Model) {
                 const auto &kernel = row.connection.kernel;
                 return kernel && kernel->server.owner.descriptor >= 0
                            ? QVariant(kernel->server.owner.descriptor)
                            : QVariant();
             },
         .whyUnknown =
             [](Row row, Model model) {
                 const auto &kernel = row.connection.kernel;
                 return kernel && row.connection.accepted
                                && kernel->server.owner.knowledge != OwnerKnowledge::Known
                            ? ownerText(kernel->server.owner.knowledge)
                            : endUnknown(row, model);
             }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Inode"), "inode", Unit::Id, false, "100000000"},
         .raw = inode<&LiveConnection::server>,
         .whyUnknown = endUnknown},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Peer inode"), "peer", Unit::Id, false,
                    "100000000"},
         .raw = inode<&LiveConnection::client>,
         .whyUnknown = whyNotSeen},
        {.header = {QT_TRANSLATE_NOOP("Columns", "UID"), "uid", Unit::Id, false, "1000000"},
         .raw = [](Row row, Model) { return rawOf(row.connection.clientUid()); },
         .whyUnknown = whyNotSeen},
    };
    return all;
}

QVariant ConnectionModel::rowData(const ConnectionRow &row, int role)
{
    switch (role) {
    case KeyRole:
        return QVariant(qulonglong(row.identity));
    case GoneRole:
        return row.isGone;
    case NewRole:
        return row.isNew;
    case RecordRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

QString ConnectionModel::whyNotSeen(const ConnectionRow &, const ConnectionModel &model)
{
    return model.m_view == View::Server ? tr("Hidden: this is the server view.")
                                        : kernelSilentText();
}

QString ConnectionModel::whyNotTold(const ConnectionRow &row, const ConnectionModel &model)
{
    if (model.m_view == View::Kernel)
        return tr("Hidden: this is the kernel view.");
    if (!row.connection.accepted)
        return notAcceptedText();
    if (model.m_report->merged.serverTells)
        return tr("The server does not list this connection.");
    const std::optional<IpcCore::Error> &error = model.m_report->serverError;
    if (!error || error->code == IpcCore::ErrorCode::NotSupported)
        return notToldText();
    return tr("The server did not answer: %1").arg(error->message);
}

} // namespace Monitor
