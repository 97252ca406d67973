// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/table/freezemodel.h"

#include "models/table/roles.h"
#include "models/table/rowkey.h"

#include <QtCore/qhash.h>

#include <algorithm>

namespace Monitor {

namespace {

// The roles that views, filters and export use. Tool tips are not copied: they cost as much as
// everything else, and the current ones are close enough.
constexpr int cellRoles[] = {Qt::DisplayRole, RawRole, Qt::DecorationRole, Qt::TextAlignmentRole};
constexpr int rowRoles[] = {KeyRole,    GoneRole,      FirstRole, NewRole,
                            RecordRole, ConditionRole, ReasonRole};

template <typename Roles>
qsizetype placeOf(const Roles &roles, int role)
{
    const auto found = std::find(std::begin(roles), std::end(roles), role);
    return found == std::end(roles) ? -1 : found - std::begin(roles);
}

} // namespace

struct FreezeModel::Copy
{
    std::vector<QVariant> cells; // The first column's cellRoles, the second's, and so on.
    QVariant row[std::size(rowRoles)];
};

FreezeModel::FreezeModel(QObject *parent)
    : QAbstractProxyModel(parent)
{}

FreezeModel::~FreezeModel() = default;

void FreezeModel::setSourceModel(QAbstractItemModel *model)
{
    if (model == sourceModel())
        return;
    beginResetModel();
    if (sourceModel())
        sourceModel()->disconnect(this);
    const bool wasFrozen = std::exchange(m_isFrozen, false);
    m_isStill = m_isHeld = false;
    m_rows.clear();
    m_source = model;
    QAbstractProxyModel::setSourceModel(model);
    if (model)
        connectTo(model);
    endResetModel();
    setPendingRows(0);
    if (wasFrozen)
        Q_EMIT frozenChanged(false);
}

void FreezeModel::connectTo(QAbstractItemModel *model)
{
    connectInsertions(model);
    connectRemovals(model);
    connectRest(model);
}

void FreezeModel::connectInsertions(QAbstractItemModel *model)
{
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (!parent.isValid() && !m_isStill)
                    beginInsertRows({}, first, last);
            });
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (parent.isValid())
                    return;
                if (m_isStill)
                    insertedBelow(first, last);
                else
                    endInsertRows();
            });
}

void FreezeModel::connectRemovals(QAbstractItemModel *model)
{
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (parent.isValid())
                    return;
                if (m_isStill)
                    copyRows(first, last, true);
                else
                    beginRemoveRows({}, first, last);
            });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (parent.isValid())
                    return;
                if (m_isStill)
                    removedBelow(first, last);
                else
                    endRemoveRows();
            });
}

void FreezeModel::connectRest(QAbstractItemModel *model)
{
    connect(model, &QAbstractItemModel::dataChanged, this, &FreezeModel::tellChange);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &FreezeModel::headerDataChanged);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this,
            &FreezeModel::layoutAboutToChange);
    connect(model, &QAbstractItemModel::layoutChanged, this, &FreezeModel::layoutChange);
    connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this,
            &FreezeModel::layoutAboutToChange);
    connect(model, &QAbstractItemModel::rowsMoved, this, &FreezeModel::layoutChange);
    const auto aboutToReset = [this] {
        if (m_isStill)
            copyRows(0, sourceModel()->rowCount() - 1, true);
        else
            beginResetModel();
    };
    const auto reset = [this] {
        if (m_isStill)
            findAgain();
        else
            endResetModel();
    };
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, aboutToReset);
    connect(model, &QAbstractItemModel::modelReset, this, reset);
    connect(model, &QAbstractItemModel::columnsAboutToBeInserted, this, aboutToReset);
    connect(model, &QAbstractItemModel::columnsInserted, this, reset);
    connect(model, &QAbstractItemModel::columnsAboutToBeRemoved, this, aboutToReset);
    connect(model, &QAbstractItemModel::columnsRemoved, this, reset);
}

std::shared_ptr<const FreezeModel::Copy> FreezeModel::copyOf(int sourceRow) const
{
    const QAbstractItemModel *const model = sourceModel();
    auto copy = std::make_shared<Copy>();
    const int columns = model->columnCount();
    copy->cells.reserve(size_t(columns) * std::size(cellRoles));
    for (int column = 0; column < columns; ++column) {
        const QModelIndex index = model->index(sourceRow, column);
        for (const int role : cellRoles)
            copy->cells.push_back(index.data(role));
    }
    const QModelIndex first = model->index(sourceRow, 0);
    for (size_t i = 0; i < std::size(rowRoles); ++i)
        copy->row[i] = first.data(rowRoles[i]);
    return copy;
}

