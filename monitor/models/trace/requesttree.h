// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/payloadfields.h"

#include <QtCore/qabstractitemmodel.h>

#include <optional>
#include <vector>

namespace Monitor {

/// One request, decoded: the parts of its bytes, and what else is known about it.
class RequestTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    /// Bytes of the request.
    struct Range
    {
        qsizetype begin = 0;
        qsizetype end = 0; ///< Behind the last one.

        bool operator==(const Range &other) const = default;
    };

    struct Fact
    {
        QString name;
        QString value;
    };

    explicit RequestTree(QObject *parent = nullptr);

    /// Shows another request.
    /// @param payload as many of its bytes as are known.
    void setRequest(const QList<Fact> &facts, QByteArrayView payload);
    /// Shows none.
    void clear();

    /// The bytes that the row stands for; none for a fact.
    std::optional<Range> rangeOf(const QModelIndex &index) const;
    /// The innermost row whose bytes include all of `range`; invalid if there is none.
    QModelIndex indexOf(const Range &range) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Node
    {
        QString name;
        QString value;
        std::optional<Range> range;
        int parent = -1; ///< In m_nodes; -1 at the top.
        int row = 0;
        std::vector<int> children;
    };

    int append(int parent, const QString &name, const QString &value,
               const std::optional<Range> &range = {});
    QModelIndex indexOfNode(int node, int column = NameColumn) const;
    const std::vector<int> &childrenOf(const QModelIndex &parent) const;

    std::vector<Node> m_nodes;
    std::vector<int> m_top;
};

} // namespace Monitor
