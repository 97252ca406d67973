// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filterproxymodel.h"

#include "models/filter/modelrow.h"
#include "models/filter/rowranks.h"
#include "models/table/rowkey.h"

namespace Monitor {

FilterProxyModel::FilterProxyModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    m_timer.setInterval(DefaultInterval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_isHeld)
            refresh();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(this, signal, this, &FilterProxyModel::countsChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &FilterProxyModel::countsChanged);
}

void FilterProxyModel::setSourceModel(QAbstractItemModel *model)
{
    if (sourceModel())
        sourceModel()->disconnect(this);
    QSortFilterProxyModel::setSourceModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::dataChanged, this, &FilterProxyModel::noteChange);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FilterProxyModel::markStale);
    connect(model, &QAbstractItemModel::layoutChanged, this, &FilterProxyModel::markStale);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FilterProxyModel::countsChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FilterProxyModel::countsChanged);
}

QList<FilterColumn> FilterProxyModel::columns() const
{
    QList<FilterColumn> columns;
    for (int column = 0; sourceModel() && column < sourceModel()->columnCount(); ++column) {
        const auto header = [&](int role) {
            return sourceModel()->headerData(column, Qt::Horizontal, role);
        };
        columns.append({header(FilterKeyRole).toString(), Unit(header(UnitRole).toInt())});
    }
    return columns;
}

void FilterProxyModel::setExpression(const FilterExpression &expression)
{
    if (!expression.isValid() || (m_expression.isEmpty() && expression.isEmpty()))
        return;
    m_expression = expression;
    invalidateFilter();
    Q_EMIT countsChanged();
}

void FilterProxyModel::setHeld(bool held)
{
    m_isHeld = held;
    if (!held && m_isStale)
        startTimer();
}

int FilterProxyModel::totalRows() const
{
    return sourceModel() ? sourceModel()->rowCount() : 0;
}

void FilterProxyModel::refresh()
{
    m_timer.stop();
    m_isStale = false;
    if (!m_expression.isEmpty())
        invalidateFilter();
    if (sortColumn() >= 0 && sourceModel())
        sortAgain();
}

void FilterProxyModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && sourceModel())
        m_ranks = rowRanks(*sourceModel(), column, order);
    QSortFilterProxyModel::sort(column, order);
    m_ranks.clear();
}

// Views look at everything again after sorting, in vain where nothing moves.
void FilterProxyModel::sortAgain()
{
    m_ranks = rowRanks(*sourceModel(), sortColumn(), sortOrder());
    int last = -1;
    bool isInOrder = true;
    for (int row = 0; row < rowCount() && isInOrder; ++row) {
        const int rank = m_ranks[size_t(mapToSource(index(row, 0)).row())];
        isInOrder = rank > last;
        last = rank;
    }
    if (!isInOrder)
        QSortFilterProxyModel::sort(sortColumn(), sortOrder());
    m_ranks.clear();
}

bool FilterProxyModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_expression.isEmpty() || sourceParent.isValid())
        return true;
    return m_expression.matches(ModelRow(*sourceModel(), sourceRow), sourceModel()->columnCount());
}

bool FilterProxyModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool isDescending = sortOrder() == Qt::DescendingOrder;
    if (!m_ranks.empty()) {
        const int leftRank = m_ranks[size_t(left.row())];
        const int rightRank = m_ranks[size_t(right.row())];
        return isDescending ? leftRank > rightRank : leftRank < rightRank;
    }
    const QVariant leftValue = left.data(RawRole);
    const QVariant rightValue = right.data(RawRole);
    // Descending order calls with the rows exchanged: unknown values are last all the same.
    if (leftValue.isValid() != rightValue.isValid())
        return leftValue.isValid() != isDescending;
    if (const int order = leftValue.isValid() ? compareRawValues(leftValue, rightValue) : 0)
        return order < 0;
    const int order = compareKeys(left.data(KeyRole), right.data(KeyRole));
    return isDescending ? order > 0 : order < 0;
}

void FilterProxyModel::noteChange(const QModelIndex &first, const QModelIndex &last,
                                  const QList<int> &roles)
{
    const bool isValueChange =
        roles.isEmpty() || roles.contains(RawRole) || roles.contains(Qt::DisplayRole);
    const bool isInOrder =
        sortColumn() < 0 || sortColumn() < first.column() || sortColumn() > last.column();
    if (isValueChange && !(isInOrder && m_expression.isEmpty()))
        markStale();
}

void FilterProxyModel::markStale()
{
    m_isStale = true;
    startTimer();
}

void FilterProxyModel::startTimer()
{
    if (!m_isHeld && !m_timer.isActive())
        m_timer.start();
}

} // namespace Monitor
