// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracerows.h"

#include <algorithm>

namespace Monitor {

TraceRows::Block::Block(quint64 number, qsizetype rows)
    : first(number)
    , capacity(rows)
    , memory(rows * qint64(sizeof(TraceRecord)))
    , records(new TraceRecord[size_t(rows)])
{}

const TraceRecord &TraceRows::at(qsizetype row) const
{
    const quint64 number = m_first + quint64(row);
    const auto after = std::upper_bound(
        m_parts.begin(), m_parts.end(), number,
        [](quint64 wanted, const Part &part) { return wanted < part.block->first; });
    const Block &block = *std::prev(after)->block;
    return block.records[number - block.first];
}

const TraceRecord *TraceRows::find(quint64 number) const
{
    return contains(number) ? &at(qsizetype(number - m_first)) : nullptr;
}

quint64 TraceRows::endOf(std::size_t part) const
{
    return part + 1 < m_parts.size() ? m_parts[part + 1].block->first : endNumber();
}

qint64 TraceRows::memoryBefore(quint64 number) const
{
    qint64 memory = 0;
    for (std::size_t part = 0; part < m_parts.size() && endOf(part) <= number; ++part)
        memory += m_parts[part].memory;
    return memory;
}

void TraceRows::removeFirst(qsizetype count)
{
    m_first += quint64(count);
    m_size -= count;
    dropPartsBefore(m_first);
}

void TraceRows::forgetBefore(qsizetype row)
{
    if (row > 0)
        dropPartsBefore(m_first + quint64(row));
}

void TraceRows::dropPartsBefore(quint64 number)
{
    std::size_t gone = 0;
    while (gone < m_parts.size() && endOf(gone) <= number)
        m_memory -= m_parts[gone++].memory;
    m_parts.erase(m_parts.begin(), m_parts.begin() + std::ptrdiff_t(gone));
}

} // namespace Monitor
