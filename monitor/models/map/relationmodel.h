// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/map/relation.h"
#include "core/map/trafficfeed.h"
#include "models/table/columntablemodel.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtimer.h>

namespace Monitor {

class ActivityTracker;
class EndpointObserver;
class UserNames;

/// A relation with all that its row shows.
struct RelationRow
{
    QByteArray identity;
    Relation relation;
    QString user; ///< Of the client; empty if unknown.
    bool isGone = false;

    const QByteArray &key() const { return identity; }

    bool operator==(const RelationRow &other) const = default;
};

/// Who talks to whom on this machine: a row for each client process of each endpoint, and one for
/// each endpoint without clients. Rows of clients that left stay for a while, marked by GoneRole.
/// RecordRole is the RelationRow, KeyRole an identity as QByteArray, ConditionRole that of the
/// endpoint.
class RelationModel : public ColumnTableModel<RelationRow, RelationModel>
{
    Q_OBJECT

public:
    /// How long clients that left keep their places: those that come back every few seconds do not
    /// move the others.
    static constexpr std::chrono::seconds GoneTime{10};

    /// Empty until setFollowing().
    /// @param observer, activity, users must outlive this.
    RelationModel(EndpointObserver &observer, ActivityTracker &activity, UserNames &users,
                  QObject *parent = nullptr);

    /// Whether the rows follow the observer. They stay as they are otherwise.
    void setFollowing(bool follows);

    /// Whether to ask servers how much each client sends. Default: false.
    void setWantsRates(bool wants);

    static std::span<const Column> columns();
    static QVariant rowData(const RelationRow &row, int role);

private:
    void updateSoon();
    void update();
    void addGone(std::vector<RelationRow> &next, qint64 nowMs);

    EndpointObserver &m_observer;
    ActivityTracker &m_activity;
    UserNames &m_users;
    TrafficFeed m_feed;
    QTimer m_update; ///< Batches the answers of all servers into one change.
    QElapsedTimer m_clock;
    QHash<QByteArray, qint64> m_goneSince; ///< By identity, by m_clock.
    bool m_follows = false;
    bool m_wantsRates = false;
};

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::RelationRow)
