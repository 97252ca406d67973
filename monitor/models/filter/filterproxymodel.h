// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filterjob.h"

#include <QtCore/qsortfilterproxymodel.h>
#include <QtCore/qtimer.h>

#include <chrono>
#include <vector>

namespace Monitor {

/// Filters and sorts a live table: by raw values, ties by key; in either direction FirstRole rows
/// come first and unknown values last. Flat tables only.
///
/// New rows and changed values move to their places at most once per interval, and never while the
/// order is held: rows do not jump under the mouse.
///
/// More rows than MostSortedRows stay in the source's order until fewer are left.
///
/// If the source can hand out its rows (TableRowSource) and has many, the filter runs in another
/// thread; until it finishes, the previous rows stay.
class FilterProxyModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds DefaultInterval{1'000};

    /// From how many rows on another thread filters, if possible.
    static constexpr int ManyRows = 50'000;

    /// How many rows are sorted: as many as take no longer than people notice, each time.
    static constexpr int MostSortedRows = 20'000;

    explicit FilterProxyModel(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;

    /// The source's columns as seen by filters.
    QList<FilterColumn> columns() const;

    /// Filters at once, or starts to. Ignores an invalid expression.
    void setExpression(const FilterExpression &expression);

    const FilterExpression &expression() const { return m_expression; }

    /// Another thread is filtering; the rows shown may be outdated.
    bool isFiltering() const { return m_job.isRunning(); }

    /// How long changes wait to be sorted and filtered. 0 and more. Default: DefaultInterval.
    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

    /// Freezes the order until set to false, whatever changes.
    void setHeld(bool held);

    bool isHeld() const { return m_isHeld; }

    /// Changes are waiting to be sorted and filtered.
    bool isStale() const { return m_isStale; }

    /// Whether sorting now would move no row. Examines every row.
    bool isInOrder() const;

    /// Number of rows before filtering.
    int totalRows() const;

    /// Sorts and filters pending changes now, held or not.
    void refresh();

    /// \reimp A negative column restores the source's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// A column to sort by is chosen, but there are more rows than MostSortedRows.
    bool isTooLongToSort() const { return m_column >= 0 && usedColumn() < 0; }

Q_SIGNALS:
    /// rowCount(), totalRows() or isFiltering() changed.
    void countsChanged();
    /// Changes are waiting while the order is held; emitted at most once per interval.
    void changesHeld();

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void connectOrder(QAbstractItemModel *model);
    void connectJob(QAbstractItemModel *model);
    void filter();
    bool startJob();
    void takeAccepted(const std::vector<bool> &accepted);
    void acceptLaterRows();
    void rebuild();
    void noteRemoval(int first, int last);
    int usedColumn() const;
    void sortAgain();
    std::vector<int> shownRows() const;
    void sortByRanks(const std::vector<int> &rows, const std::vector<int> &ranks);
    void markStale();
    void noteChange(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    void startTimer();

    FilterExpression m_expression;
    int m_column = -1; ///< Chosen to sort by; sortColumn() is the one in use.
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<int> m_ranks;   ///< Ranks of the source's rows; only while sorting.
    bool m_keepsPlaces = false; ///< Sorting keeps the source's order for now.
    FilterJob m_job;
    std::vector<bool> m_accepted; ///< The job's result; only while it is applied.
    int m_removedMeanwhile = 0;   ///< Rows removed from the start since the job began.
    QTimer m_timer;
    bool m_isHeld = false;
    bool m_isStale = false;
    bool m_needsFilter = false; ///< Values changed: visible rows may no longer match.
};

} // namespace Monitor
