// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "router/ratelimit.h"

#include <algorithm>

namespace IpcCore {

namespace {

constexpr std::size_t ManyBuckets = 1'024; ///< from then on, full ones are removed

} // namespace

RateLimit::RateLimit(double perSecond, int burst)
    : m_perSecond(std::max(0.0, perSecond)) // not NaN
    , m_burst(std::max(burst, 1))
{}

bool RateLimit::take(quint32 uid, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    auto found = m_buckets.find(uid);
    if (found == m_buckets.end()) {
        // A full bucket is like none: a new one begins full.
        if (m_buckets.size() >= ManyBuckets)
            std::erase_if(m_buckets, [this, now](const auto &each) {
                return tokensAt(each.second, now) >= m_burst;
            });
        found = m_buckets.emplace(uid, Bucket{.tokens = m_burst, .filled = now}).first;
    }
    Bucket &bucket = found->second;
    bucket.tokens = tokensAt(bucket, now);
    bucket.filled = std::max(bucket.filled, now);
    if (bucket.tokens < 1)
        return false;
    bucket.tokens -= 1;
    return true;
}

double RateLimit::tokensAt(const Bucket &bucket, Clock::time_point now) const
{
    // Another thread may have read the clock later and come first.
    const std::chrono::duration<double> passed = std::max(now, bucket.filled) - bucket.filled;
    return std::min(m_burst, bucket.tokens + passed.count() * m_perSecond);
}

} // namespace IpcCore
