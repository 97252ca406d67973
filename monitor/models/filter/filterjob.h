// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filterexpression.h"
#include "models/table/tablerows.h"

#include <QtCore/qobject.h>

#include <atomic>

namespace Monitor {

/// Filters rows in another thread, one set at a time.
class FilterJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~FilterJob() override;

    /// Begins, and gives up what was begun before: of that there will be no result.
    void start(const TableRowsPointer &rows, const FilterExpression &expression);

    /// There will be no result.
    void cancel();

    bool isRunning() const { return m_canceled != nullptr; }

Q_SIGNALS:
    /// Whether each row matches, in the order of the rows.
    void finished(const std::vector<bool> &accepted);

private:
    std::shared_ptr<std::atomic_bool> m_canceled; ///< Null: nothing runs.
};

} // namespace Monitor
