// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandhistory.h"
#include "models/table/columntablemodel.h"

namespace Monitor {

/// The requests sent, newest first.
class HistoryModel : public ColumnTableModel<HistoryEntry, HistoryModel, QAbstractTableModel>
{
    Q_OBJECT

public:
    /// @param history must outlive the model.
    explicit HistoryModel(const CommandHistory &history, QObject *parent = nullptr);

    /// @param row 0 to rowCount() - 1.
    const HistoryEntry &row(int row) const;
    /// @param key a KeyRole; the entry may be gone.
    /// @return null if it is gone.
    const HistoryEntry *entryOfKey(const QVariant &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    static std::span<const Column> columns();
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void takeAll();
    void insert(const HistoryEntry &entry);
    void dropOldest(qsizetype count);

    const CommandHistory &m_history;
    QList<HistoryEntry> m_entries; ///< Oldest first; implicitly shared with the history.
    quint64 m_firstKey = 0;        ///< Of the oldest entry; the others follow in sequence.
};

/// A message on one line, for lists: text with control characters made visible, or hex. Any thread.
/// @param bytes only the first few are used.
QString messagePreview(const QByteArray &bytes);

} // namespace Monitor
