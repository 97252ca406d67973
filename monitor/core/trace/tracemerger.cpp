// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracemerger.h"

#include <algorithm>
#include <limits>

namespace Monitor {

void TraceMerger::add(TraceRecord record, qint64 nowUs)
{
    const qint64 last = m_lastEndUs.value(record.endpoint, 0);
    // A gap has no time of its own: it is where the row before it is.
    const qint64 end = record.isGap() && last != 0 ? last : record.isGap() ? nowUs : record.endUs();
    const qint64 key = std::max(std::min(end, nowUs), last);
    m_lastEndUs.insert(record.endpoint, key);
    m_waiting.push_back({key, std::move(record)});
}

std::vector<TraceRecord> TraceMerger::take(qint64 nowUs)
{
    return takeUntil(nowUs - Window.count());
}

std::vector<TraceRecord> TraceMerger::takeAll()
{
    return takeUntil(std::numeric_limits<qint64>::max());
}

std::vector<TraceRecord> TraceMerger::takeUntil(qint64 endUs)
{
    std::stable_sort(m_waiting.begin(), m_waiting.end(), [](const Entry &left, const Entry &right) {
        return left.endUs < right.endUs;
    });
    const auto end = std::find_if(m_waiting.begin(), m_waiting.end(),
                                  [endUs](const Entry &entry) { return entry.endUs > endUs; });
    std::vector<TraceRecord> taken;
    taken.reserve(size_t(end - m_waiting.begin()));
    std::transform(m_waiting.begin(), end, std::back_inserter(taken),
                   [](Entry &entry) { return std::move(entry.record); });
    m_waiting.erase(m_waiting.begin(), end);
    if (m_waiting.empty())
        m_lastEndUs.clear();
    return taken;
}

} // namespace Monitor
