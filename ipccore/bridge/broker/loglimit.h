// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

#include <chrono>
#include <mutex>
#include <optional>
#include <utility>

namespace Bridge {

/// Lets some lines of a log through, and counts the others: anybody who reaches the broker can
/// cause lines. Any thread.
class LogLimit
{
public:
    /// In a minute.
    static constexpr int MostLines = 10;

    /// @return `line`, with the number of those left out before it, if it may be logged.
    std::optional<QString> take(const QString &line)
    {
        using namespace std::chrono_literals;
        const std::lock_guard lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        if (now - m_since >= 1min) {
            m_since = now;
            m_lines = 0;
        }
        if (m_lines >= MostLines) {
            ++m_leftOut;
            return {};
        }
        ++m_lines;
        const quint64 leftOut = std::exchange(m_leftOut, 0);
        return leftOut == 0 ? line
                            : QStringLiteral("%1 (%2 more were not logged)").arg(line).arg(leftOut);
    }

private:
    std::mutex m_mutex; ///< Guards all below.
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
    int m_lines = 0;
    quint64 m_leftOut = 0;
};

} // namespace Bridge
