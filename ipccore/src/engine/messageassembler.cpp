// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/messageassembler.h"

#include <algorithm>

namespace IpcCore {

bool MessageAssembler::append(QByteArrayView piece, bool overBudget)
{
    if (m_storage.isEmpty() && m_borrowed.isEmpty()) {
        m_borrowed = piece;
        return true;
    }
    if (!grow(m_storage.size() + m_borrowed.size() + piece.size(), overBudget))
        return false;
    m_storage.append(m_borrowed);
    m_borrowed = {};
    m_storage.append(piece);
    return true;
}

bool MessageAssembler::keep(bool overBudget)
{
    if (m_borrowed.isEmpty())
        return true;
    if (!grow(m_storage.size() + m_borrowed.size(), overBudget))
        return false;
    m_storage.append(m_borrowed);
    m_borrowed = {};
    return true;
}

void MessageAssembler::clear()
{
    m_borrowed = {};
    m_storage = QByteArray();
    m_budget.release(m_paid);
    m_paid = 0;
}

bool MessageAssembler::grow(qsizetype needed, bool overBudget)
{
    if (needed <= m_paid)
        return true;
    // Doubling keeps the copying linear; where the budget has no room for that, the bare need.
    const qint64 doubled =
        std::clamp<qint64>(2 * m_paid, needed, std::max<qint64>(m_limit, needed));
    for (const qint64 capacity : {doubled, static_cast<qint64>(needed)}) {
        if (m_budget.tryAcquire(capacity - m_paid)) {
            m_paid = capacity;
            m_storage.reserve(capacity);
            return true;
        }
    }
    if (!overBudget)
        return false;
    m_budget.acquire(needed - m_paid);
    m_paid = needed;
    m_storage.reserve(needed);
    return true;
}

} // namespace IpcCore
