// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/event.h"

#include "models/table/tablerows.h"
#include <QtCore/qset.h>

#include <QtCore/qsortfilterproxymodel.h>

namespace Monitor {

/// Hides the event kinds the user has switched off; keeps the order.
class EventKindsModel : public QSortFilterProxyModel, public TableRowSource
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    TableRowsPointer takeRows() const override;

    void setShown(const QList<Event::Kind> &kinds, bool shown);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QSet<int> m_hidden;
};

} // namespace Monitor
