// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qabstractitemmodel.h>

#include <algorithm>
#include <vector>

namespace Monitor {

/// A table whose rows are replaced as a whole, repeatedly, without disturbing selection, scroll
/// position or editors: only differences are signalled, with as few insertions and removals as
/// possible and one change.
///
/// @tparam Row has `key()`, ordered by `<`, and `==`. Rows are sorted by key.
template <typename Row>
class KeyedTableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    const std::vector<Row> &rows() const { return m_rows; }

    const Row &row(int number) const { return m_rows[static_cast<std::size_t>(number)]; }

    /// The row with this key; -1 if there is none.
    template <typename Key>
    int rowOf(const Key &key) const
    {
        const auto found =
            std::lower_bound(m_rows.begin(), m_rows.end(), key,
                             [](const Row &row, const Key &wanted) { return row.key() < wanted; });
        return found != m_rows.end() && found->key() == key
                   ? static_cast<int>(found - m_rows.begin())
                   : -1;
    }

protected:
    struct ColumnRange
    {
        int first;
        int last;
    };

    /// The columns that show the difference between two rows; views repaint and re-sort only for
    /// these. All columns, unless a model knows better.
    virtual ColumnRange changedColumns(const Row &before, const Row &after) const
    {
        Q_UNUSED(before)
        Q_UNUSED(after)
        return {0, columnCount() - 1};
    }

    /// No rows, in the memory of those last replaced: new memory for thousands of them costs more than
    /// filling it.
    std::vector<Row> emptyRows() { return std::exchange(m_spare, {}); }

    /// @param next sorted by key, without duplicates.
    void replaceRows(std::vector<Row> next)
    {
        removeMissing(next);
        insertNew(next);
        updateChanged(next);
        next.clear();
        m_spare = std::move(next);
    }

private:
    // From the end, so that earlier indices stay valid.
    void removeMissing(const std::vector<Row> &next)
    {
        std::size_t end = m_rows.size();
        std::size_t wanted = next.size();
        // Whether `next` contains the row before `place`; must be called from the end to the start.
        const auto isKept = [&](std::size_t place) {
            while (wanted > 0 && m_rows[place - 1].key() < next[wanted - 1].key())
                --wanted;
            return wanted > 0 && next[wanted - 1].key() == m_rows[place - 1].key();
        };
        while (end > 0) {
            if (isKept(end)) {
                --end;
                continue;
            }
            std::size_t begin = end - 1;
            while (begin > 0 && !isKept(begin))
                --begin;
            beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(begin),
                         m_rows.begin() + static_cast<std::ptrdiff_t>(end));
            endRemoveRows();
            end = begin;
        }
    }

    // By now, all remaining rows are in `next`, too.
    void insertNew(const std::vector<Row> &next)
    {
        if (m_rows.size() == next.size())
            return;
        for (std::size_t place = 0; place < next.size(); ++place) {
            std::size_t end = place;
            while (end < next.size()
                   && (place >= m_rows.size() || next[end].key() < m_rows[place].key()))
                ++end;
            if (end == place)
                continue;
            beginInsertRows({}, static_cast<int>(place), static_cast<int>(end) - 1);
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(place),
                          next.begin() + static_cast<std::ptrdiff_t>(place),
                          next.begin() + static_cast<std::ptrdiff_t>(end));
            endInsertRows();
            place = end - 1;
        }
    }

    // One signal for all: views only query what they show.
    void updateChanged(std::vector<Row> &next)
    {
        int first = -1;
        int last = -1;
        ColumnRange columns{columnCount(), -1};
        for (std::size_t place = 0; place < next.size(); ++place) {
            if (m_rows[place] == next[place])
                continue;
            const ColumnRange changed = changedColumns(m_rows[place], next[place]);
            columns = {std::min(columns.first, changed.first),
                       std::max(columns.last, changed.last)};
            m_rows[place] = std::move(next[place]);
            last = static_cast<int>(place);
            first = first < 0 ? last : first;
        }
        if (first >= 0)
            Q_EMIT dataChanged(index(first, columns.first), index(last, columns.last));
    }

    std::vector<Row> m_rows;
    std::vector<Row> m_spare; ///< Empty, but has memory.
};

} // namespace Monitor
