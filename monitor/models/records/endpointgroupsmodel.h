// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointcondition.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qtimer.h>

#include <vector>

namespace Monitor {

class EndpointModel;
class PinnedEndpoints;
class RemoteHosts;

/// The endpoints of an EndpointModel in groups, for choosing one: pinned ones, this user's, all
/// others of this machine, and one group for each other host, whether it has endpoints or not.
/// Pinned ones appear in the first group only. Rows are sorted by address and survive refreshes.
///
/// Endpoint rows answer the roles of EndpointModel; KeyRole is the address, as there. Group rows
/// have an invalid KeyRole; that of a host says in words whether it is connected, and has
/// its name as RawRole.
class EndpointGroupsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// Those of other hosts follow.
    enum Group { Pinned, Mine, System, FirstHost };

    /// @param endpoints, pinned, hosts must outlive this.
    EndpointGroupsModel(EndpointModel &endpoints, PinnedEndpoints &pinned, RemoteHosts &hosts,
                        QObject *parent = nullptr);

    /// Whether no row comes, goes or moves for a moment. Default: false.
    void setHeld(bool held);

    /// Invalid if there is none.
    QModelIndex indexOf(const EndpointAddress &address) const;
    /// Empty for a group.
    EndpointAddress addressAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    using Addresses = std::vector<EndpointAddress>;

    struct GroupRows
    {
        quintptr id = 0;     ///< The internalId() of its endpoints; never used again.
        QByteArray host;     ///< Empty for this one.
        Addresses addresses; ///< Sorted.
        /// The same rows' conditions, as last signalled.
        std::vector<EndpointCondition> conditions;
    };

    void update();
    void updateHosts();
    void tellChanges(int group);
    void removeMissing(int group, const Addresses &next);
    void insertNew(int group, const Addresses &next);

    GroupRows &rowsOf(int group) { return m_groups[static_cast<std::size_t>(group)]; }

    const GroupRows &rowsOf(int group) const { return m_groups[static_cast<std::size_t>(group)]; }

    int groupCount() const { return static_cast<int>(m_groups.size()); }

    int groupOf(int endpointRow) const;
    int groupOfHost(const QByteArray &host) const;
    int groupById(quintptr id) const;
    QVariant groupData(int group, int role) const;
    QVariant hostData(const GroupRows &group, int role) const;
    static QVariant goneData(const EndpointAddress &address, int role);
    QVariant endpointData(int endpointRow, int role) const;

    EndpointModel &m_endpoints;
    PinnedEndpoints &m_pinned;
    RemoteHosts &m_hosts;
    bool m_isHeld = false;
    QTimer m_update; ///< Batches the changes of a poll into one update.
    std::vector<GroupRows> m_groups;
    quintptr m_nextId = 1;
};

} // namespace Monitor
