// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/endpointmodel.h"

#include "core/base/humanunits.h"
#include "core/base/printabletext.h"
#include "core/base/usernames.h"
#include "core/observer/endpointobserver.h"
#include "core/server/activitytracker.h"
#include "models/records/ownertext.h"
#include "models/records/pinnedendpoints.h"
#include "models/table/columninfo.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Monitor {

namespace {

constexpr TimeSeries::Seconds RecentTime{60};

// The time spans of strips: the shortest that covers the whole history is used.
constexpr std::array<std::chrono::milliseconds, 4> StripLengths = {
    std::chrono::minutes(10), std::chrono::hours(1), std::chrono::hours(6), StateHistory::Length};

// Healthy servers answer within a few milliseconds; so short a delay goes unnoticed.
constexpr std::chrono::milliseconds AnswersBelongTogether{50};

const std::array<ColumnInfo, EndpointModel::ColumnCount> Columns = {{
    {QT_TRANSLATE_NOOP("EndpointModel", "State"), "state", Unit::None, true,
     "PathNotFound  No such file"},
    {QT_TRANSLATE_NOOP("EndpointModel", "Endpoint"), "endpoint", Unit::None, true,
     "/run/user/1000/program/it.sock"},
    {QT_TRANSLATE_NOOP("EndpointModel", "Connections"), "conns", Unit::Count, true, "10,000"},
    {QT_TRANSLATE_NOOP("EndpointModel", "Waiting"), "waiting", Unit::Count, false, "1,000"},
    {QT_TRANSLATE_NOOP("EndpointModel", "Requests/s"), "rate", Unit::PerSecond, true, "100,000"},
    {QT_TRANSLATE_NOOP("EndpointModel", "p95"), "p95", Unit::Duration, true, "00.0 ms"},
    {QT_TRANSLATE_NOOP("EndpointModel", "Program"), "program", Unit::None, true, "program-name"},
    {QT_TRANSLATE_NOOP("EndpointModel", "PID"), "pid", Unit::Id, true, "1000000"},
    {QT_TRANSLATE_NOOP("EndpointModel", "Owner"), "owner", Unit::None, true, "user-name"},
    {QT_TRANSLATE_NOOP("EndpointModel", "Limits hit"), "hits", Unit::Count, true, "1,000"},
    {QT_TRANSLATE_NOOP("EndpointModel", "Last change"), "since", Unit::Time, true,
     "0000-00-00 00:00:00"},
    {QT_TRANSLATE_NOOP("EndpointModel", "Reason"), "reason", Unit::None, false,
     "No such file; its directory exists"},
    {QT_TRANSLATE_NOOP("EndpointModel", "Mode"), "mode", Unit::None, false, "srwxrwxrwx"},
    {QT_TRANSLATE_NOOP("EndpointModel", "History"), "avail", Unit::None, true, "100.0 %"},
}};

QString modeText(quint32 mode)
{
    QString text = QStringLiteral("rwxrwxrwx");
    for (int bit = 0; bit < 9; ++bit) {
        if ((mode & (0400U >> bit)) == 0)
            text[bit] = u'-';
    }
    return text;
}

quint64 limitHitsIn(const IpcCore::ServerStats &stats)
{
    quint64 hits = 0;
    for (const IpcCore::LimitCounter &limit : IpcCore::LimitCounters)
        hits += stats.*limit.count;
    return hits;
}

// "protocolErrors: 3", one line each: the names of the API, as people search for them.
QString limitHitsText(const IpcCore::ServerStats &stats)
{
    QStringList lines;
    for (const IpcCore::LimitCounter &limit : IpcCore::LimitCounters) {
        if (const quint64 hits = stats.*limit.count; hits > 0)
            lines.append(
                QStringLiteral("%1: %2").arg(QLatin1String(limit.name), QLocale().toString(hits)));
    }
    return lines.join(u'\n');
}

// Treats two gaps (NaN) as equal.
bool areSameRates(const QList<double> &left, const QList<double> &right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](double a, double b) {
        return a == b || (std::isnan(a) && std::isnan(b));
    });
}

