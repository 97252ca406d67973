// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/servicedescription.h>

#include <QtCore/qabstractitemmodel.h>

#include <memory>

namespace Monitor {

/// What a service offers, as a tree: its commands, in groups by the dots in their names, and its
/// topics.
class ServiceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SummaryColumn, ColumnCount };

    explicit ServiceModel(QObject *parent = nullptr);
    ~ServiceModel() override;

    void setDescription(const IpcCore::ServiceDescription &description);

    const IpcCore::ServiceDescription &description() const { return m_description; }

    /// The command in the row; null for groups and topics. Valid until the next setDescription().
    const IpcCore::CommandDescription *command(const QModelIndex &index) const;
    /// The topic in the row; null for all others.
    const IpcCore::TopicDescription *topic(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    Node *nodeOf(const QModelIndex &index) const;
    QString summary(const QModelIndex &index) const;

    IpcCore::ServiceDescription m_description;
    std::unique_ptr<Node> m_root; ///< Never null.
};

} // namespace Monitor
