// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filterexpression.h"

#include <QtCore/qabstractitemmodel.h>

namespace Monitor {

/// A row of a model in its current state. The model must outlive this.
class ModelRow final : public FilterRow
{
public:
    ModelRow(const QAbstractItemModel &model, int row)
        : m_model(model)
        , m_row(row)
    {}

    QVariant raw(int column) const override { return m_model.index(m_row, column).data(RawRole); }

    QString text(int column) const override
    {
        return m_model.index(m_row, column).data(Qt::DisplayRole).toString();
    }

private:
    const QAbstractItemModel &m_model;
    const int m_row;
};

} // namespace Monitor