// Only if the kernel does not report; by the last answer alone.
void addToldConnections(EndpointRow &row, const EndpointActivity &activity)
{
    if (!row.endpoint->sockets.listeners.empty())
        return;
    row.connections.reset();
    if (activity.stats && !activity.error)
        row.connections = activity.stats->stats.connectionsOpen;
}

} // namespace

bool EndpointRow::operator==(const EndpointRow &other) const
{
    return (endpoint == other.endpoint || *endpoint == *other.endpoint)
           && requestsPerSecond == other.requestsPerSecond && p95 == other.p95
           && connections == other.connections && waiting == other.waiting
           && program == other.program && owner == other.owner && pid == other.pid
           && isPinned == other.isPinned && limitHits == other.limitHits
           && knowledge == other.knowledge && areSameRates(recentRates, other.recentRates);
}

EndpointModel::EndpointModel(EndpointObserver &observer, ActivityTracker &activity,
                             UserNames &users, PinnedEndpoints &pinned, QObject *parent)
    : KeyedTableModel(parent)
    , m_observer(observer)
    , m_activity(activity)
    , m_users(users)
    , m_pinned(pinned)
{
    connect(&observer, &EndpointObserver::snapshotReady, this, &EndpointModel::takeSnapshot);
    connect(&activity, &ActivityTracker::activityChanged, this, &EndpointModel::takeActivity);
    m_activityTimer.setSingleShot(true);
    m_activityTimer.setInterval(AnswersBelongTogether);
    connect(&m_activityTimer, &QTimer::timeout, this, &EndpointModel::showActivity);
    const auto showAgain = [this] {
        if (m_observer.snapshot())
            takeSnapshot(m_observer.snapshot());
    };
    connect(&users, &UserNames::nameFound, this, showAgain);
    connect(&pinned, &PinnedEndpoints::changed, this, showAgain);
    if (observer.snapshot())
        takeSnapshot(observer.snapshot());
}

int EndpointModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

std::shared_ptr<const ObservedEndpoint>
EndpointModel::endpoint(const EndpointAddress &address) const
{
    const int number = rowOf(address);
    return number < 0 ? nullptr : row(number).endpoint;
}

void EndpointModel::takeSnapshot(const SnapshotPointer &snapshot)
{
    std::vector<EndpointRow> next;
    next.reserve(snapshot->endpoints.size());
    for (const auto &endpoint : snapshot->endpoints)
        keepActivity(next.emplace_back(makeRow(endpoint)));
    if (m_history.end() < snapshot->time.toMSecsSinceEpoch() || snapshot->number == 1)
        m_history.take(*snapshot);
    replaceRows(std::move(next));
    tellHistory();
}

// Strips grow by less than a pixel per poll.
void EndpointModel::tellHistory()
{
    const qint64 passed = m_history.end() - m_historyTold;
    if (rowCount() == 0
        || (passed >= 0 && passed < std::chrono::milliseconds(HistoryInterval).count()))
        return;
    m_historyTold = m_history.end();
    Q_EMIT dataChanged(index(0, History), index(rowCount() - 1, History),
                       {Qt::DisplayRole, RawRole, HistoryRole});
}

StateStrip EndpointModel::strip(const EndpointAddress &address) const
{
    StateStrip strip;
    strip.until = m_history.end();
    const qint64 seen = strip.until - m_history.begin().value_or(strip.until);
    const auto length = std::find_if(StripLengths.begin(), StripLengths.end() - 1,
                                     [seen](auto each) { return each.count() >= seen; });
    strip.from = strip.until - length->count();
    strip.spans = m_history.spans(address);
    return strip;
}

void EndpointModel::takeActivity(const EndpointAddress &address)
{
    m_answered.insert(address);
    if (!m_activityTimer.isActive())
        m_activityTimer.start();
}

void EndpointModel::showActivity()
{
    std::vector<EndpointRow> next = rows();
    for (const EndpointAddress &address : std::exchange(m_answered, {})) {
        if (const int number = rowOf(address); number >= 0)
            addActivity(next[static_cast<std::size_t>(number)]);
    }
    replaceRows(std::move(next));
}

