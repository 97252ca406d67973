// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/roles.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qlist.h>
#include <QtCore/qlocale.h>
#include <QtCore/qrandom.h>
#include <QtCore/qset.h>

#include <algorithm>

/// A live table like the monitor's models, for testing what builds on them. Columns: name (text),
/// pid (number without unit), bytes, latency (nanoseconds, may be unknown).
class SampleTable : public QAbstractTableModel
{
public:
    enum Column { Name, Pid, Bytes, Latency, ColumnCount };

    struct Record
    {
        int id = 0;
        QString name;
        qint64 pid = 0;
        qint64 bytes = 0;
        qint64 latency = -1; ///< Negative if unknown.
        bool isGone = false;
    };

    using QAbstractTableModel::QAbstractTableModel;

    const QList<Record> &records() const { return m_records; }

    void insert(int row, const QList<Record> &records)
    {
        beginInsertRows({}, row, row + int(records.size()) - 1);
        for (qsizetype i = 0; i < records.size(); ++i)
            m_records.insert(row + i, records[i]);
        endInsertRows();
    }

    void append(const QList<Record> &records) { insert(int(m_records.size()), records); }

    void append(int count)
    {
        QList<Record> records;
        for (int i = 0; i < count; ++i)
            records.append(makeRecord(m_nextId++));
        append(records);
    }

    void remove(int row, int count = 1)
    {
        beginRemoveRows({}, row, row + count - 1);
        m_records.remove(row, count);
        endRemoveRows();
    }

    void change(int row, const Record &record)
    {
        m_records[row] = record;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1),
                           {Qt::DisplayRole, Monitor::RawRole});
    }

    void reverse()
    {
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &old : before)
            after.append(index(rowCount() - 1 - old.row(), old.column()));
        std::reverse(m_records.begin(), m_records.end());
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged();
    }

    void reset(const QList<Record> &records)
    {
        beginResetModel();
        m_records = records;
        endResetModel();
    }

    static Record makeRecord(int id)
    {
        const char *const names[] = {"get", "set", "ping", "list", "stat"};
        Record record;
        record.id = id;
        record.name = QString::fromLatin1(names[id % 5]);
        record.pid = 1000 + id % 7;
        record.bytes = (id * 7919LL) % 10'000;
        record.latency = id % 11 == 0 ? -1 : (id * 104'729LL) % 100'000'000;
        return record;
    }

    /// One random change, as from a poll.
    void shake(QRandomGenerator &random, int keepId = -1)
    {
        const int rows = rowCount();
        const int row = rows > 0 ? random.bounded(rows) : 0;
        switch (random.bounded(4)) {
        case 0:
            insert(row, {makeRecord(m_nextId++)});
            break;
        case 1:
            if (rows > 1 && m_records[row].id != keepId)
                remove(row);
            break;
        default:
            if (rows > 0) {
                Record record = m_records[row];
                record.bytes = random.bounded(10'000);
                record.latency = random.bounded(100'000'000);
                change(row, record);
            }
            break;
        }
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_records.size());
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const Record &record = m_records[index.row()];
        switch (role) {
        case Qt::DisplayRole:
            return textOf(record, index.column());
        case Monitor::RawRole:
            return rawOf(record, index.column());
        case Qt::TextAlignmentRole: // A number used as a name.
            return index.column() == Pid ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter))
                                         : QVariant();
        case Monitor::KeyRole:
            return record.id;
        case Monitor::GoneRole:
            return record.isGone;
        case Monitor::RecordRole:
            return QStringLiteral("%1 of %2").arg(record.bytes).arg(record.id);
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
            return {};
        const char *const titles[] = {"Name", "PID", "Bytes", "Latency"};
        const char *const keys[] = {"name", "pid", "bytes", "lat"};
        const char *const samples[] = {"a rather long name", "1234567", "10 000", "100.0 ms"};
        const Monitor::Unit units[] = {Monitor::Unit::None, Monitor::Unit::None,
                                       Monitor::Unit::Bytes, Monitor::Unit::Duration};
        switch (role) {
        case Qt::DisplayRole:
            return QString::fromLatin1(titles[section]);
        case Monitor::FilterKeyRole:
            return QString::fromLatin1(keys[section]);
        case Monitor::UnitRole:
            return int(units[section]);
        case Monitor::SampleRole:
            return QString::fromLatin1(samples[section]);
        default:
            return {};
        }
    }

private:
    static QVariant rawOf(const Record &record, int column)
    {
        switch (column) {
        case Name:
            return record.name;
        case Pid:
            return record.pid;
        case Bytes:
            return record.bytes;
        default:
            return record.latency < 0 ? QVariant() : QVariant(record.latency);
        }
    }

    static QString textOf(const Record &record, int column)
    {
        switch (column) {
        case Name:
            return record.name;
        case Pid:
            return QString::number(record.pid);
        case Bytes:
            return QLocale().toString(record.bytes);
        default:
            return record.latency < 0
                       ? QStringLiteral("–")
                       : QLocale().toString(double(record.latency) / 1e6, 'f', 1) + u" ms";
        }
    }

    QList<Record> m_records;
    int m_nextId = 1;
};
