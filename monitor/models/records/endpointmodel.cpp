// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/endpointmodel.h"

#include "core/base/humanunits.h"
#include "core/base/printabletext.h"
#include "core/base/usernames.h"
#include "core/observer/endpointobserver.h"
#include "core/series/seriesrecorder.h"
#include "core/server/activitytracker.h"
#include "models/records/limittext.h"
#include "models/records/ownertext.h"
#include "models/records/pinnedendpoints.h"

#include <QtCore/qfile.h>

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

constexpr TimeSeries::Seconds RecentTime{60};

// The time spans of strips: the shortest that covers the whole history is used.
constexpr std::array<std::chrono::milliseconds, 4> StripLengths = {
    std::chrono::minutes(10), std::chrono::hours(1), std::chrono::hours(6), StateHistory::Length};

// Healthy servers answer within a few milliseconds; so short a delay goes unnoticed.
constexpr std::chrono::milliseconds AnswersBelongTogether{50};

QString modeText(quint32 mode)
{
    if (mode == 0)
        return {};
    QString text = QStringLiteral("rwxrwxrwx");
    for (int bit = 0; bit < 9; ++bit) {
        if ((mode & (0400U >> bit)) == 0)
            text[bit] = u'-';
    }
    return text;
}

// Of the limits that the server tells of: an older one has fewer.
std::optional<quint64> limitHitsIn(const IpcCore::ServerSnapshot &snapshot)
{
    std::optional<quint64> hits;
    for (const IpcCore::LimitCounter &limit : IpcCore::LimitCounters) {
        if (const auto told = snapshot.told(limit.count))
            hits = hits.value_or(0) + *told;
    }
    return hits;
}

// "Malformed packets (protocolErrors): 3", one line each, with the names of the API.
QString limitHitsText(const IpcCore::ServerStats &stats)
{
    QStringList lines;
    for (const IpcCore::LimitCounter &limit : IpcCore::LimitCounters) {
        if (const quint64 hits = stats.*limit.count; hits > 0)
            lines.append(
                QStringLiteral("%1 (%2): %3")
                    .arg(limitLabel(limit), QLatin1String(limit.name), QLocale().toString(hits)));
    }
    return lines.join(u'\n');
}

template <auto Figure>
bool differ(const EndpointRow &before, const EndpointRow &after)
{
    return before.figures.*Figure != after.figures.*Figure;
}

} // namespace

bool RecentRates::operator==(const RecentRates &other) const
{
    return std::equal(
        values.begin(), values.end(), other.values.begin(), other.values.end(),
        [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); });
}

ClientCounts EndpointRow::clients() const
{
    return clientsOf(*endpoint, figures.connections);
}

// The owner follows from the endpoint.
bool EndpointRow::operator==(const EndpointRow &other) const
{
    return (endpoint == other.endpoint || *endpoint == *other.endpoint) && figures == other.figures
           && ownerName == other.ownerName && isPinned == other.isPinned;
}

EndpointModel::EndpointModel(EndpointObserver &observer, ActivityTracker &activity,
                             const SeriesRecorder &series, UserNames &users,
                             PinnedEndpoints &pinned, QObject *parent)
    : ColumnTableModel(parent)
    , m_observer(observer)
    , m_activity(activity)
    , m_series(series)
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

