// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/endpointgroupsmodel.h"

#include "core/base/humanunits.h"
#include "core/base/printabletext.h"
#include "models/records/endpointmodel.h"
#include "models/records/pinnedendpoints.h"
#include "models/table/roles.h"

#include <ipccore/peercredentials.h>

#include <QtCore/qfile.h>

#include <algorithm>

namespace Monitor {

namespace {

// The internalId() of groups; that of endpoints is their group's number.
constexpr quintptr GroupId = EndpointGroupsModel::GroupCount;

QString shortName(const EndpointAddress &address)
{
    if (address.isAbstract())
        return address.toPrintable();
    return printable(address.key().mid(address.key().lastIndexOf('/') + 1));
}

} // namespace

EndpointGroupsModel::EndpointGroupsModel(EndpointModel &endpoints, PinnedEndpoints &pinned,
                                         QObject *parent)
    : QAbstractItemModel(parent)
    , m_endpoints(endpoints)
    , m_pinned(pinned)
{
    m_update.setSingleShot(true);
    connect(&m_update, &QTimer::timeout, this, [this] {
        if (!m_isHeld)
            update();
    });
    const auto updateSoon = [this] { m_update.start(); };
    connect(&endpoints, &QAbstractItemModel::rowsInserted, this, updateSoon);
    connect(&endpoints, &QAbstractItemModel::rowsRemoved, this, updateSoon);
    connect(&endpoints, &QAbstractItemModel::dataChanged, this, updateSoon);
    // What the user does shows at once; only that moves held rows.
    connect(&pinned, &PinnedEndpoints::changed, this, &EndpointGroupsModel::update,
            Qt::QueuedConnection);
    update();
}

int EndpointGroupsModel::groupOf(int endpointRow) const
{
    const EndpointRow &row = m_endpoints.row(endpointRow);
    if (m_pinned.contains(row.key()))
        return Pinned;
    const std::optional<quint32> uid = ownerOf(*row.endpoint).uid;
    const bool isMine = !uid || IpcCore::isOwnUser(*uid);
    return isMine || row.endpoint->sources.testFlag(EndpointSource::Added) ? Mine : System;
}

void EndpointGroupsModel::setHeld(bool held)
{
    m_isHeld = held;
    if (!held)
        m_update.start();
}

void EndpointGroupsModel::update()
{
    std::array<Addresses, GroupCount> next;
    for (int row = 0; row < m_endpoints.rowCount(); ++row)
        next[static_cast<std::size_t>(groupOf(row))].push_back(m_endpoints.row(row).key());
    // First remove from all groups, then insert: no endpoint is ever in two.
    for (int group = 0; group < GroupCount; ++group)
        removeMissing(group, next[static_cast<std::size_t>(group)]);
    for (int group = 0; group < GroupCount; ++group)
        insertNew(group, next[static_cast<std::size_t>(group)]);
    for (int group = 0; group < GroupCount; ++group)
        tellChanges(group);
}

// Rows show a name and a condition; views that show more query again themselves.
void EndpointGroupsModel::tellChanges(int group)
{
    const Addresses &addresses = m_groups[static_cast<std::size_t>(group)];
    Conditions &shown = m_conditions[static_cast<std::size_t>(group)];
    Conditions next;
    for (const EndpointAddress &address : addresses)
        next.push_back(conditionOf(*m_endpoints.row(m_endpoints.rowOf(address)).endpoint));
    if (shown == next)
        return;
    shown = std::move(next);
    const QModelIndex parent = index(group, 0);
    Q_EMIT dataChanged(parent, parent);
    if (const int rows = rowCount(parent); rows > 0)
        Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
}

void EndpointGroupsModel::removeMissing(int group, const Addresses &next)
{
    Addresses &current = m_groups[static_cast<std::size_t>(group)];
    const QModelIndex parent = index(group, 0);
    for (std::size_t place = current.size(); place-- > 0;) {
        if (std::binary_search(next.begin(), next.end(), current[place]))
            continue;
        beginRemoveRows(parent, static_cast<int>(place), static_cast<int>(place));
        current.erase(current.begin() + static_cast<std::ptrdiff_t>(place));
        endRemoveRows();
    }
}

void EndpointGroupsModel::insertNew(int group, const Addresses &next)
{
    Addresses &current = m_groups[static_cast<std::size_t>(group)];
    const QModelIndex parent = index(group, 0);
    for (std::size_t place = 0; place < next.size(); ++place) {
        if (place < current.size() && current[place] == next[place])
            continue;
        beginInsertRows(parent, static_cast<int>(place), static_cast<int>(place));
        current.insert(current.begin() + static_cast<std::ptrdiff_t>(place), next[place]);
        endInsertRows();
    }
}

QModelIndex EndpointGroupsModel::indexOf(const EndpointAddress &address) const
{
    for (int group = 0; group < GroupCount; ++group) {
        const Addresses &addresses = m_groups[static_cast<std::size_t>(group)];
        const auto found = std::lower_bound(addresses.begin(), addresses.end(), address);
        if (found != addresses.end() && *found == address)
            return index(static_cast<int>(found - addresses.begin()), 0, index(group, 0));
    }
    return {};
}

EndpointAddress EndpointGroupsModel::addressAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == GroupId)
        return {};
    return m_groups[index.internalId()][static_cast<std::size_t>(index.row())];
}

QModelIndex EndpointGroupsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : GroupId);
}

QModelIndex EndpointGroupsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == GroupId)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, GroupId);
}

int EndpointGroupsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return GroupCount;
    if (parent.internalId() != GroupId)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].size());
}

int EndpointGroupsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags EndpointGroupsModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && index.internalId() == GroupId)
        return Qt::ItemIsEnabled;
    return QAbstractItemModel::flags(index);
}

QVariant EndpointGroupsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == GroupId)
        return groupData(index.row(), role);
    const int row = m_endpoints.rowOf(addressAt(index));
    return row < 0 ? goneData(addressAt(index), role) : endpointData(row, role);
}

QVariant EndpointGroupsModel::groupData(int group, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const auto count = static_cast<int>(m_groups[static_cast<std::size_t>(group)].size());
    switch (group) {
    case Pinned:
        return tr("Pinned (%L1)").arg(count);
    case Mine:
        return tr("Mine (%L1)").arg(count);
    default:
        return tr("System (%L1)").arg(count);
    }
}

// Of an endpoint that is no longer observed, while its row is held.
QVariant EndpointGroupsModel::goneData(const EndpointAddress &address, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return shortName(address);
    case KeyRole:
        return address.key();
    case ConditionRole:
        return int(EndpointCondition::NotListening);
    default:
        return {};
    }
}

QVariant EndpointGroupsModel::endpointData(int endpointRow, int role) const
{
    const EndpointRow &row = m_endpoints.row(endpointRow);
    switch (role) {
    case Qt::DisplayRole:
        return shortName(row.key());
    case Qt::ToolTipRole:
        return tr("%1\n%2. %3")
            .arg(row.key().toPrintable(), conditionName(conditionOf(*row.endpoint)),
                 conditionReason(*row.endpoint));
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(shortName(row.key()), conditionName(conditionOf(*row.endpoint)));
    default:
        return m_endpoints.index(endpointRow, EndpointModel::columnOf("state")).data(role);
    }
}

} // namespace Monitor
