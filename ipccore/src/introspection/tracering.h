// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/tracesink.h"

#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace IpcCore {

/// The most recent finished requests, for subscribers. Writers never wait for readers: a slow
/// reader loses the oldest, and knows exactly how many. Thread-safe; m_mutex guards everything.
class TraceRing
{
public:
    /// A stored request.
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
        std::string preview; ///< keeps its memory when the entry is reused
    };

    /// @param capacity entries, 1 and more; allocated with the first one.
    explicit TraceRing(std::size_t capacity)
        : m_capacity(capacity)
    {}

    void add(const TraceRecord &record);

    /// The number of the next entry.
    quint64 next() const;

    /// Frees the memory and drops the entries; numbering continues.
    void clear();

    /// Copies the entries from number `from` on into `entries`, as many as fit.
    /// @param lost set to how many of them are gone already.
    /// @return how many were copied.
    std::size_t read(quint64 from, std::span<Entry> entries, quint64 &lost) const;

private:
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries; ///< number n is at (n - 1) modulo the capacity
    quint64 m_next = 1;
    quint64 m_first = 1; ///< older entries were cleared
};

} // namespace IpcCore
