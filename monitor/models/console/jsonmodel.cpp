// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/jsonmodel.h"

#include "models/console/jsoncursor.h"

#include <QtCore/qlocale.h>

#include <vector>

namespace Monitor {

namespace {

// A view fetches more when it reaches the end.
constexpr qsizetype RowsAtOnce = 500;

// Bounds the width of a row and the time to lay it out.
constexpr qsizetype LongestText = 500;

// Not a part of the document, but allowed before it.
constexpr QByteArrayView ByteOrderMark("\xef\xbb\xbf");

using Kind = JsonPart::Kind;

QString rootName(Kind kind)
{
    if (kind == Kind::Array)
        return JsonModel::tr("Array");
    return kind == Kind::Object ? JsonModel::tr("Object") : JsonModel::tr("Value");
}

} // namespace

struct JsonModel::Node
{
    Node *parent = nullptr;
    int row = 0;
    QString key; ///< The object member's name; empty in an array.
    JsonPart part;
    qsizetype next = 0;                          ///< Where the first child not fetched begins.
    std::vector<std::unique_ptr<Node>> children; ///< Those fetched so far.

    void append(const QString &childKey, const JsonPart &childPart)
    {
        auto child = std::make_unique<Node>();
        child->parent = this;
        child->row = static_cast<int>(children.size());
        child->key = childKey;
        child->part = childPart;
        child->next = childPart.begin + 1;
        children.push_back(std::move(child));
    }
};

JsonModel::JsonModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

JsonModel::~JsonModel() = default;

void JsonModel::setDocument(const QByteArray &json)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_json = json.startsWith(ByteOrderMark) ? json.sliced(ByteOrderMark.size()) : json;
    if (!m_json.isEmpty()) {
        m_root->append(QString(), JsonCursor(m_json).readValue());
        m_root->part.childCount = 1;
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
    return parent.column() <= 0 && nodeOf(parent)->part.childCount > 0;
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
           && static_cast<qsizetype>(nodeOf(parent)->children.size())
                  < nodeOf(parent)->part.childCount;
}

void JsonModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node *node = nodeOf(parent);
    const auto begin = static_cast<qsizetype>(node->children.size());
    const qsizetype end = qMin(begin + RowsAtOnce, node->part.childCount);
    beginInsertRows(parent, static_cast<int>(begin), static_cast<int>(end) - 1);
    JsonCursor cursor(m_json, node->next);
    for (qsizetype i = begin; i < end; ++i) {
        const QString key =
            node->part.kind == Kind::Object ? jsonStringText(cursor.readKey()) : QString();
        node->append(key, cursor.readValue());
    }
    node->next = cursor.at();
    endInsertRows();
}

QString JsonModel::path(const QModelIndex &index) const
{
    QString path;
    for (const Node *node = nodeOf(index); node->parent && node->parent != m_root.get();
         node = node->parent) {
        const bool isElement = node->parent->part.kind == Kind::Array;
        const QString step = isElement ? QStringLiteral("[%1]").arg(node->row) : u'.' + node->key;
        path.prepend(step);
    }
    return path.startsWith(u'.') ? path.sliced(1) : path;
}

QString JsonModel::text(const QModelIndex &index) const
{
    const JsonPart &part = nodeOf(index)->part;
    const QByteArrayView json = QByteArrayView(m_json).sliced(part.begin, part.end - part.begin);
    if (part.kind == Kind::String)
        return jsonStringText(json);
    return QString::fromUtf8(part.kind == Kind::Literal ? json.toByteArray() : indentedJson(json));
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
            return rootName(node->part.kind);
        return node->parent->part.kind == Kind::Array ? QLocale().toString(node->row) : node->key;
    }
    const auto count = static_cast<int>(node->part.childCount);
    if (node->part.kind == Kind::Object)
        return tr("%Ln member(s)", nullptr, count);
    if (node->part.kind == Kind::Array)
        return tr("%Ln element(s)", nullptr, count);
    const QString value = text(index);
    const QString shown = node->part.kind == Kind::String ? u'"' + value + u'"' : value;
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
