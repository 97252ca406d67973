// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <chrono>
#include <map>
#include <mutex>

namespace IpcCore {

/// A token bucket per user. Any thread.
class RateLimit
{
public:
    using Clock = std::chrono::steady_clock;

    RateLimit(double perSecond, int burst);

    /// Whether the user may call now. Takes a token if so.
    bool take(quint32 uid, Clock::time_point now);

private:
    struct Bucket
    {
        double tokens = 0;
        Clock::time_point filled; ///< when `tokens` was updated
    };

    double tokensAt(const Bucket &bucket, Clock::time_point now) const;

    const double m_perSecond;
    const double m_burst;
    std::mutex m_mutex;
    std::map<quint32, Bucket> m_buckets; ///< guarded by m_mutex; full ones may be missing
};

} // namespace IpcCore
