// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/endpointgroupsmodel.h"

#include "core/base/humanunits.h"
#include "core/base/printabletext.h"
#include "core/remote/remotehosts.h"
#include "models/records/endpointmodel.h"
#include "models/records/pinnedendpoints.h"
#include "models/table/roles.h"

#include <ipccore/peercredentials.h>

#include <QtCore/qfile.h>

#include <algorithm>

namespace Monitor {

namespace {

// The internalId() of groups; that of endpoints is their group's.
constexpr quintptr GroupId = 0;

QString shortName(const EndpointAddress &address)
{
    if (address.isAbstract())
        return address.toPrintable();
    return printable(address.path().mid(address.path().lastIndexOf('/') + 1));
}

} // namespace

EndpointGroupsModel::EndpointGroupsModel(EndpointModel &endpoints, PinnedEndpoints &pinned,
                                         RemoteHosts &hosts, QObject *parent)
    : QAbstractItemModel(parent)
    , m_endpoints(endpoints)
    , m_pinned(pinned)
    , m_hosts(hosts)
{
    for (int group = 0; group < FirstHost; ++group)
        m_groups.push_back({.id = m_nextId++, .host = {}, .addresses = {}, .conditions = {}});
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
    connect(&hosts, &RemoteHosts::changed, this, &EndpointGroupsModel::updateHosts);
    updateHosts();
    update();
}

// New ones come last.
void EndpointGroupsModel::updateHosts()
{
    const QList<QByteArray> names = m_hosts.names();
    for (int group = groupCount(); group-- > FirstHost;) {
        if (names.contains(rowsOf(group).host))
            continue;
        removeMissing(group, {});
        beginRemoveRows({}, group, group);
        m_groups.erase(m_groups.begin() + group);
        endRemoveRows();
    }
    for (const QByteArray &name : names) {
        if (groupOfHost(name) >= 0)
            continue;
        beginInsertRows({}, groupCount(), groupCount());
        m_groups.push_back({.id = m_nextId++, .host = name, .addresses = {}, .conditions = {}});
        endInsertRows();
    }
    if (groupCount() > FirstHost)
        Q_EMIT dataChanged(index(FirstHost, 0), index(groupCount() - 1, 0));
    m_update.start();
}

int EndpointGroupsModel::groupOfHost(const QByteArray &host) const
{
    for (int group = FirstHost; group < groupCount(); ++group) {
        if (rowsOf(group).host == host)
            return group;
    }
    return -1;
}

int EndpointGroupsModel::groupById(quintptr id) const
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                    [id](const GroupRows &group) { return group.id == id; });
    return static_cast<int>(found - m_groups.begin());
}

int EndpointGroupsModel::groupOf(int endpointRow) const
{
    const EndpointRow &row = m_endpoints.row(endpointRow);
    if (m_pinned.contains(row.key()))
        return Pinned;
    if (row.key().isRemote())
        return groupOfHost(row.key().host());
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
    std::vector<Addresses> next(m_groups.size());
    for (int row = 0; row < m_endpoints.rowCount(); ++row) {
        // A host that has just gone has none.
        if (const int group = groupOf(row); group >= 0)
            next[static_cast<std::size_t>(group)].push_back(m_endpoints.row(row).key());
    }
    // First remove from all groups, then insert: no endpoint is ever in two.
    for (int group = 0; group < groupCount(); ++group)
        removeMissing(group, next[static_cast<std::size_t>(group)]);
    for (int group = 0; group < groupCount(); ++group)
        insertNew(group, next[static_cast<std::size_t>(group)]);
    for (int group = 0; group < groupCount(); ++group)
        tellChanges(group);
}

// Rows show a name and a condition; views that show more query again themselves.
void EndpointGroupsModel::tellChanges(int group)
{
    std::vector<EndpointCondition> &shown = rowsOf(group).conditions;
    std::vector<EndpointCondition> next;
    for (const EndpointAddress &address : rowsOf(group).addresses)
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
    Addresses &current = rowsOf(group).addresses;
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
    Addresses &current = rowsOf(group).addresses;
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
    for (int group = 0; group < groupCount(); ++group) {
        const Addresses &addresses = rowsOf(group).addresses;
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
    return rowsOf(groupById(index.internalId())).addresses[static_cast<std::size_t>(index.row())];
}

QModelIndex EndpointGroupsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? rowsOf(parent.row()).id : GroupId);
}

QModelIndex EndpointGroupsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == GroupId)
        return {};
    return createIndex(groupById(child.internalId()), 0, GroupId);
}

int EndpointGroupsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return groupCount();
    if (parent.internalId() != GroupId)
        return 0;
    return static_cast<int>(rowsOf(parent.row()).addresses.size());
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
    if (group >= FirstHost)
        return hostData(rowsOf(group), role);
    if (role != Qt::DisplayRole)
        return {};
    const auto count = static_cast<int>(rowsOf(group).addresses.size());
    switch (group) {
    case Pinned:
        return tr("Pinned (%L1)").arg(count);
    case Mine:
        return tr("Mine (%L1)").arg(count);
    default:
        return tr("System (%L1)").arg(count);
    }
}

QVariant EndpointGroupsModel::hostData(const GroupRows &group, int role) const
{
    const HostObserver *const host = m_hosts.find(group.host);
    if (!host)
        return {};
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return host->reason();
    const QString name = printable(group.host);
    if (role == RawRole)
        return name;
    if (role != Qt::DisplayRole)
        return {};
    switch (host->state()) {
    case HostObserver::State::Connecting:
        return tr("%1: connecting…").arg(name);
    case HostObserver::State::Connected:
        if (const int beyond = host->beyondLimit(); beyond > 0)
            return tr("%1 (%L2, of which %L3 are not forwarded)")
                .arg(name)
                .arg(group.addresses.size())
                .arg(beyond);
        return tr("%1 (%L2)").arg(name).arg(group.addresses.size());
    case HostObserver::State::Away:
        break;
    }
    return tr("%1: not connected").arg(name);
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
