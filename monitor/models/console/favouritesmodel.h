// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandhistory.h"
#include "models/table/columntablemodel.h"

namespace Monitor {

/// The favourites, in the order in which they were added. Names can be edited.
class FavouritesModel : public ColumnTableModel<Favourite, FavouritesModel, QAbstractTableModel>
{
    Q_OBJECT

public:
    /// @param history must outlive the model.
    explicit FavouritesModel(CommandHistory &history, QObject *parent = nullptr);

    /// @param row 0 to rowCount() - 1.
    const Favourite &row(int row) const { return m_favourites.at(row); }

    /// @param key a KeyRole; the favourite may be gone.
    /// @return -1 if it is gone.
    int rowOfKey(const QVariant &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    static std::span<const Column> columns();
    QVariant data(const QModelIndex &index, int role) const override;
    /// Renames a favourite; rejects an empty name.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool removeRows(int row, int count, const QModelIndex &parent) override;

private:
    void update();
    QList<quint64> newKeys(qsizetype count);

    CommandHistory &m_history;
    QList<Favourite> m_favourites;
    QList<quint64> m_keys; ///< One per row.
    quint64 m_nextKey = 0;
};

} // namespace Monitor
