// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/trace/tracedetails.h"

#include "gui/console/hexview.h"
#include "gui/look/itemdelegate.h"

#include <QtCore/qscopedvaluerollback.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qtreeview.h>

#include <algorithm>

namespace Monitor {

namespace {

constexpr int NameCharacters = 24;
constexpr int TreeCharacters = 62;
constexpr int BytesCharacters = 94;

} // namespace

TraceDetails::TraceDetails(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_model(new RequestTree(this))
    , m_tree(new QTreeView)
    , m_hex(new HexView(m_payload))
{
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ItemDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setAccessibleName(tr("Decoded request"));
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(RequestTree::NameColumn,
                                    fontMetrics().averageCharWidth() * NameCharacters);
    m_hex->setAccessibleName(tr("Bytes of the request"));
    addWidget(m_tree);
    addWidget(m_hex);
    setChildrenCollapsible(false);
    resetSizes();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TraceDetails::selectBytes);
    connect(m_hex, &HexView::selectionChanged, this, &TraceDetails::selectField);
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_closed.insert(index.data().toString()); });
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_closed.remove(index.data().toString()); });
}

void TraceDetails::resetSizes()
{
    const int column = fontMetrics().averageCharWidth();
    setSizes({column * TreeCharacters, column * BytesCharacters});
}

void TraceDetails::setRequest(const QList<RequestTree::Fact> &facts, const QByteArray &payload)
{
    const QScopedValueRollback linking(m_isLinking, true);
    m_payload = payload;
    m_hex->refresh();
    m_hex->select(-1, -1);
    m_model->setRequest(facts, payload);
    openBranches();
}

void TraceDetails::clear()
{
    const QScopedValueRollback linking(m_isLinking, true);
    m_payload.clear();
    m_hex->refresh();
    m_model->clear();
}

// A group that was closed stays closed in the next request.
void TraceDetails::openBranches()
{
    const QSet<QString> closed = m_closed;
    m_tree->expandAll();
    m_closed = closed;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, RequestTree::NameColumn);
        m_tree->setExpanded(group, !closed.contains(group.data().toString()));
    }
}

void TraceDetails::selectBytes(const QModelIndex &current)
{
    if (m_isLinking)
        return;
    const QScopedValueRollback linking(m_isLinking, true);
    const auto range = m_model->rangeOf(current);
    if (!range || range->begin == range->end) {
        m_hex->select(-1, -1);
        return;
    }
    m_hex->select(range->end - 1, range->begin);
    m_hex->scrollToCursor();
}

void TraceDetails::selectField()
{
    if (m_isLinking || m_hex->cursor() < 0)
        return;
    const QScopedValueRollback linking(m_isLinking, true);
    const auto [begin, last] = std::minmax({m_hex->anchor(), m_hex->cursor()});
    const QModelIndex field = m_model->indexOf({begin, last + 1});
    if (!field.isValid())
        return;
    m_tree->setCurrentIndex(field);
    m_tree->scrollTo(field);
}

} // namespace Monitor
