// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracesession.h"

#include <QtCore/qhash.h>
#include <QtCore/qmutex.h>

#include <deque>
#include <vector>

namespace Monitor {

/// What a server reported so far.
struct TraceCounts
{
    quint64 requests = 0;
    quint64 lost = 0;
};

using TraceCountsOf = QHash<EndpointAddress, TraceCounts>;

/// Passes rows from the thread that reads them to the one that shows them, in bounded memory. Any
/// thread.
class TraceInbox
{
public:
    /// In bytes: some seconds of the fastest traces.
    static constexpr qint64 MostMemory = 16LL * 1024 * 1024;

    /// Rows at a time, so that whoever shows them can do something else in between.
    static constexpr std::ptrdiff_t MostRows = 2'000;

    struct Content
    {
        std::vector<TraceRecord> records;
        TraceCountsOf counts;
        bool isLast = true; ///< Whether nothing is left in the inbox.
    };

    /// If too much is waiting already, that becomes a gap.
    /// @return whether the inbox was empty, so that the reader must be told.
    bool put(std::vector<TraceRecord> records, const TraceCountsOf &counts);

    /// The next MostRows rows at most.
    Content take();

private:
    struct Batch
    {
        std::vector<TraceRecord> records;
        qint64 memory = 0;
    };

    static Batch batchOf(std::vector<TraceRecord>::iterator first,
                         std::vector<TraceRecord>::iterator end);
    void dropAll();

    QMutex m_mutex; ///< Guards all members.
    std::deque<Batch> m_batches;
    TraceCountsOf m_counts;
    qint64 m_memory = 0;
    quint64 m_lost = 0; ///< Requests that were dropped.
};

} // namespace Monitor
