// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/records/statestrip.h"
#include "models/table/columntablemodel.h"

#include <QtCore/qset.h>
#include <QtCore/qtimer.h>

namespace Monitor {

class ActivityTracker;
class EndpointObserver;
class PinnedEndpoints;
class SeriesRecorder;
class UserNames;

/// Requests per second, oldest first and equally spaced; NaN for a gap.
struct RecentRates
{
    QList<double> values;

    /// Two gaps are equal.
    bool operator==(const RecentRates &other) const;
};

/// What an endpoint's server reports, and what follows from it. Each is none if not reported.
struct EndpointFigures
{
    std::optional<double> requestsPerSecond;
    std::optional<std::chrono::nanoseconds> p95;
    std::optional<quint64> limitHits;  ///< How often limits were reached.
    std::optional<qint64> connections; ///< Only if the kernel does not report.
    RecentRates recentRates;           ///< Of the last minute.

    bool operator==(const EndpointFigures &other) const = default;
};

/// One endpoint with everything its row shows.
struct EndpointRow
{
    std::shared_ptr<const ObservedEndpoint> endpoint;
    EndpointFigures figures;
    EndpointOwner owner;
    QString ownerName; ///< Of the user who owns the server or the file; empty if unknown.
    bool isPinned = false;

    const EndpointAddress &key() const { return endpoint->address; }

    ClientCounts clients() const;

    /// Whether both look the same: a snapshot without news changes nothing.
    bool operator==(const EndpointRow &other) const;
};

/// All endpoints of an observer, one row each, sorted by address. KeyRole is the address as
/// QByteArray (EndpointAddress::key()); ConditionRole and ReasonRole are answered in all columns.
///
/// The kernel's data appears with its snapshot, the servers' answers shortly after, all at once, as
/// each change makes views repaint; an answer that changes a state comes with that state.
class EndpointModel : public ColumnTableModel<EndpointRow, EndpointModel>
{
    Q_OBJECT

public:
    /// How often to signal a history that only grows.
    static constexpr std::chrono::minutes HistoryInterval{1};

    /// @param observer, activity, series, users, pinned must outlive this.
    EndpointModel(EndpointObserver &observer, ActivityTracker &activity,
                  const SeriesRecorder &series, UserNames &users, PinnedEndpoints &pinned,
                  QObject *parent = nullptr);

    static std::span<const Column> columns();
    QVariant rowData(const EndpointRow &row, int role) const;

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
    EndpointFigures figuresOf(const ObservedEndpoint &endpoint) const;
    QList<double> recentRates(const EndpointAddress &address) const;
    QString failureOf(const EndpointRow &row) const;
    static QString onlyThere();
    static QString whyNotSeen(const EndpointRow &row, const EndpointModel &model);
    static QString whyNotCounted(const EndpointRow &row, const EndpointModel &model);
    static QString whyNotTold(const EndpointRow &row, const EndpointModel &model);

    EndpointObserver &m_observer;
    ActivityTracker &m_activity;
    const SeriesRecorder &m_series;
    UserNames &m_users;
    PinnedEndpoints &m_pinned;
    StateHistory m_history;
    qint64 m_historyTold = 0;
    QSet<EndpointAddress> m_answered; ///< Those whose activity is not shown yet.
    QTimer m_activityTimer;           ///< Batches the answers to one snapshot into one change.
};

} // namespace Monitor
