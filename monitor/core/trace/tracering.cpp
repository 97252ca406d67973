// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracering.h"

#include <algorithm>

namespace Monitor {

namespace {

// The share of the caps that goes at a time: little enough to stay near them, enough not to do it
// often.
constexpr int Parts = 50;
// A block is reserved as a whole.
constexpr qsizetype LargestBlock = 4096;

TraceCaps inRange(const TraceCaps &caps)
{
    return {.rows = std::max(caps.rows, TraceCaps::FewestRows),
            .memory = std::max(caps.memory, TraceCaps::LeastMemory)};
}

qsizetype blockRows(const TraceCaps &caps)
{
    const auto byMemory = qsizetype(caps.memory / Parts / qint64(sizeof(TraceRecord)));
    return std::clamp<qsizetype>(std::min(caps.rows / Parts, byMemory), 1, LargestBlock);
}

// Small files have no use for the slack that reading left.
TraceRecord compact(TraceRecord record)
{
    record.event.preview.squeeze();
    return record;
}

} // namespace

TraceRing::TraceRing(const TraceCaps &caps, QObject *parent)
    : QObject(parent)
    , m_caps(inRange(caps))
{}

void TraceRing::setCaps(const TraceCaps &caps)
{
    if (inRange(caps) == m_caps)
        return;
    m_caps = inRange(caps);
    Q_EMIT capsChanged();
    const quint64 first = m_rows.firstNumber();
    makeRoom(0, 0);
    forgetMarks();
    if (m_rows.firstNumber() != first)
        Q_EMIT changed();
}

void TraceRing::append(const std::vector<TraceRecord> &records)
{
    if (records.empty())
        return;
    if (!m_since.isValid())
        m_since = QDateTime::currentDateTimeUtc();
    for (const TraceRecord &record : records)
        add(record);
    forgetMarks();
    Q_EMIT changed();
}

void TraceRing::add(const TraceRecord &record)
{
    TraceRecord kept = compact(record);
    kept.number = m_rows.endNumber();
    m_lost += kept.event.lost;
    const qint64 memory = kept.memory() - qint64(sizeof(TraceRecord));
    TraceRows::Block &block = blockForNext(memory);
    const quint64 place = kept.number - block.first;
    block.records[place] = std::move(kept);
    block.memory += memory;
    m_rows.m_parts.back().memory = block.memory;
    m_rows.m_memory += memory;
    ++m_rows.m_size;
}

TraceRows::Block &TraceRing::blockForNext(qint64 memory)
{
    const quint64 next = m_rows.endNumber();
    if (!m_rows.m_parts.empty()) {
        TraceRows::Block &last = *m_rows.m_parts.back().block;
        const bool hasRoom = next < last.first + quint64(last.capacity)
                             && last.memory + memory <= m_caps.memory / Parts * 2;
        if (hasRoom) {
            makeRoom(0, memory);
            return last;
        }
    }
    const qsizetype rows = blockRows(m_caps);
    auto block = std::make_shared<TraceRows::Block>(next, rows);
    makeRoom(rows, block->memory + memory);
    m_rows.m_memory += block->memory;
    m_rows.m_parts.push_back({block, block->memory});
    return *m_rows.m_parts.back().block;
}

bool TraceRing::isFull(qsizetype moreRows, qint64 moreMemory) const
{
    return m_rows.size() + moreRows > m_caps.rows || m_rows.memory() + moreMemory > m_caps.memory;
}

void TraceRing::dropPart()
{
    const auto count = qsizetype(m_rows.endOf(0) - m_rows.firstNumber());
    m_rows.removeFirst(count);
    m_dropped += quint64(count);
}

void TraceRing::makeRoom(qsizetype moreRows, qint64 moreMemory)
{
    // The last one is being filled.
    while (m_rows.m_parts.size() > 1 && isFull(moreRows, moreMemory))
        dropPart();
}

void TraceRing::forgetMarks()
{
    while (!m_marks.isEmpty() && m_marks.firstKey() < m_rows.firstNumber())
        m_marks.erase(m_marks.begin());
}

void TraceRing::replace(const TraceCapture &capture)
{
    m_rows = capture.rows;
    m_marks = capture.marks;
    m_dropped = capture.dropped;
    m_lost = 0;
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        m_lost += m_rows.at(row).event.lost;
    m_since = QDateTime();
    makeRoom(0, 0);
    forgetMarks();
    Q_EMIT replaced();
}

void TraceRing::clear()
{
    const quint64 next = m_rows.endNumber();
    m_rows = TraceRows();
    m_rows.m_first = next;
    m_marks.clear();
    m_dropped = 0;
    m_lost = 0;
    m_since = QDateTime();
    Q_EMIT replaced();
}

bool TraceRing::setMark(quint64 number, TraceMark mark)
{
    if (!m_rows.contains(number))
        return false;
    mark.comment.truncate(TraceMark::LongestComment);
    if (mark.isEmpty())
        m_marks.remove(number);
    else
        m_marks.insert(number, mark);
    Q_EMIT markChanged(number);
    return true;
}

} // namespace Monitor
