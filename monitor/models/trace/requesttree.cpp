// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/trace/requesttree.h"

namespace Monitor {

RequestTree::RequestTree(QObject *parent)
    : QAbstractItemModel(parent)
{}

void RequestTree::setRequest(const QList<Fact> &facts, QByteArrayView payload)
{
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    const int content = append(-1, tr("Content"), {}, Range{0, payload.size()});
    const auto first = static_cast<int>(m_nodes.size());
    for (const PayloadField &field : payloadFields(payload))
        append(field.parent < 0 ? content : first + field.parent, field.name, field.value,
               Range{field.begin, field.end});
    const int request = append(-1, tr("Request"), {});
    for (const Fact &fact : facts)
        append(request, fact.name, fact.value);
    endResetModel();
}

void RequestTree::clear()
{
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    endResetModel();
}

int RequestTree::append(int parent, const QString &name, const QString &value,
                        const std::optional<Range> &range)
{
    const auto number = static_cast<int>(m_nodes.size());
    std::vector<int> &siblings =
        parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(parent)].children;
    const auto row = static_cast<int>(siblings.size());
    siblings.push_back(number);
    m_nodes.push_back({.name = name,
                       .value = value,
                       .range = range,
                       .parent = parent,
                       .row = row,
                       .children = {}});
    return number;
}

std::optional<RequestTree::Range> RequestTree::rangeOf(const QModelIndex &index) const
{
    return index.isValid() ? m_nodes[index.internalId()].range : std::nullopt;
}

// Fields are in the order of their bytes, and each follows the one it is part of.
QModelIndex RequestTree::indexOf(const Range &range) const
{
    for (auto node = static_cast<int>(m_nodes.size()) - 1; node >= 0; --node) {
        const auto &own = m_nodes[static_cast<std::size_t>(node)].range;
        if (own && own->begin <= range.begin && range.end <= own->end)
            return indexOfNode(node);
    }
    return {};
}

QModelIndex RequestTree::indexOfNode(int node, int column) const
{
    return createIndex(m_nodes[static_cast<std::size_t>(node)].row, column,
                       static_cast<quintptr>(node));
}

const std::vector<int> &RequestTree::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_nodes[parent.internalId()].children : m_top;
}

QModelIndex RequestTree::index(int row, int column, const QModelIndex &parent) const
{
    const std::vector<int> &children = childrenOf(parent);
    if (row < 0 || static_cast<std::size_t>(row) >= children.size() || column < 0
        || column >= ColumnCount || parent.column() > 0)
        return {};
    return indexOfNode(children[static_cast<std::size_t>(row)], column);
}

QModelIndex RequestTree::parent(const QModelIndex &child) const
{
    const int parent = child.isValid() ? m_nodes[child.internalId()].parent : -1;
    return parent < 0 ? QModelIndex() : indexOfNode(parent);
}

int RequestTree::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int RequestTree::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant RequestTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = m_nodes[index.internalId()];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return index.column() == NameColumn ? node.name : node.value;
    return {};
}

QVariant RequestTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Field") : tr("Value");
}

} // namespace Monitor
