// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/tracering.h"

#include <algorithm>

namespace IpcCore {

void TraceRing::add(const TraceRecord &record)
{
    const std::lock_guard lock(m_mutex);
    if (m_entries.empty())
        m_entries.resize(m_capacity);
    Entry &entry = m_entries[(m_next - 1) % m_capacity];
    entry.number = m_next++;
    entry.begin = record.begin;
    entry.end = record.end;
    entry.status = record.status;
    entry.connectionId = record.connectionId;
    entry.peer = record.peer;
    entry.requestSize = record.requestSize;
    entry.replySize = record.replySize;
    entry.preview.assign(record.preview.data(), static_cast<std::size_t>(record.preview.size()));
}

quint64 TraceRing::next() const
{
    const std::lock_guard lock(m_mutex);
    return m_next;
}

void TraceRing::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries = {};
    m_first = m_next;
}

std::size_t TraceRing::read(quint64 from, std::span<Entry> entries, quint64 &lost) const
{
    const std::lock_guard lock(m_mutex);
    const quint64 oldest = m_next > m_capacity ? m_next - m_capacity : 1;
    const quint64 first = std::max({from, oldest, m_first});
    lost = first - from;
    const std::size_t count = std::min<std::size_t>(entries.size(), m_next - first);
    for (std::size_t i = 0; i < count; ++i)
        entries[i] = m_entries[(first - 1 + i) % m_capacity];
    return count;
}

} // namespace IpcCore
