// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracerows.h"

#include <QtCore/qmap.h>
#include <QtCore/qobject.h>

namespace Monitor {

/// How much of a trace to keep.
struct TraceCaps
{
    static constexpr qsizetype FewestRows = 100;
    static constexpr qint64 LeastMemory = 1024LL * 1024;
    /// To be chosen: more make windows stutter when the result of a filter is shown.
    static constexpr qsizetype MostRows = 1'000'000;
    /// To be chosen: MostRows with twice the usual previews.
    static constexpr qint64 MostMemory = 640LL * 1024 * 1024;

    /// FewestRows and more. Default: 200,000, which are searched and filtered within a second.
    qsizetype rows = 200'000;
    /// In bytes, LeastMemory and more. Default: 64 MiB, what 200,000 rows with previews of the
    /// default size take.
    qint64 memory = 64LL * 1024 * 1024;

    bool operator==(const TraceCaps &other) const = default;
};

using TraceMarks = QMap<quint64, TraceMark>; ///< By TraceRecord::number.

/// A trace to show or to save: all there is, or what a file had.
struct TraceCapture
{
    TraceRows rows;
    TraceMarks marks;
    quint64 dropped = 0; ///< Rows before the first one that were not kept.
};

/// The most recent rows of a trace, bounded by number and memory, and how many are missing.
/// Belongs to one thread.
///
/// Numbers are never used again, not even after clear(). Of the oldest rows some go at a time, a
/// fiftieth of the caps or less: appending costs as much for a full ring as for an empty one.
class TraceRing : public QObject
{
    Q_OBJECT

public:
    /// @param caps what is out of range counts as the nearest value.
    explicit TraceRing(const TraceCaps &caps = {}, QObject *parent = nullptr);

    const TraceCaps &caps() const { return m_caps; }

    /// May drop rows. @param caps as in the constructor.
    void setCaps(const TraceCaps &caps);

    /// Numbers and keeps `records`, in this order, and drops as many of the oldest as necessary.
    void append(const std::vector<TraceRecord> &records);
    /// Shows a saved trace instead; its rows must have numbers from 1.
    void replace(const TraceCapture &capture);
    /// Forgets all rows, marks and counts.
    void clear();

    const TraceRows &rows() const { return m_rows; }

    /// Rows that were taken since the last clear(), and are kept no more: exactly.
    quint64 dropped() const { return m_dropped; }

    /// Requests that the gaps stand for which were taken since the last clear(): exactly.
    quint64 lost() const { return m_lost; }

    /// When the first row was taken since the last clear(); invalid before. UTC.
    const QDateTime &since() const { return m_since; }

    /// \name Marks
    /// They go with their rows.
    /// @{
    const TraceMarks &marks() const { return m_marks; }

    /// Cuts comments longer than TraceMark::LongestComment. An empty mark removes it.
    /// @return whether there is a row with this number.
    bool setMark(quint64 number, TraceMark mark);

    /// @}

    /// All there is, for saving.
    TraceCapture capture() const { return {m_rows, m_marks, m_dropped}; }

Q_SIGNALS:
    /// rows() changed: some went at the start, some came at the end.
    void changed();
    void capsChanged();
    /// All rows are different: after clear() and replace().
    void replaced();
    void markChanged(quint64 number);

private:
    void add(const TraceRecord &record);
    TraceRows::Block &blockForNext(qint64 memory);
    bool isFull(qsizetype moreRows, qint64 moreMemory) const;
    void dropPart();
    void makeRoom(qsizetype moreRows, qint64 moreMemory);
    void forgetMarks();

    TraceCaps m_caps;
    TraceRows m_rows;
    TraceMarks m_marks;
    quint64 m_dropped = 0;
    quint64 m_lost = 0;
    QDateTime m_since;
};

} // namespace Monitor
