// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/addressrange.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <vector>

namespace IpcCore {

/// The memory of large requests, kept between two of them: fresh pages take longer to clear than
/// the request takes to arrive. Kept memory holds the bytes of earlier requests. Any thread.
class RangePool
{
public:
    using Clock = std::chrono::steady_clock;

    /// How long memory is kept that nobody uses.
    static constexpr std::chrono::seconds KeepTime{2};

    /// @param limit how many bytes to keep; 0: none.
    explicit RangePool(qint64 limit)
        : m_limit(limit)
    {}

    /// @param onKept called when there is something to trim, until nextTrim() has none. Set before
    ///        other threads use the pool.
    void setOnKept(std::function<void()> onKept) { m_onKept = std::move(onKept); }

    /// Room for a message that may grow to `limit` bytes and now needs `needed`. Only gives ranges
    /// for which their size is worth it.
    /// @return invalid if the message had better be elsewhere, or the system has no room.
    AddressRange take(std::size_t needed, std::size_t limit);

    /// Takes back what take() gave. Keeps as much of it as the limit allows, and frees the rest.
    void giveBack(AddressRange range);

    /// When trim() should be called; time_point::max() if nothing is kept.
    Clock::time_point nextTrim();

    /// Frees what has not been used for KeepTime.
    void trim(Clock::time_point now);

    /// The memory kept, in bytes.
    qint64 keptBytes() const;

private:
    struct Kept
    {
        AddressRange range;
        Clock::time_point since;
    };

    bool isWorthIt(std::size_t needed) const;
    bool keep(AddressRange &range);

    const qint64 m_limit;
    std::function<void()> m_onKept; ///< constant once in use
    mutable std::mutex m_mutex;
    std::vector<Kept> m_kept; ///< guarded by m_mutex; the last one given back is last
    qint64 m_keptBytes = 0;   ///< guarded by m_mutex
    qint64 m_lent = 0;        ///< guarded by m_mutex; the number of ranges in use
    bool m_watched = false;   ///< guarded by m_mutex; m_onKept has been called
};

} // namespace IpcCore
