// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/server/connectionsfeed.h"
#include "models/table/keyedtablemodel.h"
#include "models/table/roles.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qhash.h>
#include <QtCore/qtimer.h>

namespace Monitor {

class UserNames;

/// One connection with all that its row shows.
struct ConnectionRow
{
    quint64 identity = 0;
    MergedConnection connection;
    QString user;
    std::optional<double> requestsPerSecond; ///< Between the last two answers of its server.
    bool isNew = false;
    bool isGone = false;
    /// Kernel and server do not agree about it, and it stays so.
    bool isDisputed = false;

    quint64 key() const { return identity; }

    bool operator==(const ConnectionRow &other) const;
};

/// The connections of one endpoint, one row each. Those that came are marked, those that went stay
/// grey for a moment, so that nothing appears or vanishes unseen.
///
/// KeyRole is a number that lasts as long as the connection; RecordRole is a ConnectionRow.
class ConnectionModel : public KeyedTableModel<ConnectionRow>
{
    Q_OBJECT

public:
    /// How long a row stays marked as new, or grey after its end.
    static constexpr std::chrono::milliseconds DefaultMarkTime{5'000};

    enum Column {
        Id,
        Process,
        Pid,
        User,
        State,
        Age,
        Requests,
        Rate,
        BytesIn,
        BytesOut,
        Command,
        Running,
        Failed,
        ReceiveQueue,
        SendQueue,
        Descriptor,
        ServerInode,
        ClientInode,
        Uid,
        ColumnCount
    };

    /// Whose knowledge is shown.
    enum class View { Both, Kernel, Server };
    Q_ENUM(View)

    /// Reports in a row after which a connection that only one of the two knows is no accident of
    /// the moment.
    static constexpr int DisputedReports = 3;

    /// @param users must live longer.
    explicit ConnectionModel(UserNames &users, QObject *parent = nullptr);

    /// Default: DefaultMarkTime.
    void setMarkTime(std::chrono::milliseconds time) { m_markTime = time; }

    /// Whether rows stay grey for the mark time after their end. Default: true.
    void setShowsGone(bool shows);

    bool showsGone() const { return m_showsGone; }

    /// Shows what both, the kernel or the server tell. Marks and rates begin anew; keys stay.
    /// Default: Both.
    void setView(View view);

    View view() const { return m_view; }

    /// Forgets everything: another endpoint is looked at.
    void clear();

    /// A report of the endpoint whose connections are shown.
    void takeReport(const ConnectionsReportPointer &report);

    /// The last report; null before the first.
    const ConnectionsReportPointer &report() const { return m_report; }

    /// Null when there is none.
    const ConnectionRow *find(quint64 key) const;

    /// All that the last report has about a row, whatever the view; null: it has nothing.
    const MergedConnection *reported(quint64 key) const;

    /// Rows about which kernel and server do not agree.
    int disputedCount() const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Counted
    {
        std::chrono::milliseconds at{0}; ///< ConnectionInfo::connectedFor
        quint64 requests = 0;
    };

    struct Known
    {
        qint64 firstSeenMs = 0;
        qint64 goneSinceMs = -1; ///< -1: it is there.
        std::optional<Counted> counted = {};
        std::optional<double> requestsPerSecond = {};
        int oneSidedReports = 0;
        quint64 acceptedAs = 0; ///< Of a client that was seen waiting: its key in m_accepted.
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
    QString text(const ConnectionRow &row, int column) const;
    QVariant raw(const ConnectionRow &row, int column) const;
    QString toolTip(const ConnectionRow &row, int column) const;
    QString serverSilentText(const ConnectionRow &row) const;
    QString kernelUnknownText() const;
    static QString notAcceptedText();

    UserNames &m_users;
    ConnectionsReportPointer m_report;
    std::optional<MergedConnections> m_seen; ///< Of the report; nothing: all of it.
    View m_view = View::Both;
    std::chrono::milliseconds m_markTime = DefaultMarkTime;
    bool m_showsGone = true;
    QElapsedTimer m_clock;
    QTimer m_marks;                     ///< Ends marks between two reports.
    std::vector<quint64> m_identities;  ///< Of the connections seen, by place.
    QHash<quint64, Known> m_known;      ///< By identity: what the table has.
    QHash<quint64, quint64> m_accepted; ///< From the identity of its own to the one in use.
    bool m_isFirst = true;              ///< Nothing is new in the first report.
};

} // namespace Monitor
