// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/tablerows.h"

#include <QtCore/qabstractproxymodel.h>
#include <QtCore/qpointer.h>

#include <memory>
#include <vector>

namespace Monitor {

/// Passes a table through, until it is frozen: then it keeps its rows and values as they were while
/// the table below goes on. When it thaws it catches up with the fewest changes, so that selection
/// and place in the views above survive. Flat tables with KeyRole only.
///
/// Freezing reads every cell once, unless rows are said never to change.
class FreezeModel : public QAbstractProxyModel, public TableRowSource
{
    Q_OBJECT

public:
    explicit FreezeModel(QObject *parent = nullptr);
    ~FreezeModel() override;

    /// Thaws. @param model not owned.
    void setSourceModel(QAbstractItemModel *model) override;

    /// Says that values never change once their row is there, as in logs: freezing then costs
    /// nothing. Default: false. Counts from the next freezing on.
    void setRowsChange(bool change) { m_rowsChange = change; }

    void setFrozen(bool frozen);

    bool isFrozen() const { return m_isFrozen; }

    /// Rows that came below since it froze.
    int pendingRows() const { return m_pendingRows; }

    /// \reimp Invalid for a frozen row that is gone below.
    QModelIndex mapToSource(const QModelIndex &index) const override;
    /// \reimp Invalid for a row that came after freezing.
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// \reimp Null for a model that has none, and while it is frozen.
    TableRowsPointer takeRows() const override;

Q_SIGNALS:
    void frozenChanged(bool isFrozen);
    void pendingRowsChanged(int count);

private:
    struct Copy;

    struct Row
    {
        int source = -1;                  ///< Its place below; -1: gone.
        std::shared_ptr<const Copy> copy; ///< Null: the values below are still those.
    };

    void connectTo(QAbstractItemModel *model);
    void connectInsertions(QAbstractItemModel *model);
    void connectRemovals(QAbstractItemModel *model);
    void connectRest(QAbstractItemModel *model);
    std::shared_ptr<const Copy> copyOf(int sourceRow) const;
    void copyRows(int first, int last, bool areLost);
    void insertedBelow(int first, int last);
    void removedBelow(int first, int last);
    void findAgain();
    void setPendingRows(int count);
    void layoutAboutToChange();
    void layoutChange();
    void freeze();
    void thaw();
    void removeLostRows();
    void takeOrder();
    void insertNewRows();

    /// As sourceModel(), which is a property that bindings may watch, and dear for each cell.
    QPointer<QAbstractItemModel> m_source;
    std::vector<Row> m_rows; ///< While frozen.
    QList<QPersistentModelIndex> m_layoutSources;
    QModelIndexList m_layoutIndexes;
    int m_pendingRows = 0;
    bool m_isFrozen = false;
    bool m_rowsChange = true;
    bool m_wasReset = false;
};

} // namespace Monitor
