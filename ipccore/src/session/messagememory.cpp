// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/messagememory.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace IpcCore {

namespace {

// Messages up to this size are not worth the shared pool.
constexpr qint64 SmallMessage = 64 * 1024;

// The NUL byte after the message, which is not part of its capacity.
constexpr qint64 End = 1;

} // namespace

bool MessageMemory::reserve(RangePool &ranges, qint64 capacity, qint64 limit)
{
    if (capacity <= m_capacity)
        return true;
    if (capacity > SmallMessage && !m_range.isValid()) {
        m_range = ranges.take(static_cast<std::size_t>(capacity),
                              static_cast<std::size_t>(std::max(limit, capacity) + End));
        if (m_range.isValid() && m_size > 0)
            std::memcpy(m_range.begin(), m_heap.get(), static_cast<std::size_t>(m_size));
        if (m_range.isValid())
            m_heap.reset();
    }
    if (!m_range.isValid()) {
        void *const memory = std::realloc(m_heap.get(), static_cast<std::size_t>(capacity + End));
        if (!memory)
            return false;
        static_cast<void>(m_heap.release());
        m_heap.reset(static_cast<char *>(memory));
    }
    m_capacity = capacity;
    return true;
}

std::span<char> MessageMemory::room(qint64 size)
{
    const qint64 usable = std::min(size, m_capacity - m_size);
    return {begin() + m_size, static_cast<std::size_t>(usable)};
}

void MessageMemory::append(QByteArrayView bytes)
{
    Q_ASSERT(bytes.size() <= m_capacity - m_size);
    // Not memcpy(), which must not be given null, not even for zero bytes.
    std::copy(bytes.begin(), bytes.end(), begin() + m_size);
    grow(bytes.size());
}

void MessageMemory::clear(RangePool &ranges)
{
    m_heap.reset();
    if (m_range.isValid()) {
        m_range.noteWritten(static_cast<std::size_t>(m_size + End));
        ranges.giveBack(std::exchange(m_range, {}));
    }
    m_size = 0;
    m_capacity = 0;
}

} // namespace IpcCore
