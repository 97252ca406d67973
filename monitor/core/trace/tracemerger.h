// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracerecord.h"

#include <QtCore/qhash.h>

#include <vector>

namespace Monitor {

/// Merges what several endpoints report by the time when requests ended. The rows of one endpoint
/// keep their order. Not thread-safe.
class TraceMerger
{
public:
    /// How long rows wait for earlier ones of other endpoints: a busy server reports ten times a
    /// second.
    static constexpr std::chrono::microseconds Window{150'000};

    /// @param nowUs the time in microseconds since 1970; rows from the future count as from now.
    void add(TraceRecord record, qint64 nowUs);

    bool isEmpty() const { return m_waiting.empty(); }

    /// The rows that have waited long enough, in order.
    std::vector<TraceRecord> take(qint64 nowUs);
    /// All rows, in order.
    std::vector<TraceRecord> takeAll();

private:
    struct Entry
    {
        qint64 endUs;
        TraceRecord record;
    };

    std::vector<TraceRecord> takeUntil(qint64 endUs);

    std::vector<Entry> m_waiting;
    QHash<EndpointAddress, qint64> m_lastEndUs; ///< Of those waiting.
};

} // namespace Monitor
