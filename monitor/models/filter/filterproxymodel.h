// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filterjob.h"

#include <QtCore/qsortfilterproxymodel.h>
#include <QtCore/qtimer.h>

#include <chrono>
#include <vector>

namespace Monitor {

/// Filters and sorts a live table: by raw values, rows that are equal by their key, unknown values
/// last in either direction. Flat tables only.
///
/// New rows and changed values are put in their places at most once per interval, and not while
/// the order is held: rows do not jump about under the mouse.
///
/// Of a source that hands out its rows (TableRowSource) and has many of them, the filter is
/// applied in another thread; until its result comes, what was shown before stays.
class FilterProxyModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds DefaultInterval{1'000};

    /// From how many rows on another thread filters, where that is possible.
    static constexpr int ManyRows = 50'000;

    explicit FilterProxyModel(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;

    /// The source's columns as a filter sees them.
    QList<FilterColumn> columns() const;

    /// Filters at once, or begins to. An invalid expression changes nothing.
    void setExpression(const FilterExpression &expression);

    const FilterExpression &expression() const { return m_expression; }

    /// Another thread filters, and what is shown may not match yet.
    bool isFiltering() const { return m_job.isRunning(); }

    /// How long changes wait for being sorted and filtered. 0 and more. Default: DefaultInterval.
    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

    /// Keeps the order, whatever changes, until it is set to false.
    void setHeld(bool held);

    bool isHeld() const { return m_isHeld; }

    /// Changes wait for being sorted and filtered.
    bool isStale() const { return m_isStale; }

    /// Whether sorting now would leave every row in its place. Looks at every row.
    bool isInOrder() const;

    /// Rows before filtering.
    int totalRows() const;

    /// Sorts and filters now what waits, held or not.
    void refresh();

    /// \reimp A negative column: the source's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// rowCount(), totalRows() or isFiltering() changed.
    void countsChanged();
    /// The order is held and changes wait for being sorted and filtered; at most once per interval.
    void changesHeld();

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void connectJob(QAbstractItemModel *model);
    void filter();
    bool startJob();
    void takeAccepted(const std::vector<bool> &accepted);
    void takeRanks(int column, Qt::SortOrder order);
    void noteRemoval(int first, int last);
    bool isAscending(const std::vector<int> &ranks) const;
    void sortAgain();
    void markStale();
    void noteChange(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    void startTimer();

    FilterExpression m_expression;
    std::vector<int> m_ranks; ///< Places of the source's rows; only while they are sorted.
    FilterJob m_job;
    std::vector<bool> m_accepted; ///< By the job; only while its result is taken over.
    int m_removedMeanwhile = 0;   ///< Rows at the beginning that went since the job began.
    QTimer m_timer;
    bool m_isHeld = false;
    bool m_isStale = false;
    bool m_needsFilter = false; ///< Values changed: rows that are shown may match no more.
};

} // namespace Monitor
