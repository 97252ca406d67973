// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "limits/servercounters.h"

#include <algorithm>

namespace IpcCore {

Q_LOGGING_CATEGORY(lcServer, "ipccore.server", QtWarningMsg)

namespace {

constexpr qint64 LogInterval = 60'000;

qint64 steadyMilliseconds()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

} // namespace

void ServerCounters::connectionOpened()
{
    connectionsAccepted.fetch_add(1, std::memory_order_relaxed);
    const qint64 open = connectionsOpen.fetch_add(1, std::memory_order_relaxed) + 1;
    qint64 peak = connectionsPeak.load(std::memory_order_relaxed);
    while (open > peak
           && !connectionsPeak.compare_exchange_weak(peak, open, std::memory_order_relaxed)) {
    }
}

// @return how many hits the log line should report; 0 if it is too early for one.
quint64 ServerCounters::count(Limit limit)
{
    const auto isHit = [limit](const LimitCounter &counter) { return counter.count == limit; };
    const auto found = std::find_if(LimitCounters.begin(), LimitCounters.end(), isHit);
    Q_ASSERT(found != LimitCounters.end());
    Entry &entry = m_limits[static_cast<std::size_t>(found - LimitCounters.begin())];
    const quint64 hits = entry.hits.fetch_add(1, std::memory_order_relaxed) + 1;
    const qint64 now = steadyMilliseconds();
    qint64 last = entry.loggedAt.load(std::memory_order_relaxed);
    if (last != Never && now - last < LogInterval)
        return 0;
    // Of several threads here, the one that advances the time writes the line.
    return entry.loggedAt.compare_exchange_strong(last, now, std::memory_order_relaxed) ? hits : 0;
}

void ServerCounters::log(quint64 hits, const QString &what)
{
    const QString count = hits == 1 ? QStringLiteral("once") : QStringLiteral("%1 times").arg(hits);
    qCWarning(lcServer).noquote() << what << QStringLiteral("(seen %1)").arg(count);
}

ServerStats ServerCounters::snapshot() const
{
    ServerStats stats = {
        .connectionsAccepted = connectionsAccepted.load(std::memory_order_relaxed),
        .connectionsOpen = connectionsOpen.load(std::memory_order_relaxed),
        .connectionsPeak = connectionsPeak.load(std::memory_order_relaxed),
        .requests = requests.load(std::memory_order_relaxed),
        .requestsFailed = requestsFailed.load(std::memory_order_relaxed),
        .bytesIn = bytesIn.load(std::memory_order_relaxed),
        .bytesOut = bytesOut.load(std::memory_order_relaxed),
    };
    for (std::size_t i = 0; i < m_limits.size(); ++i)
        stats.*LimitCounters[i].count = m_limits[i].hits.load(std::memory_order_relaxed);
    return stats;
}

} // namespace IpcCore
