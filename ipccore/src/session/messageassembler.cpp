// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/messageassembler.h"

#include <algorithm>

namespace IpcCore {

bool MessageAssembler::append(QByteArrayView piece, bool overBudget)
{
    if (m_memory.isEmpty() && m_borrowed.isEmpty()) {
        m_borrowed = piece;
        return true;
    }
    if (!grow(m_memory.size() + m_borrowed.size() + piece.size(), overBudget))
        return false;
    m_memory.append(std::exchange(m_borrowed, {}));
    m_memory.append(piece);
    return true;
}

bool MessageAssembler::keep(bool overBudget)
{
    if (m_borrowed.isEmpty())
        return true;
    if (!grow(m_memory.size() + m_borrowed.size(), overBudget))
        return false;
    m_memory.append(std::exchange(m_borrowed, {}));
    return true;
}

std::span<char> MessageAssembler::room(qsizetype size, bool overBudget)
{
    if (m_memory.isEmpty() || !grow(m_memory.size() + size, overBudget))
        return {};
    return m_memory.room(size);
}

void MessageAssembler::clear()
{
    m_borrowed = {};
    m_budget.release(m_memory.capacity());
    m_memory.clear();
}

bool MessageAssembler::grow(qsizetype needed, bool overBudget)
{
    const qint64 paid = m_memory.capacity();
    if (needed <= paid)
        return true;
    // Doubling keeps the copying linear; if the budget has no room for that, take only what is
    // needed.
    const qint64 doubled = std::clamp<qint64>(2 * paid, needed, std::max<qint64>(m_limit, needed));
    for (const qint64 capacity : {doubled, static_cast<qint64>(needed)}) {
        if (m_budget.tryAcquire(capacity - paid))
            return take(capacity, paid);
    }
    if (!overBudget)
        return false;
    m_budget.acquire(needed - paid);
    return take(needed, paid);
}

// Its budget has been acquired.
bool MessageAssembler::take(qint64 capacity, qint64 paid)
{
    if (m_memory.reserve(capacity, m_limit))
        return true;
    m_budget.release(capacity - paid);
    return false;
}

} // namespace IpcCore
