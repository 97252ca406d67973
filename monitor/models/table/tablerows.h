// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qvariant.h>

#include <memory>
#include <vector>

namespace Monitor {

/// The rows of a table at one time, for use in another thread: as cheap to take as an implicitly
/// shared list, and the rows stay as they are.
class TableRows
{
public:
    TableRows() = default;
    virtual ~TableRows() = default;
    Q_DISABLE_COPY_MOVE(TableRows)

    virtual int count() const = 0;
    virtual int columnCount() const = 0;
    /// The RawRole. Any thread; also text().
    virtual QVariant raw(int row, int column) const = 0;
    /// The Qt::DisplayRole.
    virtual QString text(int row, int column) const = 0;

    /// Frees what only the rows before `row` need. They may not be asked for any more; the others
    /// keep their numbers.
    virtual void forgetBefore(int row) { Q_UNUSED(row); }
};

using TableRowsPointer = std::shared_ptr<TableRows>;

/// A selection of other rows, in an order of its own.
class ChosenTableRows final : public TableRows
{
public:
    ChosenTableRows(TableRowsPointer all, std::vector<int> chosen)
        : m_all(std::move(all))
        , m_chosen(std::move(chosen))
    {}

    int count() const override { return int(m_chosen.size()); }

    int columnCount() const override { return m_all->columnCount(); }

    QVariant raw(int row, int column) const override
    {
        return m_all->raw(m_chosen[size_t(row)], column);
    }

    QString text(int row, int column) const override
    {
        return m_all->text(m_chosen[size_t(row)], column);
    }

private:
    TableRowsPointer m_all;
    std::vector<int> m_chosen;
};

/// A model that can hand out its rows for work elsewhere, or a proxy of one.
class TableRowSource
{
public:
    virtual ~TableRowSource() = default;

    /// The current rows; null if not possible at the moment.
    virtual TableRowsPointer takeRows() const = 0;
};

} // namespace Monitor
