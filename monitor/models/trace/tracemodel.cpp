// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/trace/tracemodel.h"

#include <algorithm>

namespace Monitor {

TraceModel::TraceModel(TraceRing &ring, QObject *parent)
    : QAbstractTableModel(parent)
    , m_ring(ring)
{
    m_table.content().rows = ring.rows();
    m_table.content().marks = ring.marks();
    noteStart();
    connect(&ring, &TraceRing::changed, this, &TraceModel::takeChange);
    connect(&ring, &TraceRing::replaced, this, &TraceModel::takeReplacement);
    connect(&ring, &TraceRing::markChanged, this, &TraceModel::takeMark);
}

int TraceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.count();
}

int TraceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.columnCount();
}

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return m_table.text(index.row(), index.column());
    case RawRole:
        return m_table.raw(index.row(), index.column());
    case Qt::ToolTipRole:
        return m_table.toolTip(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return TraceTable::columns()[size_t(index.column())].header.alignment();
    case KeyRole:
        return m_table.content().rows.firstNumber() + quint64(index.row());
    default:
        break;
    }
    const TraceRow row = m_table.row(index.row());
    switch (role) {
    case RecordRole:
        return QVariant::fromValue(row.record);
    case RuleRole:
        return int(traceRuleOf(row.record, m_slowFrom));
    case MarkRole:
        return row.mark && row.mark->isMarked;
    case BeginRole:
        return row.record.beginUs();
    case EndRole:
        return row.record.endUs();
    default:
        return {};
    }
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    // Its left end is seen first, and no numbers are below it.
    if (section == TraceTable::Waterfall && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return TraceTable::columns()[size_t(section)].header.data(role);
}

TableRowsPointer TraceModel::takeRows() const
{
    return std::make_shared<TraceTable>(m_table.content());
}

const TraceRecord *TraceModel::record(const QVariant &key) const
{
    return m_table.content().rows.find(key.toULongLong());
}

int TraceModel::rowOf(const QVariant &key) const
{
    const TraceRows &rows = m_table.content().rows;
    const quint64 number = key.toULongLong();
    return rows.contains(number) ? int(number - rows.firstNumber()) : -1;
}

void TraceModel::takeChange()
{
    if (m_isFrozen) {
        Q_EMIT pendingRowsChanged(pendingRows());
        return;
    }
    TraceRows &rows = m_table.content().rows;
    const TraceRows &next = m_ring.rows();
    const auto gone = qsizetype(std::clamp(next.firstNumber(), rows.firstNumber(), rows.endNumber())
                                - rows.firstNumber());
    if (gone > 0) {
        beginRemoveRows({}, 0, int(gone) - 1);
        rows.removeFirst(gone);
        endRemoveRows();
    }
    const qsizetype fresh = next.size() - rows.size();
    if (fresh > 0)
        beginInsertRows({}, int(rows.size()), int(next.size()) - 1);
    rows = next;
    m_table.content().marks = m_ring.marks();
    noteStart();
    if (fresh > 0)
        endInsertRows();
}

void TraceModel::takeReplacement()
{
    beginResetModel();
    m_table.content().rows = m_ring.rows();
    m_table.content().marks = m_ring.marks();
    m_table.content().startUs = 0;
    noteStart();
    endResetModel();
    if (m_isFrozen)
        Q_EMIT pendingRowsChanged(0);
}

// The first row with a time. It may go, but times count from it all the same.
void TraceModel::noteStart()
{
    TraceTable::Content &content = m_table.content();
    for (qsizetype row = 0; row < content.rows.size() && content.startUs == 0; ++row)
        content.startUs = content.rows.at(row).beginUs();
}

void TraceModel::takeMark(quint64 number)
{
    const int row = rowOf(number);
    if (row < 0)
        return;
    m_table.content().marks = m_ring.marks();
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void TraceModel::setFrozen(bool isFrozen)
{
    if (isFrozen == m_isFrozen)
        return;
    m_isFrozen = isFrozen;
    if (!isFrozen)
        takeChange();
    Q_EMIT pendingRowsChanged(pendingRows());
    Q_EMIT frozenChanged(isFrozen);
}

int TraceModel::pendingRows() const
{
    return int(m_ring.rows().endNumber()
               - std::max(m_table.content().rows.endNumber(), m_ring.rows().firstNumber()));
}

qint64 TraceModel::heldMemory() const
{
    return m_table.content().rows.memoryBefore(m_ring.rows().firstNumber());
}

void TraceModel::setTime(TraceTime time)
{
    if (time == this->time())
        return;
    m_table.content().time = time;
    tellColumn(TraceTable::Time);
}

void TraceModel::setReference(const QVariant &key)
{
    const TraceRecord *const reference = record(key);
    if (!reference || reference->isGap())
        return;
    m_table.content().referenceUs = reference->beginUs();
    tellColumn(TraceTable::Time);
}

void TraceModel::setSlowFrom(std::chrono::microseconds latency)
{
    if (latency == m_slowFrom)
        return;
    m_slowFrom = latency;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {RuleRole});
}

void TraceModel::tellColumn(int column)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
}

bool TraceModel::setMark(const QVariant &key, const TraceMark &mark)
{
    return m_ring.setMark(key.toULongLong(), mark);
}

TraceMark TraceModel::mark(const QVariant &key) const
{
    return m_table.content().marks.value(key.toULongLong());
}

} // namespace Monitor
