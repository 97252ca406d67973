// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/valuetree.h"

#include "gui/look/itemdelegate.h"
#include "models/console/jsonmodel.h"

#include <QtGui/qfontdatabase.h>
#include <QtWidgets/qheaderview.h>

namespace Monitor {

namespace {

// Opening all branches of a large document must not make the next one slow.
constexpr qsizetype MostOpen = 1'000;

} // namespace

ValueTree::ValueTree(QWidget *parent)
    : QTreeView(parent)
    , m_model(new JsonModel(this))
    , m_open{QString()}
{
    setModel(m_model);
    setItemDelegate(new ItemDelegate(this));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    header()->setStretchLastSection(true);
    setKeyWidth(UsualKeyWidth);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (m_open.size() < MostOpen)
            m_open.insert(m_model->path(index));
    });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_open.remove(m_model->path(index)); });
}

void ValueTree::setKeyWidth(int characters)
{
    header()->resizeSection(JsonModel::KeyColumn, fontMetrics().averageCharWidth() * characters);
}

void ValueTree::setDocument(const QByteArray &json)
{
    m_model->setDocument(json);
    openBranches({});
}

void ValueTree::openBranches(const QModelIndex &parent)
{
    if (m_model->canFetchMore(parent))
        m_model->fetchMore(parent);
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, JsonModel::KeyColumn, parent);
        if (!m_model->hasChildren(index) || !m_open.contains(m_model->path(index)))
            continue;
        expand(index);
        openBranches(index);
    }
}

} // namespace Monitor
