// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filterjob.h"

#include "core/base/runinpool.h"
#include "core/base/whenfinished.h"

#include <QtCore/qfuture.h>

namespace Monitor {

namespace {

using Accepted = std::shared_ptr<const std::vector<bool>>;

class TableRow final : public FilterRow
{
public:
    TableRow(const TableRows &rows, int row)
        : m_rows(rows)
        , m_row(row)
    {}

    QVariant raw(int column) const override { return m_rows.raw(m_row, column); }

    QString text(int column) const override { return m_rows.text(m_row, column); }

private:
    const TableRows &m_rows;
    const int m_row;
};

// A table that loses its first rows meanwhile, as logs do, frees them only when they are forgotten
// here, too.
constexpr int RowsPerForgetting = 1'000;

// Null if canceled.
Accepted filterAll(TableRows &rows, const FilterExpression &expression,
                   const std::atomic_bool &canceled)
{
    auto accepted = std::make_shared<std::vector<bool>>(size_t(rows.count()));
    for (int row = 0; row < rows.count(); ++row) {
        if (canceled.load(std::memory_order_relaxed))
            return {};
        if (row % RowsPerForgetting == 0)
            rows.forgetBefore(row);
        (*accepted)[size_t(row)] = expression.matches(TableRow(rows, row), rows.columnCount());
    }
    return accepted;
}

} // namespace

FilterJob::~FilterJob()
{
    cancel();
}

void FilterJob::start(const TableRowsPointer &rows, const FilterExpression &expression)
{
    cancel();
    const auto canceled = std::make_shared<std::atomic_bool>(false);
    m_canceled = canceled;
    const auto filtered =
        runInPool([rows, expression, canceled] { return filterAll(*rows, expression, *canceled); });
    whenFinished(filtered, this, [this, canceled](const Accepted &accepted) {
        // A canceled job may finish after the next one has started.
        if (*canceled)
            return;
        m_canceled.reset();
        Q_EMIT finished(*accepted);
    });
}

void FilterJob::cancel()
{
    if (m_canceled)
        *m_canceled = true;
    m_canceled.reset();
}

} // namespace Monitor
