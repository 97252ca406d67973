// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <utility>

namespace IpcCore {

/// Looks for something again and again for a while before its user sleeps, as long as that pays:
/// where it was not found several times in a row, the next tries are left out, more and more of
/// them. Not thread-safe.
class AdaptiveSpin
{
public:
    /// @param limit of one try; 0: never try. Ignored on a machine with one core, where nothing can
    ///        happen meanwhile.
    explicit AdaptiveSpin(std::chrono::microseconds limit)
        : m_limit(hasSeveralCores() ? limit : std::chrono::microseconds(0))
    {}

    /// Whether there are any tries at all.
    bool isOn() const { return m_limit.count() > 0; }

    /// Calls `found` until it returns true.
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
    int m_pause = 0;   ///< tries left out after the last miss
    int m_leftOut = 0; ///< tries still to be left out
};

} // namespace IpcCore
