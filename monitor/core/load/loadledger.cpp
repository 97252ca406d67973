// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadledger.h"

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

LoadLedger::Times LoadLedger::Times::of(const LoadPlan &plan, Time begin)
{
    return {.begin = begin,
            .measured = begin + plan.warmUp,
            .end = begin + plan.warmUp + plan.duration};
}

LoadLedger::LoadLedger(const LoadPlan &plan, const Times &times, int slots, int sender, int senders)
    : m_times(times)
    , m_requestSize(static_cast<quint64>(plan.request.size()))
    , m_schedule(plan.isOpenLoop()
                     ? std::optional(LoadSchedule(times.begin, plan.rate, sender, senders))
                     : std::nullopt)
    , m_slots(static_cast<std::size_t>(slots))
{}

LoadLedger::Time LoadLedger::nextDue() const
{
    const QMutexLocker locker(&m_mutex);
    return m_schedule ? m_schedule->due(m_taken) : m_times.begin;
}

void LoadLedger::take(int slot, Time now)
{
    const QMutexLocker locker(&m_mutex);
    m_slots[static_cast<std::size_t>(slot)] = m_schedule ? m_schedule->due(m_taken) : now;
    ++m_taken;
}

void LoadLedger::end(int slot, const Error *error, quint64 bytesIn, Time now)
{
    const QMutexLocker locker(&m_mutex);
    const auto due = std::exchange(m_slots[static_cast<std::size_t>(slot)], std::nullopt);
    if (m_isClosed || !due)
        return;
    m_hasSucceeded |= error == nullptr;
    m_lastEnd = now;
    if (*due < m_times.measured)
        return;
    if (error)
        ++m_figures.errors[error->code];
    else
        ++m_figures.succeeded;
    if (!error || error->delivery == Delivery::MaybeProcessed)
        m_figures.bytesOut += m_requestSize;
    m_figures.bytesIn += bytesIn;
    // Other failures end at once and would make a broken server look fast.
    if (!error || error->code == ErrorCode::Timeout)
        m_figures.latency.add(now - *due);
}

LoadFigures LoadLedger::figures(Time now) const
{
    const QMutexLocker locker(&m_mutex);
    LoadFigures figures = m_figures;
    if (!m_isClosed)
        figures.elapsed = std::max(now - m_times.measured, Time::duration(0));
    return figures;
}

LoadFigures LoadLedger::close(Time now)
{
    const QMutexLocker locker(&m_mutex);
    if (m_isClosed)
        return m_figures;
    m_isClosed = true;
    m_figures.elapsed = std::max(now - m_times.measured, Time::duration(0));
    for (const auto &due : m_slots) {
        if (!due || *due < m_times.measured)
            continue;
        ++m_figures.unanswered;
        m_figures.latency.add(now - *due);
    }
    addOverdue(now);
    return m_figures;
}

// There may be millions of them, but they are evenly spread: counts those of each bucket.
void LoadLedger::addOverdue(Time now)
{
    if (!m_schedule)
        return;
    const quint64 first = std::max(m_taken, m_schedule->dueBefore(m_times.measured));
    const quint64 last = m_schedule->dueBefore(std::min(now, m_times.end));
    if (first >= last)
        return;
    m_figures.notSent = last - first;
    const auto longest = std::max(m_figures.latency.longest().value_or(Time::duration(0)),
                                  now - m_schedule->due(first));
    // From the one due last, which has waited the shortest time.
    for (quint64 left = last; left > first;) {
        const int bucket = LatencyHistogram::bucketOf(now - m_schedule->due(left - 1));
        quint64 next = first;
        if (bucket < LatencyHistogram::BucketCount - 1)
            next = std::clamp(m_schedule->dueBefore(now - LatencyHistogram::lowerBound(bucket + 1)
                                                    + Time::duration(1)),
                              first, left - 1);
        m_figures.latency.addToBucket(bucket, left - next);
        left = next;
    }
    m_figures.latency.setLongest(longest);
}

bool LoadLedger::hasSucceeded() const
{
    const QMutexLocker locker(&m_mutex);
    return m_hasSucceeded;
}

std::optional<LoadLedger::Time> LoadLedger::lastEnd() const
{
    const QMutexLocker locker(&m_mutex);
    return m_lastEnd;
}

} // namespace Monitor
