// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <deque>
#include <new>
#include <unordered_set>

namespace IpcCore {

/// FIFO queue of ids without duplicates.
class IdQueue
{
public:
    void add(quint64 id)
    {
        const auto [member, isNew] = m_members.insert(id);
        if (!isNew)
            return;
        try {
            m_order.push_back(id);
        } catch (const std::bad_alloc &) {
            m_members.erase(member);
            throw;
        }
    }

    /// Removes and returns the one that has waited longest. The queue must not be empty.
    quint64 takeFirst()
    {
        const quint64 id = m_order.front();
        m_order.pop_front();
        m_members.erase(id);
        return id;
    }

    bool isEmpty() const { return m_order.empty(); }

private:
    std::deque<quint64> m_order;
    std::unordered_set<quint64> m_members; ///< the same ids
};

} // namespace IpcCore
