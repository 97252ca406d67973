// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/server/connectionsfeed.h"
#include "models/table/columntablemodel.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qhash.h>
#include <QtCore/qtimer.h>

namespace Monitor {

class UserNames;

/// One connection with everything its row shows.
struct ConnectionRow
{
    quint64 identity = 0;
    MergedConnection connection;
    QString user;
    std::optional<double> requestsPerSecond; ///< Between its server's last two answers.
    bool isNew = false;
    bool isGone = false;
    /// Kernel and server persistently disagree about it.
    bool isDisputed = false;

    quint64 key() const { return identity; }

    bool operator==(const ConnectionRow &other) const = default;
};

/// The connections of one endpoint, one row each. New ones are marked, and closed ones stay grey
/// for a moment, so that nothing appears or vanishes unnoticed.
///
/// KeyRole is a number that stays the same for the connection's life; RecordRole is a
/// ConnectionRow.
class ConnectionModel : public ColumnTableModel<ConnectionRow, ConnectionModel>
{
    Q_OBJECT

public:
    /// How long a row stays marked as new, or grey after its end.
    static constexpr std::chrono::milliseconds DefaultMarkTime{5'000};

    /// Whose data to show.
    enum class View { Both, Kernel, Server };
    Q_ENUM(View)

    /// After how many consecutive reports a connection that only one side lists counts as disputed.
    static constexpr int DisputedReports = 3;

    /// @param users must outlive this.
    explicit ConnectionModel(UserNames &users, QObject *parent = nullptr);

    /// Default: DefaultMarkTime.
    void setMarkTime(std::chrono::milliseconds time) { m_markTime = time; }

    /// Whether rows stay grey for the mark time after their end. Default: true.
    void setShowsGone(bool shows);

    bool showsGone() const { return m_showsGone; }

    /// Shows the data of the kernel, the server or both. Restarts marks and rates; keeps keys.
    /// Default: Both.
    void setView(View view);

    View view() const { return m_view; }

    /// Resets everything, for another endpoint.
    void clear();

    /// Takes a report of the endpoint shown.
    void takeReport(const ConnectionsReportPointer &report);

    /// The last report; null before the first.
    const ConnectionsReportPointer &report() const { return m_report; }

    /// Null if there is none.
    const ConnectionRow *find(quint64 key) const;

    /// All that the last report has on a row, whatever the view; null if nothing.
    const MergedConnection *reported(quint64 key) const;

    /// Number of rows on which kernel and server disagree.
    int disputedCount() const;

    static std::span<const Column> columns();
    static QVariant rowData(const ConnectionRow &row, int role);

private:
    struct Counted
    {
        std::chrono::milliseconds at{0}; ///< ConnectionInfo::connectedFor
        quint64 requests = 0;
    };

    struct Known
    {
        qint64 firstSeenMs = 0;
        qint64 goneSinceMs = -1; ///< -1 while it exists.
        std::optional<Counted> counted = {};
        std::optional<double> requestsPerSecond = {};
        int oneSidedReports = 0;
        quint64 acceptedAs = 0; ///< Of a client seen waiting: its key in m_accepted.
    };

    const MergedConnections &seen() const { return m_seen ? *m_seen : m_report->merged; }

    quint64 identify(const MergedConnection &connection);
    static void measure(Known &known, const MergedConnection &connection);
    void rebuild();
    std::vector<ConnectionRow> nextRows(qint64 nowMs);
    void addPresent(std::vector<ConnectionRow> &next, std::size_t place, qint64 nowMs);
    void addMissing(std::vector<ConnectionRow> &next, const ConnectionRow &row, qint64 nowMs);
    bool mayBeThere(const ConnectionRow &row) const;
    void forget(quint64 identity);
    void scheduleMarks(qint64 nowMs);
    static QString whyNotTold(const ConnectionRow &row, const ConnectionModel &model);
    static QString whyNotSeen(const ConnectionRow &row, const ConnectionModel &model);

    UserNames &m_users;
    ConnectionsReportPointer m_report;
    std::optional<MergedConnections> m_seen; ///< The part of the report shown; none for all of it.
    View m_view = View::Both;
    std::chrono::milliseconds m_markTime = DefaultMarkTime;
    bool m_showsGone = true;
    QElapsedTimer m_clock;
    QTimer m_marks;                     ///< Ends marks between two reports.
    std::vector<quint64> m_identities;  ///< Of the connections shown, by index.
    QHash<quint64, Known> m_known;      ///< By identity: what the table contains.
    QHash<quint64, quint64> m_accepted; ///< From its own identity to the one in use.
    bool m_isFirst = true;              ///< Nothing in the first report of anybody is new.
};

} // namespace Monitor
