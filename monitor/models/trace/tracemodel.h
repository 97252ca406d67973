// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/roles.h"
#include "models/trace/tracetable.h"

#include <QtCore/qabstractitemmodel.h>

namespace Monitor {

/// The rows of a TraceRing as a table, oldest first. Rows come at the end and go at the start, many
/// at a time; KeyRole is TraceRecord::number, RecordRole a TraceRecord.
class TraceModel : public QAbstractTableModel, public TableRowSource
{
    Q_OBJECT

public:
    using Column = TraceTable::Column;

    enum Role {
        RuleRole = FirstOwnRole, ///< int: a TraceRule.
        MarkRole,                ///< bool: whether the row is marked.
        BeginRole,               ///< qint64: TraceRecord::beginUs().
        EndRole,                 ///< qint64: TraceRecord::endUs().
    };

    /// Requests that take longer count as slow by default: people begin to notice it.
    static constexpr std::chrono::microseconds DefaultSlowFrom{100'000};

    /// @param ring must outlive this.
    explicit TraceModel(TraceRing &ring, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    TableRowsPointer takeRows() const override;

    /// Null if there is none in the table. @param key a KeyRole. Until the next signal.
    const TraceRecord *record(const QVariant &key) const;
    /// The place of the row with this key; -1 if there is none. Takes no time.
    int rowOf(const QVariant &key) const;

    /// \name Standing still
    /// While frozen, the table keeps its rows, and the ring goes on: nothing moves, and nothing
    /// that the ring takes is missed. Freezing and thawing take no time, whatever the size.
    /// @{
    void setFrozen(bool isFrozen);

    bool isFrozen() const { return m_isFrozen; }

    /// Rows that the ring has and a frozen table does not.
    int pendingRows() const;
    /// The memory of rows that only a frozen table still has, beyond that of the ring; in bytes,
    /// at most the ring's cap.
    qint64 heldMemory() const;
    /// @}

    /// \name How rows are shown
    /// @{
    void setTime(TraceTime time);

    TraceTime time() const { return m_table.content().time; }

    /// The row that SinceReference counts from; ignores keys that are not there.
    void setReference(const QVariant &key);

    /// From which latency on requests count as slow. Default: DefaultSlowFrom.
    void setSlowFrom(std::chrono::microseconds latency);

    std::chrono::microseconds slowFrom() const { return m_slowFrom; }

    /// @}

    /// As TraceRing::setMark(). False for a row that only a frozen table still has.
    bool setMark(const QVariant &key, const TraceMark &mark);
    /// An empty one if there is none.
    TraceMark mark(const QVariant &key) const;

Q_SIGNALS:
    void frozenChanged(bool isFrozen);
    void pendingRowsChanged(int count);

private:
    void takeChange();
    void takeReplacement();
    void takeMark(quint64 number);
    void tellColumn(int column);
    void noteStart();

    TraceRing &m_ring;
    TraceTable m_table;
    std::chrono::microseconds m_slowFrom = DefaultSlowFrom;
    bool m_isFrozen = false;
};

} // namespace Monitor
