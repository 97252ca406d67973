// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/traceinbox.h"

#include <utility>

namespace Monitor {

namespace {

quint64 requestsIn(const std::vector<TraceRecord> &records)
{
    quint64 requests = 0;
    for (const TraceRecord &record : records)
        requests += record.isGap() ? record.event.lost : 1;
    return requests;
}

} // namespace

bool TraceInbox::put(std::vector<TraceRecord> records, const TraceCountsOf &counts)
{
    qint64 memory = 0;
    for (const TraceRecord &record : records)
        memory += record.memory();
    const QMutexLocker locker(&m_mutex);
    if (m_memory + memory > MostMemory) {
        m_lost += requestsIn(m_content.records);
        m_content.records.clear();
        m_memory = 0;
    }
    m_content.records.insert(m_content.records.end(), std::make_move_iterator(records.begin()),
                             std::make_move_iterator(records.end()));
    m_content.counts = counts;
    m_memory += memory;
    return std::exchange(m_isEmpty, false);
}

TraceInbox::Content TraceInbox::take()
{
    const QMutexLocker locker(&m_mutex);
    Content content = std::exchange(m_content, {});
    m_memory = 0;
    m_isEmpty = true;
    if (const quint64 lost = std::exchange(m_lost, 0); lost > 0) {
        TraceRecord gap;
        gap.origin = TraceRecord::Origin::Monitor;
        gap.event.lost = lost;
        content.records.insert(content.records.begin(), gap);
    }
    return content;
}

} // namespace Monitor
