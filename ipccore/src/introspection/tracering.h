// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/tracesink.h"

#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace IpcCore {

/// The last requests that have ended, for those who watch. Writers never wait for readers: who does
/// not read in time loses the oldest, and knows exactly how many. Thread-safe; everything is
/// guarded by m_mutex.
class TraceRing
{
public:
    /// A request, kept.
    struct Entry
    {
        quint64 number = 0; ///< counts from 1
        std::chrono::steady_clock::time_point begin;
        std::chrono::steady_clock::time_point end;
        TraceEvent::Status status = TraceEvent::Status::Ok;
        quint64 connectionId = 0;
        PeerCredentials peer;
        qint64 requestSize = 0;
        qint64 replySize = 0;
        std::string preview; ///< keeps its memory when the entry is used again
    };

    /// @param capacity entries, 1 and more; memory is taken with the first one.
    explicit TraceRing(std::size_t capacity)
        : m_capacity(capacity)
    {}

    void add(const TraceRecord &record);

    /// The number the next entry will get.
    quint64 next() const;

    /// Gives the memory back; the entries are gone, the numbers go on.
    void clear();

    /// Copies the entries from number `from` on to `entries`, as many as it has room for.
    /// @param lost set to how many from there on are gone already.
    /// @return how many were copied.
    std::size_t read(quint64 from, std::span<Entry> entries, quint64 &lost) const;

private:
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries; ///< number n is at (n - 1) modulo the capacity
    quint64 m_next = 1;
    quint64 m_first = 1; ///< what is older was cleared
};

} // namespace IpcCore