// @param areLost whether the source is about to remove the rows.
void FreezeModel::copyRows(int first, int last, bool areLost)
{
    for (Row &row : m_rows) {
        if (row.source < first || row.source > last)
            continue;
        if (!row.copy)
            row.copy = copyOf(row.source);
        if (areLost)
            row.source = -1;
    }
}

void FreezeModel::insertedBelow(int first, int last)
{
    const int count = last - first + 1;
    for (Row &row : m_rows) {
        if (row.source >= first)
            row.source += count;
    }
    setPendingRows(m_pendingRows + count);
}

void FreezeModel::removedBelow(int first, int last)
{
    const int count = last - first + 1;
    int lost = 0;
    for (Row &row : m_rows) {
        if (row.source > last)
            row.source -= count;
        lost += row.source < 0;
    }
    const auto known = int(m_rows.size()) - lost;
    setPendingRows(std::min(m_pendingRows, sourceModel()->rowCount() - known));
}

// Matches rows by key after a change that moved everything.
void FreezeModel::findAgain()
{
    QHash<RowKey, int> places;
    const int count = sourceModel()->rowCount();
    for (int row = 0; row < count; ++row)
        places.insert(RowKey{sourceModel()->index(row, 0).data(KeyRole)}, row);
    int known = 0;
    for (Row &row : m_rows) {
        row.source = places.value(RowKey{row.copy->row[0]}, -1);
        known += row.source >= 0;
        if (row.source >= 0 && !m_isFrozen)
            row.copy.reset();
    }
    setPendingRows(count - known);
}

void FreezeModel::setPendingRows(int count)
{
    if (m_pendingRows == count)
        return;
    m_pendingRows = count;
    Q_EMIT pendingRowsChanged(count);
}

void FreezeModel::layoutAboutToChange()
{
    if (m_isStill) {
        copyRows(0, sourceModel()->rowCount() - 1, true);
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    m_layoutIndexes = persistentIndexList();
    for (const QModelIndex &index : std::as_const(m_layoutIndexes))
        m_layoutSources.append(mapToSource(index));
}

void FreezeModel::layoutChange()
{
    if (m_isStill) {
        findAgain();
        return;
    }
    QModelIndexList now;
    for (const QPersistentModelIndex &source : std::as_const(m_layoutSources))
        now.append(mapFromSource(source));
    changePersistentIndexList(m_layoutIndexes, now);
    m_layoutIndexes.clear();
    m_layoutSources.clear();
    Q_EMIT layoutChanged();
}

void FreezeModel::setFrozen(bool frozen)
{
    if (frozen == m_isFrozen || !sourceModel())
        return;
    m_isFrozen = frozen;
    if (frozen) {
        keepRows();
        if (m_rowsChange)
            copyRows(0, sourceModel()->rowCount() - 1, false);
    } else {
        takeRowsAgain();
        if (rowCount() > 0 && columnCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        if (m_isHeld)
            keepRows();
    }
    Q_EMIT frozenChanged(frozen);
}

void FreezeModel::setHeld(bool held)
{
    if (held == m_isHeld || !sourceModel())
        return;
    m_isHeld = held;
    if (held)
        keepRows();
    else if (!m_isFrozen)
        takeRowsAgain();
}

void FreezeModel::keepRows()
{
    if (std::exchange(m_isStill, true))
        return;
    m_rows.resize(size_t(sourceModel()->rowCount()));
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].source = int(i);
}

void FreezeModel::takeRowsAgain()
{
    removeLostRows();
    takeOrder();
    insertNewRows();
    m_isStill = false;
    m_rows.clear();
    setPendingRows(0);
}

// While held, all rows that may show one of the changed ones.
void FreezeModel::tellChange(const QModelIndex &first, const QModelIndex &last,
                             const QList<int> &roles)
{
    if (m_isFrozen || !first.isValid() || !last.isValid() || first.parent().isValid())
        return;
    if (!m_isStill) {
        Q_EMIT dataChanged(mapFromSource(first), mapFromSource(last), roles);
        return;
    }
    const auto shows = [&](const Row &row) {
        return row.source >= first.row() && row.source <= last.row();
    };
    const auto begin = std::find_if(m_rows.begin(), m_rows.end(), shows);
    if (begin == m_rows.end())
        return;
    const auto end = std::find_if(m_rows.rbegin(), m_rows.rend(), shows).base();
    Q_EMIT dataChanged(index(int(begin - m_rows.begin()), first.column()),
                       index(int(end - m_rows.begin()) - 1, last.column()), roles);
}

void FreezeModel::removeLostRows()
{
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (m_rows[size_t(last)].source >= 0)
            continue;
        int first = last;
        while (first > 0 && m_rows[size_t(first - 1)].source < 0)
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

// Sorts the rows into the source's order.
void FreezeModel::takeOrder()
{
    const auto isBefore = [](const Row &left, const Row &right) {
        return left.source < right.source;
    };
    if (std::is_sorted(m_rows.begin(), m_rows.end(), isBefore))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<int> sources;
    for (const QModelIndex &index : before)
        sources.append(m_rows[size_t(index.row())].source);
    std::sort(m_rows.begin(), m_rows.end(), isBefore);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto found =
            std::lower_bound(m_rows.begin(), m_rows.end(), Row{sources[i], {}}, isBefore);
        after.append(createIndex(int(found - m_rows.begin()), before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void FreezeModel::insertNewRows()
{
    const int count = sourceModel()->rowCount();
    for (int row = 0; row < count; ++row) {
        if (size_t(row) < m_rows.size() && m_rows[size_t(row)].source == row)
            continue;
        const int next = size_t(row) < m_rows.size() ? m_rows[size_t(row)].source : count;
        beginInsertRows({}, row, next - 1);
        std::vector<Row> fresh(size_t(next - row));
        for (size_t i = 0; i < fresh.size(); ++i)
            fresh[i].source = row + int(i);
        m_rows.insert(m_rows.begin() + row, fresh.begin(), fresh.end());
        endInsertRows();
        row = next - 1;
    }
}

QModelIndex FreezeModel::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || !m_source)
        return {};
    const int row = m_isStill ? m_rows[size_t(index.row())].source : index.row();
    return row < 0 ? QModelIndex() : m_source->index(row, index.column());
}

QModelIndex FreezeModel::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (!m_isStill)
        return createIndex(index.row(), index.column());
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return row.source == index.row(); });
    return found == m_rows.end() ? QModelIndex()
                                 : createIndex(int(found - m_rows.begin()), index.column());
}

