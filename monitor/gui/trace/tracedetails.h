// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/requesttree.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qset.h>
#include <QtWidgets/qsplitter.h>

class QTreeView;

namespace Monitor {

class HexView;

/// One request, decoded and as bytes. Selecting a part of either selects the same in the other.
class TraceDetails : public QSplitter
{
    Q_OBJECT

public:
    explicit TraceDetails(QWidget *parent = nullptr);

    /// @param payload as many bytes of the request as are known.
    void setRequest(const QList<RequestTree::Fact> &facts, const QByteArray &payload);
    /// No request is selected.
    void clear();

    /// Restores the default sizes.
    void resetSizes();

    QTreeView &tree() const { return *m_tree; }

    HexView &bytes() const { return *m_hex; }

private:
    void openBranches();
    void selectBytes(const QModelIndex &current);
    void selectField();

    QByteArray m_payload;
    RequestTree *m_model;
    QTreeView *m_tree;
    HexView *m_hex;
    QSet<QString> m_closed;   ///< Names of the groups that the user has closed.
    bool m_isLinking = false; ///< One pane is selecting in the other.
};

} // namespace Monitor
