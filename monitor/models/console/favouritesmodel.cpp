// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/favouritesmodel.h"

#include "models/console/historymodel.h"

namespace Monitor {

FavouritesModel::FavouritesModel(CommandHistory &history, QObject *parent)
    : ColumnTableModel(parent)
    , m_history(history)
    , m_favourites(history.favourites())
{
    m_keys = newKeys(m_favourites.size());
    connect(&history, &CommandHistory::loaded, this, &FavouritesModel::update);
    connect(&history, &CommandHistory::favouritesChanged, this, &FavouritesModel::update);
}

// Rows that are the same at the start and the end are kept, and with them the selection.
void FavouritesModel::update()
{
    const QList<Favourite> &next = m_history.favourites();
    const qsizetype shorter = qMin(m_favourites.size(), next.size());
    qsizetype begin = 0;
    while (begin < shorter && m_favourites.at(begin) == next.at(begin))
        ++begin;
    if (m_favourites.size() == next.size()) {
        m_favourites = next;
        if (begin < shorter)
            Q_EMIT dataChanged(index(static_cast<int>(begin), 0),
                               index(rowCount() - 1, columnCount() - 1));
        return;
    }
    qsizetype end = 0;
    while (end < shorter - begin
           && m_favourites.at(m_favourites.size() - 1 - end) == next.at(next.size() - 1 - end))
        ++end;
    const auto first = static_cast<int>(begin);
    if (const auto last = static_cast<int>(m_favourites.size() - end) - 1; last >= first) {
        beginRemoveRows({}, first, last);
        m_favourites.remove(begin, last - first + 1);
        m_keys.remove(begin, last - first + 1);
        endRemoveRows();
    }
    if (const auto last = static_cast<int>(next.size() - end) - 1; last >= first) {
        beginInsertRows({}, first, last);
        m_favourites = next;
        m_keys = m_keys.first(begin) + newKeys(last - first + 1) + m_keys.sliced(begin);
        endInsertRows();
    }
}

QList<quint64> FavouritesModel::newKeys(qsizetype count)
{
    QList<quint64> keys;
    for (qsizetype i = 0; i < count; ++i)
        keys.append(m_nextKey++);
    return keys;
}

int FavouritesModel::rowOfKey(const QVariant &key) const
{
    return key.isValid() ? static_cast<int>(m_keys.indexOf(key.toULongLong())) : -1;
}

int FavouritesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_favourites.size());
}

std::span<const FavouritesModel::Column> FavouritesModel::columns()
{
    using Row = const Favourite &;
    using Model = const FavouritesModel &;
    static constexpr Column all[] = {
        {.header = {QT_TRANSLATE_NOOP("Columns", "Name"), "name", Unit::None, true,
                    "a name of its own"},
         .raw = [](Row row, Model) -> QVariant { return row.name; }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Request"), "cmd", Unit::None, true,
                    "a request of some length"},
         .raw = [](Row row, Model) -> QVariant { return QString::fromUtf8(row.request); },
         .text = [](const QVariant &, Row row) { return messagePreview(row.request); }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Endpoint"), "endpoint", Unit::None, true,
                    "/run/user/1000/name.sock"},
         .raw = [](Row row, Model) -> QVariant { return row.endpoint.toString(); }},
    };
    return all;
}

QVariant FavouritesModel::data(const QModelIndex &index, int role) const
{
    if (role == KeyRole && checkIndex(index, CheckIndexOption::IndexIsValid))
        return QVariant(qulonglong(m_keys.at(index.row())));
    const bool isText = role == Qt::EditRole || role == Qt::ToolTipRole;
    return ColumnTableModel::data(index, isText ? int(Qt::DisplayRole) : role);
}

bool FavouritesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != columnOf("name")
        || role != Qt::EditRole || name.isEmpty())
        return false;
    Favourite renamed = row(index.row());
    renamed.name = name;
    m_history.replaceFavourite(index.row(), renamed);
    return true;
}

Qt::ItemFlags FavouritesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = ColumnTableModel::flags(index);
    return index.column() == columnOf("name") ? flags | Qt::ItemIsEditable : flags;
}

bool FavouritesModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > rowCount())
        return false;
    for (int i = 0; i < count; ++i)
        m_history.removeFavourite(row);
    return true;
}

} // namespace Monitor
