// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracering.h"
#include "models/table/columninfo.h"
#include "models/table/tablerows.h"
#include "models/trace/clocktext.h"

#include <span>

namespace Monitor {

/// What the column of times shows.
enum class TraceTime {
    Absolute,       ///< Local time.
    SinceStart,     ///< Since the first row of the trace.
    SincePrevious,  ///< Since the row before, whether it is shown or not.
    SinceReference, ///< Since a row that was chosen, before which it is negative.
};

/// A row of a TraceTable with what its cells depend on.
struct TraceRow
{
    const TraceRecord &record;
    const TraceRecord *previous; ///< Null for the first row.
    const TraceMark *mark;       ///< Null if it has none.
};

/// The cells of a trace: rows and marks at one time, and how they are shown. Each object is used by
/// one thread at a time.
class TraceTable final : public TableRows
{
public:
    enum Column {
        Number,
        Time,
        Endpoint,
        Process,
        Command,
        Status,
        Latency,
        Waterfall,
        Connection,
        Pid,
        Uid,
        BytesIn,
        BytesOut,
        Preview,
        Comment,
        Source,
        ColumnCount
    };

    struct Content
    {
        TraceRows rows;
        TraceMarks marks;
        TraceTime time = TraceTime::Absolute;
        qint64 startUs = 0;     ///< For SinceStart, as TraceRecord::beginUs().
        qint64 referenceUs = 0; ///< For SinceReference.
    };

    using Info = ColumnInfo<TraceRow, TraceTable>;

    TraceTable() = default;

    explicit TraceTable(const Content &content)
        : m_content(content)
    {}

    const Content &content() const { return m_content; }

    Content &content() { return m_content; }

    static std::span<const Info> columns();

    /// @param row 0 to count() - 1.
    TraceRow row(int row) const;

    int count() const override { return int(m_content.rows.size()); }

    int columnCount() const override { return ColumnCount; }

    QVariant raw(int row, int column) const override;
    QString text(int row, int column) const override;
    void forgetBefore(int row) override;
    QString toolTip(int row, int column) const;

private:
    QString timeText(const TraceRow &row) const;

    Content m_content;
    mutable ClockText m_clock;
};

} // namespace Monitor
