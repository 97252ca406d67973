// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "limits/latencyrecorder.h"

#include <ipccore/serverstats.h>

#include <QtCore/qloggingcategory.h>

#include <array>
#include <atomic>
#include <chrono>
#include <new>

namespace IpcCore {

Q_DECLARE_LOGGING_CATEGORY(lcServer)

/// A server's limit, identified by its counter; one of LimitCounters.
using Limit = quint64 ServerStats::*;

/// One server's counters. Relaxed atomics: exact sums, no order between them. Any thread.
class ServerCounters
{
public:
    std::atomic<quint64> connectionsAccepted = 0;
    std::atomic<qint64> connectionsOpen = 0;
    std::atomic<qint64> connectionsPeak = 0;
    std::atomic<quint64> requests = 0;
    std::atomic<quint64> requestsFailed = 0;
    std::atomic<quint64> bytesIn = 0;
    std::atomic<quint64> bytesOut = 0;
    LatencyRecorder latency; ///< of requests, from complete to answered

    void connectionOpened();

    /// Counts a hit; logs a line, unless one for this limit was written in the last minute.
    /// @param what creates the text: who and what, never what was sent. Called only if a line is
    ///        due; skipped if there is no memory for it.
    template <typename What>
    void hit(Limit limit, const What &what) noexcept
    {
        const quint64 hits = count(limit);
        if (hits == 0)
            return;
        try {
            log(hits, what());
        } catch (const std::bad_alloc &) {
        }
    }

    ServerStats snapshot() const;

private:
    /// No line written yet.
    static constexpr qint64 Never = -1;

    quint64 count(Limit limit);
    static void log(quint64 hits, const QString &what);

    struct Entry
    {
        std::atomic<quint64> hits = 0;
        std::atomic<qint64> loggedAt = Never; ///< steady clock, ms
    };

    std::array<Entry, LimitCounters.size()> m_limits; ///< in the order of LimitCounters
};

} // namespace IpcCore