EndpointRow EndpointModel::makeRow(const std::shared_ptr<const ObservedEndpoint> &endpoint) const
{
    EndpointRow row;
    row.endpoint = endpoint;
    row.isPinned = m_pinned.contains(endpoint->address);
    const EndpointSockets &sockets = endpoint->sockets;
    const EndpointOwner owner = ownerOf(*endpoint);
    row.knowledge = owner.knowledge;
    row.pid = owner.pid;
    row.program = owner.program;
    if (owner.uid)
        row.owner = m_users.name(*owner.uid);
    if (!sockets.listeners.empty()) {
        row.connections = static_cast<qint64>(sockets.connections.size());
        row.waiting = sockets.waitingCount();
    }
    return row;
}

void EndpointModel::addActivity(EndpointRow &row) const
{
    row.requestsPerSecond.reset();
    row.p95.reset();
    row.recentRates.clear();
    row.limitHits.reset();
    const EndpointActivity *activity = m_activity.activity(row.key());
    if (!activity)
        return;
    row.requestsPerSecond = activity->requestsPerSecond;
    row.p95 = activity->p95;
    if (activity->stats)
        row.limitHits = limitHitsIn(activity->stats->stats);
    addToldConnections(row, *activity);
    for (const TimeSeries::Point &point : activity->requests.points(
             TimeSeries::Step::Second, m_activity.now() - RecentTime, m_activity.now()))
        row.recentRates.append(point.count > 0 ? point.mean()
                                               : std::numeric_limits<double>::quiet_NaN());
}

// Until the answer to this snapshot arrives; otherwise the last minute's curve would change with
// every snapshot, too.
void EndpointModel::keepActivity(EndpointRow &row) const
{
    const int number = rowOf(row.key());
    const EndpointActivity *activity = m_activity.activity(row.key());
    if (number < 0 || !activity) {
        addActivity(row);
        return;
    }
    const EndpointRow &shown = this->row(number);
    row.requestsPerSecond = shown.requestsPerSecond;
    row.p95 = shown.p95;
    row.limitHits = shown.limitHits;
    row.recentRates = shown.recentRates;
    addToldConnections(row, *activity);
}

// Little else changes while a server works.
EndpointModel::ColumnRange EndpointModel::changedColumns(const EndpointRow &before,
                                                         const EndpointRow &after) const
{
    EndpointRow other = before;
    other.requestsPerSecond = after.requestsPerSecond;
    other.p95 = after.p95;
    other.recentRates = after.recentRates;
    other.limitHits = after.limitHits;
    if (!(other == after))
        return KeyedTableModel::changedColumns(before, after);
    if (before.limitHits != after.limitHits)
        return {Rate, LimitHits};
    return {Rate, before.p95 == after.p95 ? Rate : P95};
}

QVariant EndpointModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EndpointRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case RawRole:
        return raw(row, index.column());
    case KeyRole:
        return row.key().key();
    case FirstRole:
        return row.isPinned;
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(Columns[static_cast<std::size_t>(index.column())]);
    case ConditionRole:
        return int(conditionOf(*row.endpoint));
    case ReasonRole:
        return conditionReason(*row.endpoint);
    case SeriesRole:
        return index.column() == Rate ? QVariant::fromValue(row.recentRates) : QVariant();
    case HistoryRole:
        return index.column() == History ? QVariant::fromValue(strip(row.key())) : QVariant();
    default:
        return {};
    }
}

QVariant EndpointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return columnData(Columns[static_cast<std::size_t>(section)], "EndpointModel", role);
}

QString EndpointModel::text(const EndpointRow &row, int column) const
{
    const QVariant value = raw(row, column);
    if (!value.isValid())
        return unknownText();
    const QLocale locale;
    switch (column) {
    case State:
        return conditionName(conditionOf(*row.endpoint));
    case Endpoint:
        return row.endpoint->address.toPrintable();
    case Connections:
    case Waiting:
    case LimitHits:
        return locale.toString(value.toLongLong());
    case Rate:
        return humanRate(value.toDouble(), locale);
    case P95:
        return humanDuration(std::chrono::nanoseconds(value.toLongLong()), locale);
    case Since:
        return locale.toString(value.toDateTime().toLocalTime(), QLocale::ShortFormat);
    case History:
        return tr("%1 % good").arg(locale.toString(value.toDouble(), 'f', 1));
    default:
        return value.toString();
    }
}

