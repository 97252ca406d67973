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
    invalidateFilter();
}

bool EventKindsModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_hidden.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    return !m_hidden.contains(index.data(EventModel::KindRole).toInt());
}

} // namespace Monitor
