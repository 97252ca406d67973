// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/rangepool.h"

#include <algorithm>
#include <new>
#include <utility>

namespace IpcCore {

namespace {

// From here on, page faults cost more than setting up an address range.
constexpr std::size_t LargeMessage = 1024 * 1024;
constexpr qint64 Page = AddressRange::LargePage;

} // namespace

AddressRange RangePool::take(std::size_t needed, std::size_t limit)
{
    const std::lock_guard lock(m_mutex);
    AddressRange range;
    if (!m_kept.empty() && m_kept.back().range.size() >= limit) {
        range = std::move(m_kept.back().range);
        m_kept.pop_back();
        m_keptBytes -= range.residentBytes();
    } else if (isWorthIt(needed)) {
        range = AddressRange::reserve(limit);
    }
    m_lent += range.isValid() ? 1 : 0;
    return range;
}

// Smaller messages only use memory that will be kept: it is at least a large page.
bool RangePool::isWorthIt(std::size_t needed) const
{
    return needed > LargeMessage || (m_lent + 1) * Page <= m_limit;
}

// What is not kept is freed at the end, without the lock, because that takes its time.
void RangePool::giveBack(AddressRange range)
{
    bool tell = false;
    {
        const std::lock_guard lock(m_mutex);
        --m_lent;
        const qint64 room = (m_limit - m_keptBytes) / Page * Page;
        if (range.residentBytes() > room)
            range.shrink(static_cast<std::size_t>(room));
        if (range.residentBytes() > 0 && range.residentBytes() <= room)
            tell = keep(range) && !std::exchange(m_watched, true);
    }
    if (tell && m_onKept)
        m_onKept();
}

// @return false, without effect, if there is no memory to note it.
bool RangePool::keep(AddressRange &range)
{
    try {
        m_kept.push_back({AddressRange(), Clock::now()});
    } catch (const std::bad_alloc &) {
        return false;
    }
    std::swap(m_kept.back().range, range);
    m_keptBytes += m_kept.back().range.residentBytes();
    return true;
}

RangePool::Clock::time_point RangePool::nextTrim()
{
    const std::lock_guard lock(m_mutex);
    m_watched = !m_kept.empty();
    return m_watched ? m_kept.front().since + KeepTime : Clock::time_point::max();
}

void RangePool::trim(Clock::time_point now)
{
    std::vector<Kept> dropped;
    {
        const std::lock_guard lock(m_mutex);
        const auto end = std::find_if(m_kept.begin(), m_kept.end(), [now](const Kept &kept) {
            return kept.since > now - KeepTime;
        });
        for (auto it = m_kept.begin(); it != end; ++it)
            m_keptBytes -= it->range.residentBytes();
        dropped.assign(std::move_iterator(m_kept.begin()), std::move_iterator(end));
        m_kept.erase(m_kept.begin(), end);
    }
}

qint64 RangePool::keptBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_keptBytes;
}

} // namespace IpcCore
