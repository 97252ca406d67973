// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/roles.h"

#include <QtCore/qabstractitemmodel.h>

#include <memory>

namespace Monitor {

/// A JSON document as a tree: numbers as they are written, members in their order. Rows are created
/// when a view fetches them, so a large document costs nothing until it is opened.
class JsonModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn, ColumnCount };

    explicit JsonModel(QObject *parent = nullptr);
    ~JsonModel() override;

    /// Shows another document: a valid one, as QJsonDocument reads it, or none if empty.
    void setDocument(const QByteArray &json);

    /// The value at `index` and everything below it, as indented JSON; a string as plain text.
    QString text(const QModelIndex &index) const;
    /// The path of the value, "items[3].name"; empty for the document itself.
    QString path(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    Node *nodeOf(const QModelIndex &index) const;

    QByteArray m_json;
    std::unique_ptr<Node> m_root; ///< Its only child is the document's value; never null.
};

} // namespace Monitor
