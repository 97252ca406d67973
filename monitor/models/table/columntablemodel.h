// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/columninfo.h"
#include "models/table/keyedtablemodel.h"

#include <cstring>
#include <span>

namespace Monitor {

/// A table whose columns are ColumnInfos.
///
/// @tparam Model derives from this. Its `columns()` is static, public and always returns the same
/// columns; its `row(number)` returns a Row; its `rowData(row, role)`, if it has one, answers the
/// roles that are the same in all columns.
template <typename Row, typename Model, typename Base = KeyedTableModel<Row>>
class ColumnTableModel : public Base
{
public:
    using Column = ColumnInfo<Row, Model>;

    using Base::Base;

    /// The place of the column with this key; -1 if there is none.
    static int columnOf(const char *key)
    {
        const std::span<const Column> columns = Model::columns();
        const auto found =
            std::find_if(columns.begin(), columns.end(), [key](const Column &column) {
                return std::strcmp(column.header.key, key) == 0;
            });
        return found == columns.end() ? -1 : int(found - columns.begin());
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        return m_columns[static_cast<std::size_t>(section)].header.data(role);
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!this->checkIndex(index, QAbstractItemModel::CheckIndexOption::IndexIsValid))
            return {};
        const Row &row = model().row(index.row());
        const Column &column = m_columns[static_cast<std::size_t>(index.column())];
        switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case RawRole:
            return column.raw(row, model());
        case Qt::ToolTipRole:
            return toolTip(row, column);
        case Qt::TextAlignmentRole:
            return column.header.alignment();
        default:
            break;
        }
        if (column.more) {
            if (QVariant value = column.more(row, model(), role); value.isValid())
                return value;
        }
        return model().rowData(row, role);
    }

    QVariant rowData(const Row &, int) const { return {}; }

private:
    const Model &model() const { return static_cast<const Model &>(*this); }

    QString text(const Row &row, const Column &column) const
    {
        const QVariant raw = column.raw(row, model());
        if (!raw.isValid())
            return unknownText();
        return column.text ? column.text(raw, row) : unitText(raw, column.header.unit, QLocale());
    }

    QString toolTip(const Row &row, const Column &column) const
    {
        const auto text = column.raw(row, model()).isValid() ? column.toolTip : column.whyUnknown;
        return text ? text(row, model()) : QString();
    }

    const std::span<const Column> m_columns = Model::columns();
};

} // namespace Monitor
