// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/traceinbox.h"

#include <algorithm>
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

TraceInbox::Batch TraceInbox::batchOf(std::vector<TraceRecord>::iterator first,
                                      std::vector<TraceRecord>::iterator end)
{
    Batch batch;
    for (auto record = first; record != end; ++record)
        batch.memory += record->memory();
    batch.records.assign(std::make_move_iterator(first), std::make_move_iterator(end));
    return batch;
}

void TraceInbox::dropAll()
{
    for (const Batch &batch : m_batches)
        m_lost += requestsIn(batch.records);
    m_batches.clear();
    m_memory = 0;
}

bool TraceInbox::put(std::vector<TraceRecord> records, const TraceCountsOf &counts)
{
    std::vector<Batch> batches;
    for (auto next = records.begin(); next != records.end();) {
        const auto end = next + std::min(MostRows, records.end() - next);
        batches.push_back(batchOf(next, end));
        next = end;
    }
    const QMutexLocker locker(&m_mutex);
    const bool wasEmpty = m_batches.empty();
    m_counts = counts;
    for (Batch &batch : batches) {
        if (m_memory + batch.memory > MostMemory)
            dropAll();
        m_memory += batch.memory;
        m_batches.push_back(std::move(batch));
    }
    return wasEmpty && !m_batches.empty();
}

TraceInbox::Content TraceInbox::take()
{
    const QMutexLocker locker(&m_mutex);
    Content content{.records = {}, .counts = m_counts, .isLast = m_batches.size() <= 1};
    if (!m_batches.empty()) {
        content.records = std::move(m_batches.front().records);
        m_memory -= m_batches.front().memory;
        m_batches.pop_front();
    }
    if (const quint64 lost = std::exchange(m_lost, 0); lost > 0) {
        TraceRecord gap;
        gap.origin = TraceRecord::Origin::Monitor;
        gap.event.lost = lost;
        content.records.insert(content.records.begin(), gap);
    }
    return content;
}

} // namespace Monitor
