// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/map/relationmodel.h"

#include "core/base/usernames.h"
#include "core/observer/endpointobserver.h"
#include "core/server/activitytracker.h"
#include "models/records/connectioncolumns.h"
#include "models/records/ownertext.h"

#include <utility>

namespace Monitor {

namespace {

// Healthy servers answer within a few milliseconds.
constexpr std::chrono::milliseconds UpdateDelay{50};

// Numbers have no space, so that it is unique whatever the path contains.
QByteArray identityOf(const Relation &relation)
{
    QByteArray identity;
    if (relation.client) {
        identity = QByteArray::number(relation.client->pid);
        if (relation.client->pid <= 0 && relation.client->uid)
            identity += ':' + QByteArray::number(*relation.client->uid);
    }
    return identity + ' ' + relation.endpoint->address.key();
}

QString notCounted()
{
    return RelationModel::tr("Neither the kernel nor the server tells who is connected.");
}

QString noClient(const Relation &relation)
{
    return relation.endpoint->total.connections == 0
               ? RelationModel::tr("Nobody is connected to this endpoint.")
               : notCounted();
}

QString noProcess(const RelationRow &row, const RelationModel &)
{
    return row.relation.client ? ownerText(row.relation.client->knowledge) : noClient(row.relation);
}

QString noServer(const RelationRow &row, const RelationModel &)
{
    const auto &server = row.relation.endpoint->server;
    return server ? ownerText(server->knowledge)
                  : RelationModel::tr("Nobody listens on this endpoint.");
}

QString noRate(const RelationRow &row, const RelationModel &)
{
    if (!row.relation.client)
        return noClient(row.relation);
    return row.relation.endpoint->reports ? RelationModel::tr("Not measured yet.") : notToldText();
}

} // namespace

RelationModel::RelationModel(EndpointObserver &observer, ActivityTracker &activity,
                             UserNames &users, QObject *parent)
    : ColumnTableModel(parent)
    , m_observer(observer)
    , m_activity(activity)
    , m_users(users)
    , m_feed(observer, activity)
{
    m_clock.start();
    m_update.setSingleShot(true);
    connect(&m_update, &QTimer::timeout, this, &RelationModel::update);
    connect(&observer, &EndpointObserver::snapshotReady, this, &RelationModel::updateSoon);
    connect(&activity, &ActivityTracker::activityChanged, this, &RelationModel::updateSoon);
    connect(&m_feed, &TrafficFeed::trafficChanged, this, &RelationModel::updateSoon);
    connect(&users, &UserNames::nameFound, this, &RelationModel::updateSoon);
}

void RelationModel::setFollowing(bool follows)
{
    if (std::exchange(m_follows, follows) == follows)
        return;
    m_feed.setFollowing(m_follows && m_wantsRates);
    m_update.stop();
    if (follows)
        update();
}

void RelationModel::setWantsRates(bool wants)
{
    m_wantsRates = wants;
    m_feed.setFollowing(m_follows && m_wantsRates);
}

void RelationModel::updateSoon()
{
    if (m_follows && (!m_update.isActive() || m_update.intervalAsDuration() > UpdateDelay))
        m_update.start(UpdateDelay);
}

void RelationModel::update()
{
    if (!m_observer.snapshot())
        return;
    std::vector<Relation> relations = relationsOf(
        *m_observer.snapshot(),
        {.activity =
             [this](const EndpointAddress &address) { return m_activity.activity(address); },
         .traffic = [this](const EndpointAddress &address) { return m_feed.traffic(address); }});
    std::vector<RelationRow> next;
    next.reserve(relations.size());
    for (Relation &relation : relations) {
        RelationRow &row = next.emplace_back();
        row.identity = identityOf(relation);
        if (relation.client && relation.client->uid)
            row.user = m_users.name(*relation.client->uid);
        row.relation = std::move(relation);
    }
    const auto byKey = [](const RelationRow &a, const RelationRow &b) { return a.key() < b.key(); };
    std::sort(next.begin(), next.end(), byKey);
    const auto present = next.size();
    addGone(next, m_clock.elapsed());
    std::inplace_merge(next.begin(), next.begin() + std::ptrdiff_t(present), next.end(), byKey);
    replaceRows(std::move(next));
}

// Of clients that have left. An unknown process that is gone may just have become known.
void RelationModel::addGone(std::vector<RelationRow> &next, qint64 nowMs)
{
    const auto present = std::ptrdiff_t(next.size());
    const auto isIn = [&](const QByteArray &key) {
        const auto end = next.begin() + present;
        const auto found = std::lower_bound(
            next.begin(), end, key,
            [](const RelationRow &row, const QByteArray &wanted) { return row.key() < wanted; });
        return found != end && found->key() == key;
    };
    QHash<QByteArray, qint64> goneSince;
    std::vector<RelationRow> gone;
    for (const RelationRow &row : rows()) {
        if (!row.relation.client || row.relation.client->pid <= 0 || isIn(row.key()))
            continue;
        const qint64 since = m_goneSince.value(row.key(), nowMs);
        if (nowMs - since >= std::chrono::milliseconds(GoneTime).count())
            continue;
        goneSince.insert(row.key(), since);
        RelationRow &kept = gone.emplace_back(row);
        kept.isGone = true;
        kept.relation.traffic = {
            .connections = 0, .waiting = 0, .requestsPerSecond = {}, .bytesPerSecond = {}};
    }
    m_goneSince = std::move(goneSince);
    next.insert(next.end(), gone.begin(), gone.end());
    if (!gone.empty() && !m_update.isActive())
        m_update.start(GoneTime);
}

std::span<const RelationModel::Column> RelationModel::columns()
{
    namespace Shared = ConnectionColumns;
    using Row = const RelationRow &;
    using Model = const RelationModel &;
    static constexpr Column all[] = {
        {.header = Shared::Process,
         .raw = [](Row row, Model) -> QVariant {
             return row.relation.client ? rawOf(row.relation.client->nameWithHost()) : QVariant();
         },
         .whyUnknown = noProcess},
        {.header = Shared::Pid,
         .raw = [](Row row, Model) -> QVariant {
             return row.relation.client ? rawOfId(row.relation.client->pid) : QVariant();
         },
         .whyUnknown = noProcess},
        {.header = Shared::User,
         .raw = [](Row row, Model) { return rawOf(row.user); },
         .whyUnknown = noProcess},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Endpoint"), "endpoint", Unit::None, true,
                    "/run/user/1000/program/it.sock"},
         .raw = [](Row row, Model) -> QVariant {
             return row.relation.endpoint->address.toString();
         },
         .text = [](const QVariant &,
                    Row row) { return row.relation.endpoint->address.toPrintable(); },
         .toolTip = [](Row row, Model) { return row.relation.endpoint->address.toPrintable(); }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "State"), "state", Unit::None, true,
                    "Path not found"},
         .raw = [](Row row, Model) -> QVariant { return int(row.relation.endpoint->condition); },
         .text = [](const QVariant &,
                    Row row) { return conditionName(row.relation.endpoint->condition); },
         .toolTip = [](Row row, Model) { return row.relation.endpoint->reason; }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Server"), "server", Unit::None, true,
                    "program-name-00"},
         .raw = [](Row row, Model) -> QVariant {
             const auto &server = row.relation.endpoint->server;
             return server ? rawOf(server->nameWithHost()) : QVariant();
         },
         .whyUnknown = noServer},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Server PID"), "serverpid", Unit::Id, false,
                    "1000000"},
         .raw = [](Row row, Model) -> QVariant {
             const auto &server = row.relation.endpoint->server;
             return server ? rawOfId(server->pid) : QVariant();
         },
         .whyUnknown = noServer},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Connections"), "conns", Unit::Count, true,
                    "10,000"},
         .raw = [](Row row, Model) { return rawOf(row.relation.traffic.connections); },
         .whyUnknown = [](Row, Model) { return notCounted(); }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Waiting"), "waiting", Unit::Count, true, "1,000"},
         .raw = [](Row row, Model) { return rawOf(row.relation.traffic.waiting); },
         .whyUnknown = [](Row, Model) { return notCounted(); }},
        {.header = Shared::Rate,
         .raw = [](Row row, Model) { return rawOf(row.relation.traffic.requestsPerSecond); },
         .whyUnknown = noRate},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Bytes/s"), "bytes", Unit::Bytes, true,
                    "000.0 MiB"},
         .raw = [](Row row, Model) -> QVariant {
             const auto &rate = row.relation.traffic.bytesPerSecond;
             return rate ? QVariant(quint64(*rate)) : QVariant();
         },
         .whyUnknown = noRate},
    };
    return all;
}

QVariant RelationModel::rowData(const RelationRow &row, int role)
{
    switch (role) {
    case KeyRole:
        return row.key();
    case ConditionRole:
        return int(row.relation.endpoint->condition);
    case ReasonRole:
        return row.relation.endpoint->reason;
    case GoneRole:
        return row.isGone;
    case RecordRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

} // namespace Monitor
