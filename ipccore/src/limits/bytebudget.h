// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <atomic>

namespace IpcCore {

/// Bytes shared by all connections of a server. Any thread; lock-free.
class ByteBudget
{
public:
    explicit ByteBudget(qint64 limit)
        : m_limit(limit)
    {}

    /// Takes `bytes` unless that would exceed the limit.
    bool tryAcquire(qint64 bytes)
    {
        if (m_used.fetch_add(bytes, std::memory_order_relaxed) + bytes <= m_limit)
            return true;
        m_used.fetch_sub(bytes, std::memory_order_relaxed);
        return false;
    }

    /// Takes `bytes`, even beyond the limit.
    void acquire(qint64 bytes) { m_used.fetch_add(bytes, std::memory_order_relaxed); }

    void release(qint64 bytes) { m_used.fetch_sub(bytes, std::memory_order_relaxed); }

    bool isExhausted() const { return used() >= m_limit; }

    qint64 used() const { return m_used.load(std::memory_order_relaxed); }

private:
    const qint64 m_limit;
    std::atomic<qint64> m_used = 0;
};

} // namespace IpcCore
