// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/rangepool.h"

#include <QtCore/qbytearrayview.h>

#include <cstdlib>
#include <memory>
#include <span>

namespace IpcCore {

/// The bytes of one incoming message, followed by a NUL byte. Grows without copying once it is
/// large, and has room at its end to read into. Not thread-safe.
class MessageMemory
{
public:
    MessageMemory() = default;

    Q_DISABLE_COPY_MOVE(MessageMemory)

    qint64 size() const { return m_size; }

    bool isEmpty() const { return m_size == 0; }

    QByteArrayView view() const { return isEmpty() ? QByteArrayView("") : bytes(); }

    qint64 capacity() const { return m_capacity; }

    /// Makes capacity() at least `capacity`, which is above 0.
    /// @param ranges where it gets large memory from, the same in every call.
    /// @param limit the most that will ever be requested, the same in every call.
    /// @return false if the system has no memory; nothing has changed then.
    bool reserve(RangePool &ranges, qint64 capacity, qint64 limit);

    /// Writable space after the message, at most `size` bytes.
    std::span<char> room(qint64 size);

    /// `size` bytes were written to room(); what is behind them does not stay.
    void grow(qint64 size)
    {
        m_size += size;
        if (size > 0)
            begin()[m_size] = '\0';
    }

    /// Adds bytes, for which there must be capacity.
    void append(QByteArrayView bytes);

    /// Drops the message and gives its memory back.
    void clear(RangePool &ranges);

private:
    struct Free
    {
        void operator()(char *memory) const { std::free(memory); }
    };

    QByteArrayView bytes() const { return {begin(), m_size}; }

    char *begin() const { return m_range.isValid() ? m_range.begin() : m_heap.get(); }

    qint64 m_size = 0;
    qint64 m_capacity = 0;
    std::unique_ptr<char, Free> m_heap;
    AddressRange m_range; ///< instead of m_heap, for large messages
};

} // namespace IpcCore
