// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/messageassembler.h"

#include <algorithm>

namespace IpcCore {

bool MessageAssembler::append(QByteArrayView piece, qint64 limit, bool overBudget)
{
    if (m_memory.isEmpty() && m_borrowed.isEmpty()) {
        m_borrowed = piece;
        return true;
    }
    if (!grow(m_memory.size() + m_borrowed.size() + piece.size(), limit, overBudget))
        return false;
    m_memory.append(std::exchange(m_borrowed, {}));
    m_memory.append(piece);
    return true;
}

bool MessageAssembler::keep(qint64 limit, bool overBudget)
{
    if (m_borrowed.isEmpty())
        return true;
    if (!grow(m_memory.size() + m_borrowed.size(), limit, overBudget))
        return false;
    m_memory.append(std::exchange(m_borrowed, {}));
    return true;
}

std::span<char> MessageAssembler::room(qsizetype size, qint64 limit, bool overBudget)
{
    if (m_memory.isEmpty() || !grow(m_memory.size() + size, limit, overBudget))
        return {};
    return m_memory.room(size);
}

void MessageAssembler::clear()
{
    m_borrowed = {};
    m_source.budget.release(m_memory.capacity());
    m_memory.clear(m_source.ranges);
}

bool MessageAssembler::grow(qsizetype needed, qint64 limit, bool overBudget)
{
    const qint64 paid = m_memory.capacity();
    if (needed <= paid)
        return true;
    // Doubling keeps the copying linear; if the budget has no room for that, take only what is
    // needed.
    const qint64 doubled = std::clamp<qint64>(2 * paid, needed, std::max<qint64>(limit, needed));
    for (const qint64 capacity : {doubled, static_cast<qint64>(needed)}) {
        if (m_source.budget.tryAcquire(capacity - paid))
            return take(capacity, paid, limit);
    }
    if (!overBudget)
        return false;
    m_source.budget.acquire(needed - paid);
    return take(needed, paid, limit);
}

// Its budget has been acquired.
bool MessageAssembler::take(qint64 capacity, qint64 paid, qint64 limit)
{
    if (m_memory.reserve(m_source.ranges, capacity, limit))
        return true;
    m_source.budget.release(capacity - paid);
    return false;
}

} // namespace IpcCore
