// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/eventkindsmodel.h"

#include "models/records/eventmodel.h"

namespace Monitor {

void EventKindsModel::setShown(const QList<Event::Kind> &kinds, bool shown)
{
    for (const Event::Kind kind : kinds) {
        if (shown)
            m_hidden.remove(int(kind));
        else
            m_hidden.insert(int(kind));
    }
    // Not row by row, as events of all kinds alternate.
    invalidate();
}

TableRowsPointer EventKindsModel::takeRows() const
{
    const auto *source = dynamic_cast<const TableRowSource *>(sourceModel());
    TableRowsPointer all = source ? source->takeRows() : nullptr;
    if (!all || m_hidden.isEmpty())
        return all;
    std::vector<int> shown(static_cast<size_t>(rowCount()));
    for (size_t row = 0; row < shown.size(); ++row)
        shown[row] = mapToSource(index(int(row), 0)).row();
    return std::make_shared<ChosenTableRows>(std::move(all), std::move(shown));
}

bool EventKindsModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_hidden.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    return !m_hidden.contains(index.data(EventModel::KindRole).toInt());
}

} // namespace Monitor
