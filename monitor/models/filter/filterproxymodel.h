// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filterexpression.h"

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
class FilterProxyModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds DefaultInterval{1'000};

    explicit FilterProxyModel(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;

    /// The source's columns as a filter sees them.
    QList<FilterColumn> columns() const;

    /// Filters at once. An invalid expression changes nothing.
    void setExpression(const FilterExpression &expression);

    const FilterExpression &expression() const { return m_expression; }

    /// How long changes wait for being sorted and filtered. 0 and more. Default: DefaultInterval.
    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

    /// Keeps the order, whatever changes, until it is set to false.
    void setHeld(bool held);

    bool isHeld() const { return m_isHeld; }

    /// Changes wait for being sorted and filtered.
    bool isStale() const { return m_isStale; }

    /// Rows before filtering.
    int totalRows() const;

    /// Sorts and filters now what waits, held or not.
    void refresh();

    /// \reimp A negative column: the source's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// rowCount() or totalRows() changed.
    void countsChanged();

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void sortAgain();
    void markStale();
    void noteChange(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    void startTimer();

    FilterExpression m_expression;
    std::vector<int> m_ranks; ///< Places of the source's rows; only while they are sorted.
    QTimer m_timer;
    bool m_isHeld = false;
    bool m_isStale = false;
};

} // namespace Monitor
