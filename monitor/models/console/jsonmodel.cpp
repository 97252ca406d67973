// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/jsonmodel.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qlocale.h>

#include <vector>

namespace Monitor {

namespace {

// A view fetches more when it reaches the end.
constexpr qsizetype RowsAtOnce = 500;

// Bounds the width of a row and the time to lay it out.
constexpr qsizetype LongestText = 500;

qsizetype childCountOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray().size();
    return value.isObject() ? value.toObject().size() : 0;
}

} // namespace

struct JsonModel::Node
{
    Node *parent = nullptr;
    int row = 0;
    QString key; ///< The object member's name; empty in an array.
    QJsonValue value;
    qsizetype childCount = 0;
    std::vector<std::unique_ptr<Node>> children; ///< Those fetched so far.

    void append(const QString &childKey, const QJsonValue &childValue)
    {
        auto child = std::make_unique<Node>();
        child->parent = this;
        child->row = static_cast<int>(children.size());
        child->key = childKey;
        child->value = childValue;
        child->childCount = childCountOf(childValue);
        children.push_back(std::move(child));
    }
};

JsonModel::JsonModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

JsonModel::~JsonModel() = default;

void JsonModel::setDocument(const QJsonDocument &document)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    if (!document.isNull()) {
        m_root->append(QString(), document.isArray() ? QJsonValue(document.array())
                                                     : QJsonValue(document.object()));
        m_root->childCount = 1;
    }
    endResetModel();
}

JsonModel::Node *JsonModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (row < 0 || static_cast<std::size_t>(row) >= node->children.size() || column < 0
        || column >= ColumnCount || parent.column() > 0)
        return {};
    return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex JsonModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    Node *above = nodeOf(child)->parent;
    return above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

bool JsonModel::hasChildren(const QModelIndex &parent) const
{
    return parent.column() <= 0 && nodeOf(parent)->childCount > 0;
}

int JsonModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int JsonModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.column() <= 0
           && static_cast<qsizetype>(nodeOf(parent)->children.size()) < nodeOf(parent)->childCount;
}

void JsonModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node *node = nodeOf(parent);
    const auto begin = static_cast<qsizetype>(node->children.size());
    const qsizetype end = qMin(begin + RowsAtOnce, node->childCount);
    beginInsertRows(parent, static_cast<int>(begin), static_cast<int>(end) - 1);
    if (node->value.isArray()) {
        const QJsonArray array = node->value.toArray();
        for (qsizetype i = begin; i < end; ++i)
            node->append(QString(), array.at(i));
    } else {
        const QJsonObject object = node->value.toObject();
        auto member = object.constBegin() + begin;
        for (qsizetype i = begin; i < end; ++i, ++member)
            node->append(member.key(), member.value());
    }
    endInsertRows();
}

QString JsonModel::path(const QModelIndex &index) const
{
    QString path;
    for (const Node *node = nodeOf(index); node->parent && node->parent != m_root.get();
         node = node->parent) {
        const bool isElement = node->parent->value.isArray();
        const QString step = isElement ? QStringLiteral("[%1]").arg(node->row) : u'.' + node->key;
        path.prepend(step);
    }
    return path.startsWith(u'.') ? path.sliced(1) : path;
}

QString JsonModel::text(const QModelIndex &index) const
{
    const QJsonValue &value = nodeOf(index)->value;
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson());
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson());
    if (value.isString())
        return value.toString();
    // The same digits as in the document, whatever the locale.
    const QByteArray inArray = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(inArray.sliced(1, inArray.size() - 2));
}

QVariant JsonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *node = nodeOf(index);
    if (role == KeyRole)
        return path(index);
    if (role != Qt::DisplayRole && role != RawRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == KeyColumn) {
        if (role == Qt::ToolTipRole)
            return path(index);
        if (node->parent == m_root.get())
            return node->value.isArray() ? tr("Array") : tr("Object");
        return node->parent->value.isArray() ? QLocale().toString(node->row) : node->key;
    }
    if (node->value.isObject())
        return tr("%n member(s)", nullptr, static_cast<int>(node->childCount));
    if (node->value.isArray())
        return tr("%n element(s)", nullptr, static_cast<int>(node->childCount));
    const QString value = text(index);
    const QString shown = node->value.isString() ? u'"' + value + u'"' : value;
    return role == Qt::DisplayRole && shown.size() > LongestText
               ? QVariant(shown.left(LongestText) + QChar(0x2026))
               : QVariant(shown);
}

QVariant JsonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == KeyColumn ? tr("Key") : tr("Value");
}

} // namespace Monitor
