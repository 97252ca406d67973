// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/charts/chartdata.h"
#include "models/table/columntablemodel.h"

#include <QtCore/qdatetime.h>

namespace Monitor {

/// One cell of the charts of one endpoint.
struct ChartRow
{
    qint64 begin = 0;
    int source = 0;
    QString endpoint;
    std::array<TimeSeries::Cell, FigureCount> cells;
    QString state; ///< Empty while nobody looked.

    std::pair<qint64, int> key() const { return {begin, source}; }

    bool operator==(const ChartRow &other) const = default;
};

/// The numbers behind the charts as a table, oldest first. Leaves out cells without any figure.
class ChartModel : public ColumnTableModel<ChartRow, ChartModel>
{
    Q_OBJECT

public:
    using ColumnTableModel::ColumnTableModel;

    static std::span<const Column> columns();
    QVariant rowData(const ChartRow &row, int role) const;

    void setData(const ChartData &data);
};

} // namespace Monitor
