// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/tablerows.h"

#include <QtCore/qabstractproxymodel.h>
#include <QtCore/qpointer.h>

#include <memory>
#include <vector>

namespace Monitor {

/// Passes a table through until it is frozen: then it keeps its rows and values while the source
/// goes on. When it thaws, it catches up with as few changes as possible, so that the selection and
/// scroll position of views survive. Flat tables with KeyRole only.
///
/// Freezing reads every cell once, unless rows are declared constant. Holding only keeps the rows
/// in their places: values still change, and nothing is read.
class FreezeModel : public QAbstractProxyModel, public TableRowSource
{
    Q_OBJECT

public:
    explicit FreezeModel(QObject *parent = nullptr);
    ~FreezeModel() override;

    /// Thaws. @param model not owned.
    void setSourceModel(QAbstractItemModel *model) override;

    /// Declares whether a row's values may change after it is inserted; if not, as in logs,
    /// freezing is free. Default: true. Takes effect at the next freeze.
    void setRowsChange(bool change) { m_rowsChange = change; }

    void setFrozen(bool frozen);

    bool isFrozen() const { return m_isFrozen; }

    /// Whether no row comes, goes or moves for a moment. Rows that the source removes stay.
    void setHeld(bool held);

    /// Rows added to the source since it froze or was held.
    int pendingRows() const { return m_pendingRows; }

    /// \reimp Invalid for a frozen or held row that the source no longer has.
    QModelIndex mapToSource(const QModelIndex &index) const override;
    /// \reimp Invalid for a row added after freezing or holding.
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
    /// \reimp Null if the source has none, and while frozen or held.
    TableRowsPointer takeRows() const override;

Q_SIGNALS:
    void frozenChanged(bool isFrozen);
    void pendingRowsChanged(int count);

private:
    struct Copy;

    struct Row
    {
        int source = -1;                  ///< Its row in the source; -1 if gone.
        std::shared_ptr<const Copy> copy; ///< Null while the source still has the same values.
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
    void keepRows();
    void takeRowsAgain();
    void tellChange(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    void removeLostRows();
    void takeOrder();
    void insertNewRows();

    /// A copy of sourceModel(), which is a bindable property and too slow to read per cell.
    QPointer<QAbstractItemModel> m_source;
    std::vector<Row> m_rows; ///< While frozen or held.
    QList<QPersistentModelIndex> m_layoutSources;
    QModelIndexList m_layoutIndexes;
    int m_pendingRows = 0;
    bool m_isFrozen = false;
    bool m_isHeld = false;
    bool m_isStill = false; ///< m_rows counts: frozen, held, or both.
    bool m_rowsChange = true;
};

} // namespace Monitor