std::span<const EndpointModel::Column> EndpointModel::columns()
{
    using Row = const EndpointRow &;
    using Model = const EndpointModel &;
    static constexpr Column all[] = {
        {.header = {QT_TRANSLATE_NOOP("Columns", "State"), "state", Unit::None, true,
                    "Path not found  No such"},
         .raw = [](Row row, Model) -> QVariant { return int(conditionOf(*row.endpoint)); },
         .text = [](const QVariant &,
                    Row row) { return conditionName(conditionOf(*row.endpoint)); },
         .toolTip = [](Row row, Model) { return conditionMeaning(conditionOf(*row.endpoint)); }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Endpoint"), "endpoint", Unit::None, true,
                    "/run/user/1000/program/it.sock"},
         .raw = [](Row row, Model) -> QVariant { return row.key().toString(); },
         .text = [](const QVariant &, Row row) { return row.key().toPrintable(); },
         .toolTip = [](Row row, Model) { return row.key().toPrintable(); }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Connections"), "conns", Unit::Count, true,
                    "10,000"},
         .raw = [](Row row, Model) { return rawOf(row.clients().connections); },
         .whyUnknown =
             [](Row row, Model model) {
                 const QString failure = model.failureOf(row);
                 return failure.isEmpty() ? whyNotCounted(row, model) : failure;
             },
         .differs = differ<&EndpointFigures::connections>},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Waiting"), "waiting", Unit::Count, false,
                    "1,000"},
         .raw = [](Row row, Model) { return rawOf(row.clients().waiting); },
         .whyUnknown = whyNotCounted},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Requests/s"), "rate", Unit::PerSecond, true,
                    "100,000"},
         .raw = [](Row row, Model) { return rawOf(row.figures.requestsPerSecond); },
         .whyUnknown = whyNotTold,
         .more =
             [](Row row, Model, int role) {
                 return role == SeriesRole ? QVariant::fromValue(row.figures.recentRates.values)
                                           : QVariant();
             },
         .differs =
             [](Row before, Row after) {
                 return differ<&EndpointFigures::requestsPerSecond>(before, after)
                        || differ<&EndpointFigures::recentRates>(before, after);
             }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "p95"), "p95", Unit::Duration, true, "00.0 ms"},
         .raw = [](Row row, Model) { return rawOf(row.figures.p95); },
         .whyUnknown =
             [](Row row, Model model) {
                 return row.figures.requestsPerSecond ? tr("No request was answered lately.")
                                                      : whyNotTold(row, model);
             },
         .differs = differ<&EndpointFigures::p95>},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Program"), "program", Unit::None, true,
                    "program-name"},
         .raw = [](Row row, Model) { return rawOf(row.owner.program); },
         .whyUnknown = whyNotSeen},
        {.header = {QT_TRANSLATE_NOOP("Columns", "PID"), "pid", Unit::Id, true, "1000000"},
         .raw = [](Row row, Model) { return rawOfId(row.owner.pid); },
         .whyUnknown = whyNotSeen},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Owner"), "owner", Unit::None, true, "user-name"},
         .raw = [](Row row, Model) { return rawOf(row.ownerName); },
         .whyUnknown =
             [](Row row, Model) {
                 return row.key().isRemote()
                            ? onlyThere()
                            : tr("There is neither a server nor a file with an owner.");
             }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Limits hit"), "hits", Unit::Count, true, "1,000"},
         .raw = [](Row row, Model) { return rawOf(row.figures.limitHits); },
         .toolTip =
             [](Row row, Model model) {
                 const EndpointActivity *activity = model.m_activity.activity(row.key());
                 return activity && activity->stats ? limitHitsText(activity->stats->stats)
                                                    : QString();
             },
         .whyUnknown = whyNotTold,
         .differs = differ<&EndpointFigures::limitHits>},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Last change"), "since", Unit::Time, true,
                    "0000-00-00 00:00:00"},
         .raw = [](Row row, Model) -> QVariant { return row.endpoint->since; },
         .text =
             [](const QVariant &raw, Row) {
                 // As in the details.
                 return raw.toDateTime().toLocalTime().toString(
                     QStringLiteral("yyyy-MM-dd HH:mm:ss"));
             }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Reason"), "reason", Unit::None, false,
                    "No such file; its directory exists"},
         .raw = [](Row row, Model) -> QVariant { return conditionReason(*row.endpoint); },
         .toolTip = [](Row row, Model) { return conditionAdvice(*row.endpoint); }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Mode"), "mode", Unit::None, false, "srwxrwxrwx"},
         .raw = [](Row row, Model) { return rawOf(modeText(row.endpoint->path.mode)); },
         .whyUnknown =
             [](Row row, Model) {
                 if (row.key().isRemote())
                     return onlyThere();
                 return row.key().isAbstract()
                            ? tr("There is no file: names that begin with @ have no permissions.")
                            : tr("There is no file.");
             }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "History"), "avail", Unit::None, true, "100.0 %"},
         .raw = [](Row row, Model model) -> QVariant {
             const std::optional<double> share = model.strip(row.key()).goodShare();
             return share ? QVariant(*share * 100) : QVariant();
         },
         .text =
             [](const QVariant &raw, Row) {
                 return tr("%1 % good").arg(QLocale().toString(raw.toDouble(), 'f', 1));
             },
         .whyUnknown =
             [](Row row, Model) {
                 return severityOf(conditionOf(*row.endpoint)) == Severity::Neutral
                            ? conditionReason(*row.endpoint)
                            : tr("Not watched for long enough.");
             },
         .more =
             [](Row row, Model model, int role) {
                 return role == HistoryRole ? QVariant::fromValue(model.strip(row.key()))
                                            : QVariant();
             }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Host"), "host", Unit::None, false,
                    "user@build-server"},
         .raw = [](Row row, Model) { return rawOf(QFile::decodeName(row.key().host())); },
         .text = [](const QVariant &, Row row) { return printable(row.key().host()); },
         .whyUnknown = [](Row, Model) { return tr("It is on this machine."); }},
    };
    return all;
}

QString EndpointModel::onlyThere()
{
    return tr("Only its own host knows.");
}

// If the server did not answer, its error; else empty.
QString EndpointModel::failureOf(const EndpointRow &row) const
{
    const EndpointActivity *activity = m_activity.activity(row.key());
    return activity && activity->error
               ? tr("The server did not answer: %1").arg(activity->error->message)
               : QString();
}

QString EndpointModel::whyNotSeen(const EndpointRow &row, const EndpointModel &)
{
    if (!row.endpoint->sockets.listeners.empty())
        return ownerText(row.owner.knowledge);
    // Whether somebody listens is not known then.
    if (conditionOf(*row.endpoint) == EndpointCondition::OtherError)
        return conditionReason(*row.endpoint);
    return row.endpoint->status.state == IpcCore::ActiveState::Listening
               ? tr("The server's sockets cannot be seen from here.")
               : tr("Nobody listens on this endpoint.");
}

