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
class PinnedEndpoints;
class UserNames;

/// One endpoint with everything its row shows.
struct EndpointRow
{
    std::shared_ptr<const ObservedEndpoint> endpoint;
    std::optional<double> requestsPerSecond;
    std::optional<std::chrono::nanoseconds> p95;
    std::optional<qint64> connections; ///< None if nobody reports it.
    std::optional<qint64> waiting;     ///< None if nobody reports it.
    std::optional<quint64> limitHits;  ///< How often limits were reached; none if not reported.
    QString program;
    QString owner; ///< Name of the user who owns the server or the file.
    qint64 pid = 0;
    bool isPinned = false;
    OwnerKnowledge knowledge = OwnerKnowledge::NotSupported;
    QList<double> recentRates; ///< Of the last minute, oldest first; NaN for a gap.

    const EndpointAddress &key() const { return endpoint->address; }

    /// Whether both look the same: a snapshot without news changes nothing.
    bool operator==(const EndpointRow &other) const;
};

/// All endpoints of an observer, one row each, sorted by address. KeyRole is the address as
/// QByteArray (EndpointAddress::key()); ConditionRole and ReasonRole are answered in all columns.
///
/// The kernel's data appears with its snapshot, the servers' answers shortly after, all at once, as
/// each change makes views repaint.
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
        LimitHits,
        Since,
        Reason,
        Mode,
        History,
        ColumnCount
    };

    /// How often to signal a history that only grows.
    static constexpr std::chrono::minutes HistoryInterval{1};

    /// @param observer, activity, users, pinned must outlive this.
    EndpointModel(EndpointObserver &observer, ActivityTracker &activity, UserNames &users,
                  PinnedEndpoints &pinned, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Null if there is none.
    std::shared_ptr<const ObservedEndpoint> endpoint(const EndpointAddress &address) const;

    /// The history of an endpoint's states, a day at most; all strips cover the same time.
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
    PinnedEndpoints &m_pinned;
    StateHistory m_history;
    qint64 m_historyTold = 0;
    QSet<EndpointAddress> m_answered; ///< Those whose activity is not shown yet.
    QTimer m_activityTimer;           ///< Batches the answers to one snapshot into one change.
};

} // namespace Monitor
