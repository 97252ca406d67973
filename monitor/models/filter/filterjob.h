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

    /// Starts filtering; drops the previous job, which then has no result.
    void start(const TableRowsPointer &rows, const FilterExpression &expression);

    /// Drops the job without a result.
    void cancel();

    bool isRunning() const { return m_canceled != nullptr; }

Q_SIGNALS:
    /// Whether each row matches, in row order.
    void finished(const std::vector<bool> &accepted);

private:
    std::shared_ptr<std::atomic_bool> m_canceled; ///< Null if idle.
};

} // namespace Monitor
