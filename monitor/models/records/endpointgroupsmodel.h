// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/records/endpointcondition.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qtimer.h>

#include <array>
#include <vector>

namespace Monitor {

class EndpointModel;
class PinnedEndpoints;

/// The endpoints of an EndpointModel in three groups, for choosing one: those that are pinned,
/// those of this user, and all others. Pinned ones are in the first group only. Rows ascend by
/// address and are kept from refresh to refresh.
///
/// Rows of endpoints answer the roles of EndpointModel; KeyRole is the address, as there. Rows of
/// groups have an invalid KeyRole.
class EndpointGroupsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Group { Pinned, Mine, System, GroupCount };

    /// @param endpoints, pinned must live longer.
    EndpointGroupsModel(EndpointModel &endpoints, PinnedEndpoints &pinned,
                        QObject *parent = nullptr);

    /// Invalid: there is none.
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

    using Conditions = std::vector<EndpointCondition>;

    void update();
    void tellChanges(int group);
    void removeMissing(int group, const Addresses &next);
    void insertNew(int group, const Addresses &next);
    int groupOf(int endpointRow) const;
    QVariant groupData(int group, int role) const;
    QVariant endpointData(int endpointRow, int role) const;

    EndpointModel &m_endpoints;
    PinnedEndpoints &m_pinned;
    QTimer m_update;                                 ///< One update for the many changes of a poll.
    std::array<Addresses, GroupCount> m_groups;      ///< Each ascending.
    std::array<Conditions, GroupCount> m_conditions; ///< Of the same, as they were told.
};

} // namespace Monitor
