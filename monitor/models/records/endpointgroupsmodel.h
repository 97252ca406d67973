// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointcondition.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qtimer.h>

#include <array>
#include <vector>

namespace Monitor {

class EndpointModel;
class PinnedEndpoints;

/// The endpoints of an EndpointModel in three groups, for choosing one: pinned ones, this user's,
/// and all others. Pinned ones appear in the first group only. Rows are sorted by address and
/// survive refreshes.
///
/// Endpoint rows answer the roles of EndpointModel; KeyRole is the address, as there. Group rows
/// have an invalid KeyRole.
class EndpointGroupsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Group { Pinned, Mine, System, GroupCount };

    /// @param endpoints, pinned must outlive this.
    EndpointGroupsModel(EndpointModel &endpoints, PinnedEndpoints &pinned,
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

    using Conditions = std::vector<EndpointCondition>;

    void update();
    void tellChanges(int group);
    void removeMissing(int group, const Addresses &next);
    void insertNew(int group, const Addresses &next);
    int groupOf(int endpointRow) const;
    QVariant groupData(int group, int role) const;
    static QVariant goneData(const EndpointAddress &address, int role);
    QVariant endpointData(int endpointRow, int role) const;

    EndpointModel &m_endpoints;
    PinnedEndpoints &m_pinned;
    bool m_isHeld = false;
    QTimer m_update;                                 ///< Batches the changes of a poll into one
                                                     ///< update.
    std::array<Addresses, GroupCount> m_groups;      ///< Each sorted.
    std::array<Conditions, GroupCount> m_conditions; ///< The same rows' conditions, as last
                                                     ///< signalled.
};

} // namespace Monitor