QString EndpointModel::whyNotCounted(const EndpointRow &row, const EndpointModel &model)
{
    return row.endpoint->subState == SubState::PathTaken ? conditionReason(*row.endpoint)
                                                         : whyNotSeen(row, model);
}

QString EndpointModel::whyNotTold(const EndpointRow &row, const EndpointModel &model)
{
    if (!row.endpoint->unreachable.isEmpty())
        return row.endpoint->unreachable;
    if (row.endpoint->controlPath.isEmpty())
        return row.endpoint->sockets.listeners.empty() ? whyNotSeen(row, model) : notToldText();
    const QString failure = model.failureOf(row);
    if (!failure.isEmpty())
        return failure;
    // What is neither here after the first answer nor to be measured by the next.
    const EndpointActivity *activity = model.m_activity.activity(row.key());
    const bool isUntold = activity && activity->stats
                          && (!activity->stats->tells(&IpcCore::ServerSnapshot::uptime)
                              || !activity->stats->tells(&IpcCore::ServerStats::requests)
                              || !limitHitsIn(*activity->stats));
    return isUntold ? notToldText() : tr("Not measured yet.");
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
    for (const auto &endpoint : snapshot->endpoints) {
        EndpointRow &row = next.emplace_back();
        row.endpoint = endpoint;
        row.owner = ownerOf(*endpoint);
        if (row.owner.uid)
            row.ownerName = m_users.name(*row.owner.uid);
        row.isPinned = m_pinned.contains(row.key());
        // Keeps the figures until the answer to this poll arrives; otherwise the last minute's
        // curve would change with every snapshot, too.
        const int shown = m_activity.activity(row.key()) ? rowOf(row.key()) : -1;
        const bool isNews = !m_observer.isJudging() && m_answered.remove(row.key());
        row.figures = shown < 0 || isNews ? figuresOf(*endpoint) : this->row(shown).figures;
    }
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
    static const int column = columnOf("avail");
    Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column),
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
    // They come with the verdicts on them.
    if (m_observer.isJudging())
        return;
    std::vector<EndpointRow> next = rows();
    for (const EndpointAddress &address : std::exchange(m_answered, {})) {
        if (const int number = rowOf(address); number >= 0) {
            EndpointRow &row = next[static_cast<std::size_t>(number)];
            row.figures = figuresOf(*row.endpoint);
        }
    }
    replaceRows(std::move(next));
}

EndpointFigures EndpointModel::figuresOf(const ObservedEndpoint &endpoint) const
{
    EndpointFigures figures;
    const EndpointActivity *activity = m_activity.activity(endpoint.address);
    if (!activity)
        return figures;
    figures.requestsPerSecond = activity->requestsPerSecond;
    figures.p95 = activity->p95;
    if (activity->stats) {
        figures.limitHits = limitHitsIn(*activity->stats);
        if (!clientsOf(endpoint).connections)
            figures.connections = activity->connectionsNow();
    }
    figures.recentRates.values = recentRates(endpoint.address);
    return figures;
}

// From the first known one to the last; each is the mean of its second.
QList<double> EndpointModel::recentRates(const EndpointAddress &address) const
{
    QList<double> rates;
    const EndpointSeries *series = m_series.series(address);
    if (!series)
        return rates;
    using Step = TimeSeries::Step;
    const TimeSeries::Number last = TimeSeries::numberOf(Step::Second, m_series.end());
    for (const TimeSeries::Cell &cell :
         series->series(Figure::Requests).cells(Step::Second, last - RecentTime.count(), last)) {
        if (!cell.isGap() || !rates.isEmpty())
            rates.append(double(cell.middle));
    }
    while (!rates.isEmpty() && std::isnan(rates.last()))
        rates.removeLast();
    return rates;
}

// Little but the figures changes while a server works.
EndpointModel::ColumnRange EndpointModel::changedColumns(const EndpointRow &before,
                                                         const EndpointRow &after) const
{
    EndpointRow other = before;
    other.figures = after.figures;
    if (!(other == after))
        return ColumnTableModel::changedColumns(before, after);
    ColumnRange changed{columnCount(), -1};
    for (int column = 0; column < columnCount(); ++column) {
        const auto differs = columns()[static_cast<std::size_t>(column)].differs;
        if (differs && differs(before, after))
            changed = {std::min(changed.first, column), column};
    }
    return changed;
}

QVariant EndpointModel::rowData(const EndpointRow &row, int role) const
{
    switch (role) {
    case KeyRole:
        return row.key().key();
    case FirstRole:
        return row.isPinned;
    case ConditionRole:
        return int(conditionOf(*row.endpoint));
    case ReasonRole:
        return conditionReason(*row.endpoint);
    default:
        return {};
    }
}

} // namespace Monitor
