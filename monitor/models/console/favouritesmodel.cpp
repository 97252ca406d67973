// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/favouritesmodel.h"

#include "models/console/historymodel.h"
#include "models/table/columninfo.h"

#include <array>

namespace Monitor {

namespace {

const std::array<ColumnHeader, FavouritesModel::ColumnCount> FavouriteColumns = {{
    {QT_TRANSLATE_NOOP("Columns", "Name"), "name", Unit::None, true, "a name of its own"},
    {QT_TRANSLATE_NOOP("Columns", "Request"), "cmd", Unit::None, true, "a request of some length"},
    {QT_TRANSLATE_NOOP("Columns", "Endpoint"), "endpoint", Unit::None, true,
     "/run/user/1000/name.sock"},
}};

} // namespace

FavouritesModel::FavouritesModel(CommandHistory &history, QObject *parent)
    : QAbstractTableModel(parent)
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
                               index(rowCount() - 1, ColumnCount - 1));
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

int FavouritesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FavouritesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Favourite &shown = favourite(index.row());
    if (role == KeyRole)
        return QVariant(qulonglong(m_keys.at(index.row())));
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != RawRole
        && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return shown.name;
    case RequestColumn:
        return role == RawRole ? QString::fromUtf8(shown.request) : messagePreview(shown.request);
    default:
        return shown.endpoint.toString();
    }
}

bool FavouritesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != NameColumn
        || role != Qt::EditRole || name.isEmpty())
        return false;
    Favourite renamed = favourite(index.row());
    renamed.name = name;
    m_history.replaceFavourite(index.row(), renamed);
    return true;
}

Qt::ItemFlags FavouritesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == NameColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant FavouritesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return FavouriteColumns[static_cast<std::size_t>(section)].data(role);
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
