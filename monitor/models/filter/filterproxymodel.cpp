// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filterproxymodel.h"

#include "models/filter/modelrow.h"
#include "models/filter/rowranks.h"
#include "models/table/rowkey.h"

#include <algorithm>

namespace Monitor {

FilterProxyModel::FilterProxyModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    m_timer.setInterval(DefaultInterval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_isHeld)
            Q_EMIT changesHeld();
        else
            refresh();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(this, signal, this, &FilterProxyModel::countsChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &FilterProxyModel::countsChanged);
    connect(this, &QAbstractItemModel::layoutChanged, this, &FilterProxyModel::countsChanged);
    connect(&m_job, &FilterJob::finished, this, &FilterProxyModel::takeAccepted);
}

void FilterProxyModel::setSourceModel(QAbstractItemModel *model)
{
    if (sourceModel())
        sourceModel()->disconnect(this);
    m_job.cancel();
    if (model)
        connectOrder(model);
    QSortFilterProxyModel::setSourceModel(model);
    if (!model)
        return;
    connectJob(model);
    connect(model, &QAbstractItemModel::dataChanged, this, &FilterProxyModel::noteChange);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FilterProxyModel::markStale);
    connect(model, &QAbstractItemModel::layoutChanged, this, &FilterProxyModel::markStale);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FilterProxyModel::countsChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FilterProxyModel::countsChanged);
    // The rows out of order may have been removed.
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_isStale)
            startTimer();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { m_keepsPlaces = false; });
    connect(model, &QAbstractItemModel::modelReset, this, &FilterProxyModel::sortAgain);
    sortAgain();
}

// Called before the base class connects: new rows stay at the end, and those of a new table in its
// order, until they are sorted with the others, by ranks, which takes less time.
void FilterProxyModel::connectOrder(QAbstractItemModel *model)
{
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this] { m_keepsPlaces = true; });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (sortColumn() >= 0)
            QSortFilterProxyModel::sort(-1);
    });
}

// How changes affect a running job. A log grows at its end and is trimmed at its start; any other
// change restarts the job.
void FilterProxyModel::connectJob(QAbstractItemModel *model)
{
    const auto again = [this] {
        if (m_job.isRunning())
            filter();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this, model, again](const QModelIndex &, int, int last) {
                if (last != model->rowCount() - 1)
                    again();
            });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { noteRemoval(first, last); });
    connect(model, &QAbstractItemModel::layoutChanged, this, again);
    connect(model, &QAbstractItemModel::rowsMoved, this, again);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_job.cancel(); });
}

void FilterProxyModel::noteRemoval(int first, int last)
{
    if (!m_job.isRunning())
        return;
    if (first == 0)
        m_removedMeanwhile += last + 1;
    else
        filter();
}

QList<FilterColumn> FilterProxyModel::columns() const
{
    QList<FilterColumn> columns;
    for (int column = 0; sourceModel() && column < sourceModel()->columnCount(); ++column) {
        const auto header = [&](int role) {
            return sourceModel()->headerData(column, Qt::Horizontal, role);
        };
        columns.append({header(FilterKeyRole).toString(), Unit(header(UnitRole).toInt()),
                        header(Qt::DisplayRole).toString()});
    }
    return columns;
}

void FilterProxyModel::setExpression(const FilterExpression &expression)
{
    if (!expression.isValid() || (m_expression.isEmpty() && expression.isEmpty()))
        return;
    rowCount(); // Decides on all rows, if nobody has asked before: they stay meanwhile.
    m_expression = expression;
    filter();
    Q_EMIT countsChanged();
}

void FilterProxyModel::filter()
{
    m_needsFilter = false;
    if (startJob())
        return;
    m_job.cancel();
    if (totalRows() >= ManyRows) {
        rebuild();
        return;
    }
    m_keepsPlaces = true;
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    beginFilterChange();
    endFilterChange();
#else
    invalidateFilter();
#endif
    m_keepsPlaces = false;
    if (m_isHeld)
        markStale();
    else
        sortAgain();
}

// @return whether a job is now running.
bool FilterProxyModel::startJob()
{
    const auto *source = dynamic_cast<const TableRowSource *>(sourceModel());
    const TableRowsPointer rows = source && totalRows() >= ManyRows ? source->takeRows() : nullptr;
    if (!rows)
        return false;
    m_removedMeanwhile = 0;
    m_job.start(rows, m_expression);
    return true;
}

void FilterProxyModel::takeAccepted(const std::vector<bool> &accepted)
{
    m_accepted = accepted;
    acceptLaterRows();
    rebuild();
    m_accepted.clear();
    Q_EMIT countsChanged();
}