QVariant EndpointModel::raw(const EndpointRow &row, int column) const
{
    switch (column) {
    case State:
        return int(conditionOf(*row.endpoint));
    case Endpoint:
        return row.endpoint->address.toString();
    case Connections:
        return row.connections ? QVariant(*row.connections) : QVariant();
    case Waiting:
        return row.waiting ? QVariant(*row.waiting) : QVariant();
    case LimitHits:
        return row.limitHits ? QVariant(qulonglong(*row.limitHits)) : QVariant();
    case Rate:
        return row.requestsPerSecond ? QVariant(*row.requestsPerSecond) : QVariant();
    case P95:
        return row.p95 ? QVariant(qlonglong(row.p95->count())) : QVariant();
    case Program:
        return row.program.isEmpty() ? QVariant() : QVariant(row.program);
    case Pid:
        return row.pid > 0 ? QVariant(row.pid) : QVariant();
    case Owner:
        return row.owner.isEmpty() ? QVariant() : QVariant(row.owner);
    case Since:
        return row.endpoint->since;
    case Reason:
        return conditionReason(*row.endpoint);
    case Mode:
        return row.endpoint->path.mode == 0 ? QVariant() : modeText(row.endpoint->path.mode);
    case History: {
        const std::optional<double> share = strip(row.key()).goodShare();
        return share ? QVariant(*share * 100) : QVariant();
    }
    default:
        return {};
    }
}

QString EndpointModel::toolTip(const EndpointRow &row, int column) const
{
    if (!raw(row, column).isValid())
        return unknownReason(row, column);
    switch (column) {
    case State:
        return conditionMeaning(conditionOf(*row.endpoint));
    case Endpoint:
        return row.endpoint->address.toPrintable();
    case Reason:
        return conditionAdvice(*row.endpoint);
    case LimitHits: {
        const EndpointActivity *activity = m_activity.activity(row.key());
        return activity && activity->stats ? limitHitsText(activity->stats->stats) : QString();
    }
    default:
        return {};
    }
}

QString EndpointModel::unknownReason(const EndpointRow &row, int column) const
{
    switch (column) {
    case History:
        return severityOf(conditionOf(*row.endpoint)) == Severity::Neutral
                   ? conditionReason(*row.endpoint)
                   : tr("Not watched for long enough.");
    case Owner:
        return tr("There is neither a server nor a file with an owner.");
    case Mode:
        return row.endpoint->address.isAbstract()
                   ? tr("There is no file: names that begin with @ have no permissions.")
                   : tr("There is no file.");
    case Rate:
    case P95:
    case LimitHits:
        if (!row.endpoint->controlPath.isEmpty())
            return unmeasuredReason(row, column);
        break;
    case Connections:
        if (const EndpointActivity *activity = m_activity.activity(row.key());
            activity && activity->error)
            return unmeasuredReason(row, column);
        break;
    default:
        break;
    }
    if (row.endpoint->sockets.listeners.empty())
        return row.endpoint->status.state == IpcCore::ActiveState::Listening
                   ? tr("The server's sockets cannot be seen from here.")
                   : tr("Nobody listens on this endpoint.");
    return column == Rate || column == P95 || column == LimitHits ? notToldText()
                                                                  : ownerText(row.knowledge);
}

// For servers that do report.
QString EndpointModel::unmeasuredReason(const EndpointRow &row, int column) const
{
    const EndpointActivity *activity = m_activity.activity(row.endpoint->address);
    if (activity && activity->error)
        return tr("The server did not answer: %1").arg(activity->error->message);
    if (column == P95 && row.requestsPerSecond)
        return tr("No request was answered lately.");
    return tr("Not measured yet.");
}

} // namespace Monitor
