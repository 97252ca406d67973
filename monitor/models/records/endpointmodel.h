// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/records/statestrip.h"
#include "models/table/keyedtablemodel.h"
#include "models/table/roles.h"

#include <QtCore/qset.h>
#include <QtCore/qtimer.h>

namespace Monitor {

class ActivityTracker;
class EndpointObserver;
class UserNames;

/// One endpoint with all that its row shows.
struct EndpointRow
{
    std::shared_ptr<const ObservedEndpoint> endpoint;
    std::optional<double> requestsPerSecond;
    std::optional<std::chrono::nanoseconds> p95;
    std::optional<qint64> connections; ///< Nothing: nobody tells.
    std::optional<qint64> waiting;     ///< Nothing: nobody tells.
    QString program;
    QString owner; ///< Name of the user whose server or file it is.
    qint64 pid = 0;
    OwnerKnowledge knowledge = OwnerKnowledge::NotSupported;
    QList<double> recentRates; ///< Of the last minute, oldest first; NaN: a gap.

    const EndpointAddress &key() const { return endpoint->address; }

    /// Whether both look the same: a snapshot that brings nothing new is none.
    bool operator==(const EndpointRow &other) const;
};

/// All endpoints of an observer, one row each, ascending by address. KeyRole is the address as
/// QByteArray (EndpointAddress::key()); ConditionRole and ReasonRole are answered in all columns.
///
/// What the kernel knows is shown with its snapshot; what servers tell a moment after their
/// answers, all together: each change makes views paint.
class EndpointModel : public KeyedTableModel<EndpointRow>
{
    Q_OBJECT

public:
    enum Column {
        State,
        Endpoint,
        Connections,
        Waiting,
        Rate,
        P95,
        Program,
        Pid,
        Owner,
        Since,
        Reason,
        Mode,
        History,
        ColumnCount
    };

    /// How often a history that only grows is told to views.
    static constexpr std::chrono::minutes HistoryInterval{1};

    /// @param observer, activity, users must live longer.
    EndpointModel(EndpointObserver &observer, ActivityTracker &activity, UserNames &users,
                  QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Null when there is none.
    std::shared_ptr<const ObservedEndpoint> endpoint(const EndpointAddress &address) const;

    /// The states of an endpoint as long as somebody looked, a day at most; all strips of one time
    /// are as long.
    StateStrip strip(const EndpointAddress &address) const;

protected:
    ColumnRange changedColumns(const EndpointRow &before, const EndpointRow &after) const override;

private:
    void takeSnapshot(const SnapshotPointer &snapshot);
    void takeActivity(const EndpointAddress &address);
    void tellHistory();
    void showActivity();
    EndpointRow makeRow(const std::shared_ptr<const ObservedEndpoint> &endpoint) const;
    void addActivity(EndpointRow &row) const;
    void keepActivity(EndpointRow &row) const;
    QString text(const EndpointRow &row, int column) const;
    QVariant raw(const EndpointRow &row, int column) const;
    QString toolTip(const EndpointRow &row, int column) const;
    QString unknownReason(const EndpointRow &row, int column) const;
    QString unmeasuredReason(const EndpointRow &row, int column) const;

    EndpointObserver &m_observer;
    ActivityTracker &m_activity;
    UserNames &m_users;
    StateHistory m_history;
    qint64 m_historyTold = 0;
    QSet<EndpointAddress> m_answered; ///< Whose activity is not shown yet.
    QTimer m_activityTimer;           ///< Makes one change of the answers to one snapshot.
};

} // namespace Monitor
