// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/rowkey.h"
#include "models/table/tableexport.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qset.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qtableview.h>

class QMenu;

namespace Monitor {

class PointerHold;

/// A table of live rows: identifies rows by KeyRole and keeps the user's position.
///
/// The current row never silently becomes its neighbour: if it goes, there is none, and if it comes
/// back, it is current again. The model must answer the roles of models/roles.h.
class RecordView : public QTableView
{
    Q_OBJECT

public:
    enum class Density { Compact, Normal };
    Q_ENUM(Density)

    explicit RecordView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// Sets the row height, relative to the font. Default: Normal.
    void setDensity(Density density);

    Density density() const { return m_density; }

    /// Whether the view scrolls along with appended rows while the user is at the end. Default:
    /// false.
    void setFollowsTail(bool follows);

    /// Pauses following the tail, as if nobody were at the end. Default: false.
    void setStill(bool isStill) { m_isStill = isStill; }

    /// Goes to the end to stay there, or stays at the rows shown, as if the user had scrolled.
    void setAtEnd(bool isAtEnd);

    /// Whether the user went to the end last, or has never left it.
    bool isAtEnd() const { return m_isAtEnd; }

    /// Rows appended since the user left the end; 0 in views that do not follow.
    int missedRows() const { return m_missedRows; }

    /// The user points at the rows (PointerHold), has their menu open, or has just moved by
    /// keyboard: rows should stay put.
    bool isHeld() const;

    /// Keeps rows in place while their menu is open.
    void setMenuOpen(bool open);

    /// \name Rows by key
    /// @{

    /// Invalid if there is none.
    QVariant currentKey() const;
    /// From top to bottom.
    QVariantList selectedKeys() const;
    /// Makes the row current, selects only it, and scrolls to it. A missing row is selected when it
    /// appears, unless the user chooses another one first. An invalid key selects no row.
    /// @return whether the row exists.
    bool selectKey(const QVariant &key);
    /// Like selectKey() for the first of them, and selects the others that exist.
    bool selectKeys(const QVariantList &keys);
    /// Like selectKey(), for a row by number. @param row of the model.
    void showRow(int row);
    /// Invalid if not in the table. Examines every row.
    QModelIndex indexOfKey(const QVariant &key) const;

    /// @}

    /// \name Marks
    /// For finding rows again; they last as long as the view.
    /// @{

    /// Marks the selected rows, or unmarks them if all are marked.
    void toggleMarks();
    /// Marks the rows with these keys, and no others.
    void setMarks(const QVariantList &keys);
    void clearMarks();
    bool isMarked(int row) const;

    bool hasMarks() const { return !m_marks.isEmpty(); }

    /// @}

    /// \name Columns
    /// @{

    /// Restores the model's order, widths and visibility; keeps the sorting.
    void resetColumns();
    /// The width at which the columns that are shown have their default widths, with a scroll bar.
    int wantedWidth() const;
    /// Fits the widths to the current content.
    void autoSizeColumns();
    /// Order, widths, visibility and sorting; with a version number.
    QByteArray saveColumns() const;
    /// @return false if damaged or written by another version; nothing is changed.
    bool restoreColumns(const QByteArray &state);
    /// For the header. Owned by the caller.
    QMenu *createColumnMenu();

    /// @}

    /// The selected rows, or all of them, with the order and columns shown.
    TableExport takeRows(bool onlySelected) const;

Q_SIGNALS:
    void heldChanged(bool isHeld);
    /// Another row is current, or none (an invalid key).
    void currentKeyChanged(const QVariant &key);
    /// By mouse or key, for the row as it was at that moment.
    void contextMenuRequested(const QPoint &globalPosition, const QVariant &key);
    void copyRequested();
    /// By the user.
    void rowsMarked(const QVariantList &keys, bool areMarked);
    /// The user has gone to the end or left it.
    void atEndChanged(bool isAtEnd);
    /// How many rows were appended while a following view was not at the end.
    void missedRowsChanged(int count);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    int sizeHintForColumn(int column) const override;

private:
    void applyDensity();
    /// Keeps column titles readable in another font or style.
    void adaptToStyle();
    void noteHeld();

    bool isFollowing() const { return m_followsTail && m_isAtEnd && !m_isStill; }

    void rememberPlace();
    void restorePlace();
    void rowsRemovedBelow();
    void findCurrent();
    void noteAtEnd(bool isAtEnd);
    void setMissedRows(int count);
    void showMarks();
    void noteScroll();
    void setCurrentKey(const QVariant &key);
    int sampleWidth(int column) const;
    int defaultWidth(int column) const;
    void resizeColumn(int column, int width);
    void chooseStretch();
    QString columnKey(int column) const;
    int columnOfKey(const QString &key) const;
    QList<int> shownColumns() const;

    Density m_density = Density::Normal;
    PointerHold *m_pointer;
    QTimer m_keyboard; ///< Active for a while after a navigation key.
    QSet<RowKey> m_marks;
    QVariant m_currentKey;
    QVariant m_wantedKey; ///< The user's last choice, whether it exists or not.
    QPersistentModelIndex
        m_topRow;        ///< The top row before rows came or went; invalid if irrelevant.
    int m_topOffset = 0; ///< How much of it was above the upper edge, in pixels.
    int m_missedRows = 0;
    bool m_isAtEnd = true;      ///< Where the user went last.
    bool m_isPlaceKept = false; ///< m_topRow waits for the new layout.
    bool m_isLayingOut = false;
    bool m_isRemoving = false;
    bool m_followsTail = false;
    bool m_isStill = false;
    bool m_isMenuOpen = false;
    bool m_wasHeld = false;
};

} // namespace Monitor