// Emitting signals for each of a hundred thousand rows would take minutes. Selection and current
// row survive if they still match.
void FilterProxyModel::rebuild()
{
    // All rows may match, and so many are not sorted.
    if (sortColumn() >= 0)
        QSortFilterProxyModel::sort(-1);
    invalidate();
    rowCount(); // Forces the rebuild now.
    sortAgain();
}

// Rows that came meanwhile were filtered as they came: filtering them again, all at once, may take
// longer than a gap may be.
void FilterProxyModel::acceptLaterRows()
{
    m_accepted.resize(std::max(m_accepted.size(), size_t(m_removedMeanwhile)));
    for (int row = int(m_accepted.size()) - m_removedMeanwhile; row < totalRows(); ++row)
        m_accepted.push_back(mapFromSource(sourceModel()->index(row, 0)).isValid());
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
    // New rows were filtered when they were inserted.
    if (!m_expression.isEmpty() && m_needsFilter)
        filter();
    sortAgain();
}

void FilterProxyModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    sortAgain();
}

int FilterProxyModel::usedColumn() const
{
    return m_column >= 0 && sourceModel() && rowCount() <= MostSortedRows ? m_column : -1;
}

// The source's rows, as they are shown.
std::vector<int> FilterProxyModel::shownRows() const
{
    std::vector<int> rows(static_cast<size_t>(rowCount()));
    for (size_t row = 0; row < rows.size(); ++row)
        rows[row] = mapToSource(index(int(row), 0)).row();
    return rows;
}

bool FilterProxyModel::isInOrder() const
{
    const int column = usedColumn();
    if (column < 0)
        return true;
    const std::vector<int> ranks = rowRanks(*sourceModel(), shownRows(), column, m_order);
    return std::is_sorted(ranks.begin(), ranks.end());
}

// Skips sorting if nothing would move, as views then needlessly query everything again.
void FilterProxyModel::sortAgain()
{
    const int column = usedColumn();
    if (column < 0) {
        if (sortColumn() >= 0)
            QSortFilterProxyModel::sort(-1);
        return;
    }
    const std::vector<int> rows = shownRows();
    const std::vector<int> ranks = rowRanks(*sourceModel(), rows, column, m_order);
    const bool isSame = column == sortColumn() && m_order == sortOrder();
    if (!isSame || !std::is_sorted(ranks.begin(), ranks.end()))
        sortByRanks(rows, ranks);
}

// @param ranks of these rows, which are those shown.
void FilterProxyModel::sortByRanks(const std::vector<int> &rows, const std::vector<int> &ranks)
{
    m_ranks.resize(size_t(totalRows()));
    for (size_t place = 0; place < rows.size(); ++place)
        m_ranks[size_t(rows[place])] = ranks[place];
    QSortFilterProxyModel::sort(m_column, m_order);
    m_ranks.clear();
}

bool FilterProxyModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_expression.isEmpty() || sourceParent.isValid())
        return true;
    if (const auto known = size_t(sourceRow) + size_t(m_removedMeanwhile);
        known < m_accepted.size())
        return m_accepted[known];
    return m_expression.matches(ModelRow(*sourceModel(), sourceRow), sourceModel()->columnCount());
}

bool FilterProxyModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool isDescending = sortOrder() == Qt::DescendingOrder;
    if (m_keepsPlaces)
        return isDescending ? left.row() > right.row() : left.row() < right.row();
    if (!m_ranks.empty()) {
        const int leftRank = m_ranks[size_t(left.row())];
        const int rightRank = m_ranks[size_t(right.row())];
        return isDescending ? leftRank > rightRank : leftRank < rightRank;
    }
    // Descending order swaps the arguments: these rows, and unknown values, keep their ends.
    if (const bool isFirst = left.data(FirstRole).toBool();
        isFirst != right.data(FirstRole).toBool())
        return isFirst != isDescending;
    const QVariant leftValue = left.data(RawRole);
    const QVariant rightValue = right.data(RawRole);
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
    const bool isInOrder = m_column < 0 || m_column < first.column() || m_column > last.column();
    if (!isValueChange || (isInOrder && m_expression.isEmpty()))
        return;
    m_needsFilter = true;
    markStale();
}

void FilterProxyModel::markStale()
{
    m_isStale = true;
    startTimer();
}

void FilterProxyModel::startTimer()
{
    if (!m_timer.isActive())
        m_timer.start();
}

} // namespace Monitor
