// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/servicemodel.h"

#include "models/table/roles.h"

#include <QtCore/qhash.h>

#include <vector>

namespace Monitor {

using namespace IpcCore;

namespace {

// No service needs more, and a tree of any depth is too much for the stack.
constexpr int DeepestGroup = 8;

} // namespace

struct ServiceModel::Node
{
    Node *parent = nullptr;
    int row = 0;
    QString name; ///< Within its group.
    const CommandDescription *command = nullptr;
    const TopicDescription *topic = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    Node &append(const QString &childName)
    {
        auto node = std::make_unique<Node>();
        node->parent = this;
        node->row = static_cast<int>(children.size());
        node->name = childName;
        children.push_back(std::move(node));
        return *children.back();
    }
};

ServiceModel::ServiceModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

ServiceModel::~ServiceModel() = default;

void ServiceModel::setDescription(const ServiceDescription &description)
{
    beginResetModel();
    m_description = description;
    m_root = std::make_unique<Node>();
    QHash<QString, Node *> nodes; // by their whole names
    for (const CommandDescription &command : std::as_const(m_description.commands)) {
        Node *node = m_root.get();
        qsizetype begin = 0;
        for (int depth = 1; begin >= 0; ++depth) {
            const qsizetype dot = depth < DeepestGroup ? command.name.indexOf(u'.', begin) : -1;
            Node *&known = nodes[command.name.left(dot)];
            if (!known)
                known = &node->append(command.name.mid(begin, dot < 0 ? dot : dot - begin));
            node = known;
            begin = dot < 0 ? dot : dot + 1;
        }
        node->command = &command;
    }
    if (!m_description.topics.isEmpty()) {
        Node &topics = m_root->append(tr("Topics"));
        for (const TopicDescription &topic : std::as_const(m_description.topics))
            topics.append(topic.name).topic = &topic;
    }
    endResetModel();
}

ServiceModel::Node *ServiceModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

const CommandDescription *ServiceModel::command(const QModelIndex &index) const
{
    return nodeOf(index)->command;
}

const TopicDescription *ServiceModel::topic(const QModelIndex &index) const
{
    return nodeOf(index)->topic;
}

QModelIndex ServiceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ServiceModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    Node *above = nodeOf(child)->parent;
    return above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int ServiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int ServiceModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString ServiceModel::summary(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    if (node->topic)
        return node->topic->summary;
    if (!node->command)
        return {};
    const bool isDangerous = node->command->effect == CommandDescription::Effect::Dangerous;
    return isDangerous ? tr("%1 (cannot be undone)").arg(node->command->summary)
                       : node->command->summary;
}

QVariant ServiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *node = nodeOf(index);
    if (role == Qt::ToolTipRole && node->command)
        return QString(node->command->name + u": " + summary(index));
    if (role == KeyRole)
        return node->command ? node->command->name : node->name;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != RawRole)
        return {};
    return index.column() == NameColumn && role != Qt::ToolTipRole ? node->name : summary(index);
}

QVariant ServiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Command") : tr("Summary");
}

} // namespace Monitor
