// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracesession.h"

#include <QtCore/qhash.h>
#include <QtCore/qmutex.h>

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

    struct Content
    {
        std::vector<TraceRecord> records;
        TraceCountsOf counts;
    };

    /// If too much is waiting already, that becomes a gap.
    /// @return whether the inbox was empty, so that the reader must be told.
    bool put(std::vector<TraceRecord> records, const TraceCountsOf &counts);

    Content take();

private:
    QMutex m_mutex; ///< Guards all members.
    Content m_content;
    qint64 m_memory = 0;
    quint64 m_lost = 0; ///< Requests that were dropped.
    bool m_isEmpty = true;
};

} // namespace Monitor