QModelIndex FreezeModel::index(int row, int column, const QModelIndex &parent) const
{
    // A cheaper hasIndex(): sorting asks for each row many times.
    const bool isThere =
        !parent.isValid() && row >= 0 && column >= 0 && row < rowCount() && column < columnCount();
    return isThere ? createIndex(row, column) : QModelIndex();
}

QModelIndex FreezeModel::parent(const QModelIndex &child) const
{
    Q_UNUSED(child)
    return {};
}

QModelIndex FreezeModel::sibling(int row, int column, const QModelIndex &index) const
{
    Q_UNUSED(index)
    return this->index(row, column);
}

int FreezeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_source)
        return 0;
    return m_isStill ? int(m_rows.size()) : m_source->rowCount();
}

int FreezeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_source ? 0 : m_source->columnCount();
}

bool FreezeModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant FreezeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_source)
        return {};
    if (m_isStill) {
        const Row &row = m_rows[size_t(index.row())];
        if (row.copy) {
            if (const qsizetype place = placeOf(cellRoles, role); place >= 0) {
                const auto cell = size_t(index.column()) * std::size(cellRoles) + size_t(place);
                return cell < row.copy->cells.size() ? row.copy->cells[cell] : QVariant();
            }
            if (const qsizetype place = placeOf(rowRoles, role); place >= 0)
                return row.copy->row[place];
            if (m_isFrozen && role == Qt::ToolTipRole && !index.data(RawRole).isValid()
                && (row.source < 0 || mapToSource(index).data(RawRole).isValid()))
                return tr("It was not known when the table was frozen.");
        }
    }
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? source.data(role) : QVariant();
}

QVariant FreezeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // QAbstractProxyModel's own would map a row to find the column.
    return m_source ? m_source->headerData(section, orientation, role) : QVariant();
}

TableRowsPointer FreezeModel::takeRows() const
{
    const auto *source = dynamic_cast<const TableRowSource *>(sourceModel());
    return source && !m_isStill ? source->takeRows() : nullptr;
}

Qt::ItemFlags FreezeModel::flags(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    if (source.isValid())
        return source.flags();
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

} // namespace Monitor
