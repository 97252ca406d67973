// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandhistory.h"

#include <QtCore/qabstractitemmodel.h>

namespace Monitor {

/// The requests that were sent, the newest first.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        RequestColumn,
        ResultColumn, ///< "OK", or the name of the error.
        ReplySizeColumn,
        DurationColumn,
        EndpointColumn,
        ReplyColumn, ///< The first part of it, to search in.
        ColumnCount
    };

    /// @param history outlives the model.
    explicit HistoryModel(const CommandHistory &history, QObject *parent = nullptr);

    /// @param row 0 to rowCount() - 1.
    const HistoryEntry &entry(int row) const;
    /// @param key as KeyRole, of an entry that may be gone.
    /// @return null: it is gone.
    const HistoryEntry *entryOfKey(const QVariant &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void takeAll();
    void insert(const HistoryEntry &entry);
    void dropOldest(qsizetype count);

    QVariant display(const HistoryEntry &entry, int column) const;
    QVariant raw(const HistoryEntry &entry, int column) const;

    const CommandHistory &m_history;
    QList<HistoryEntry> m_entries; ///< The oldest first; shares its content with the history.
    quint64 m_firstKey = 0;        ///< Of the oldest; those after it count on.
};

/// Bytes of a message on one line, for lists: text with control characters made visible, or
/// hexadecimal. Any thread.
/// @param bytes of which only the first few are looked at.
QString messagePreview(const QByteArray &bytes);

} // namespace Monitor
