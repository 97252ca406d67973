// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qset.h>

#include <deque>

namespace Bridge {

/// The last keys that were added.
class RecentKeys
{
public:
    /// More than are under way in the seconds in which a copy may arrive; about 5 MiB.
    static constexpr std::size_t Capacity = 65'536;

    /// @return false if it is there already.
    bool add(const QByteArray &key)
    {
        if (m_keys.contains(key))
            return false;
        m_keys.insert(key);
        m_order.push_back(key);
        if (m_order.size() > Capacity) {
            m_keys.remove(m_order.front());
            m_order.pop_front();
        }
        return true;
    }

private:
    QSet<QByteArray> m_keys;
    std::deque<QByteArray> m_order; ///< The oldest first.
};

} // namespace Bridge
