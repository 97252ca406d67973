// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <utility>

namespace IpcCore {

/// Polls for a while before its user sleeps, as long as that pays off: after several misses in a
/// row, it skips more and more of the next attempts. Not thread-safe.
class AdaptiveSpin
{
public:
    /// @param limit per attempt; 0 for none at all. Ignored on a machine with one core, where
    ///        nothing can happen meanwhile.
    explicit AdaptiveSpin(std::chrono::microseconds limit)
        : m_limit(hasSeveralCores() ? limit : std::chrono::microseconds(0))
    {}

    /// Whether it ever polls.
    bool isOn() const { return m_limit.count() > 0; }

    /// Calls `found` until it returns true or time is up.
    /// @return whether it did.
    template <typename Found>
    bool operator()(Found &&found)
    {
        if (!isOn() || (m_leftOut > 0 && m_leftOut-- > 0))
            return false;
        const auto end = std::chrono::steady_clock::now() + m_limit;
        do {
            if (found()) {
                m_misses = 0;
                m_pause = 0;
                return true;
            }
        } while (std::chrono::steady_clock::now() < end);
        if (++m_misses >= MissesInARow) {
            m_pause = std::clamp(2 * m_pause, FirstPause, LongestPause);
            m_leftOut = m_pause;
        }
        return false;
    }

private:
    static constexpr int MissesInARow = 4;
    static constexpr int FirstPause = 16;
    static constexpr int LongestPause = 1024;

    static bool hasSeveralCores();

    std::chrono::microseconds m_limit;
    int m_misses = 0;
    int m_pause = 0;   ///< attempts skipped after the last miss
    int m_leftOut = 0; ///< attempts still to skip
};

} // namespace IpcCore
