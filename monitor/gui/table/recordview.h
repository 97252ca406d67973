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

/// A table of live rows: it knows rows by their KeyRole and stays where the user is.
///
/// The current row is never exchanged for its neighbour: when it goes, there is none, and when it
/// comes back it is current again. The model is one that answers the roles of models/roles.h.
class RecordView : public QTableView
{
    Q_OBJECT

public:
    enum class Density { Compact, Normal };
    Q_ENUM(Density)

    explicit RecordView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// How high rows are, from the font. Default: Normal.
    void setDensity(Density density);

    Density density() const { return m_density; }

    /// Whether the view goes along with rows that are appended, as long as the user is at the end.
    /// Default: false.
    void setFollowsTail(bool follows);

    /// Rows that came at the end since the user left it; 0 in views that do not follow.
    int missedRows() const { return m_missedRows; }

    /// Somebody points at the rows, has their menu open, or has just moved by keyboard: rows had
    /// better stay where they are.
    bool isHeld() const { return m_isHovered || m_isMenuOpen || m_keyboard.isActive(); }

    /// The mouse is over the rows.
    bool isHovered() const { return m_isHovered; }

    /// Holds the rows as long as a menu about them is open.
    void setMenuOpen(bool open);

    /// \name Rows by key
    /// @{

    /// Invalid: none.
    QVariant currentKey() const;
    /// From top to bottom.
    QVariantList selectedKeys() const;
    /// Makes the row current, selects it alone, and shows it. One that is not there yet is selected
    /// when it comes, unless the user chooses another before. An invalid key: no row.
    /// @return whether it is there.
    bool selectKey(const QVariant &key);
    /// As selectKey(), for the row that is there now. @param row of the model.
    void showRow(int row);
    /// Invalid: not in the table. Looks at every row.
    QModelIndex indexOfKey(const QVariant &key) const;

    /// @}

    /// \name Marks
    /// Of rows that somebody wants to find again; they last as long as the view.
    /// @{

    /// Marks the selected rows, or takes their marks away when all of them have one.
    void toggleMarks();
    void clearMarks();
    bool isMarked(int row) const;

    bool hasMarks() const { return !m_marks.isEmpty(); }

    /// @}

    /// \name Columns
    /// @{

    /// As the model wants them: order, widths, which are shown; sorting stays.
    void resetColumns();
    /// As wide as the contents are now.
    void autoSizeColumns();
    /// Order, widths, which are shown, and sorting; with a version.
    QByteArray saveColumns() const;
    /// @return false: not written by this version, or damaged; nothing is changed.
    bool restoreColumns(const QByteArray &state);
    /// For the header. Owned by the caller.
    QMenu *createColumnMenu();

    /// @}

    /// The selected rows, or all of them, in the order and with the columns shown.
    TableExport takeRows(bool onlySelected) const;

Q_SIGNALS:
    void heldChanged(bool isHeld);
    /// The current row is another one, or there is none (an invalid key).
    void currentKeyChanged(const QVariant &key);
    /// By mouse or key, for the row as it was when the user pressed.
    void contextMenuRequested(const QPoint &globalPosition, const QVariant &key);
    void copyRequested();
    /// How many rows came at the end while a view that follows was not there.
    void missedRowsChanged(int count);

protected:
    bool viewportEvent(QEvent *event) override;
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
    /// Titles of columns are still to be read in another font or style.
    void adaptToStyle();
    void setHovered(bool hovered);
    void noteHeld();

    bool isFollowing() const { return m_followsTail && m_isAtEnd; }

    void rememberPlace();
    void restorePlace();
    void rowsRemovedBelow();
    void findCurrent();
    void setAtEnd(bool isAtEnd);
    void setMissedRows(int count);
    void noteScroll();
    void setCurrentKey(const QVariant &key);
    int sampleWidth(int column) const;
    void chooseStretch();
    QString columnKey(int column) const;
    int columnOfKey(const QString &key) const;
    QList<int> shownColumns() const;

    Density m_density = Density::Normal;
    QTimer m_keyboard; ///< Active for a while after a key that moves.
    QSet<RowKey> m_marks;
    QVariant m_currentKey;
    QVariant m_wantedKey; ///< What the user chose last, there or not.
    QPersistentModelIndex
        m_topRow;        ///< What was on top before rows came or went; invalid: no matter.
    int m_topOffset = 0; ///< How much of it was above the upper edge, in pixels.
    int m_missedRows = 0;
    bool m_isAtEnd = true;      ///< Where the user went last.
    bool m_isPlaceKept = false; ///< m_topRow waits for the new layout.
    bool m_isLayingOut = false;
    bool m_isRemoving = false;
    bool m_followsTail = false;
    bool m_isHovered = false;
    bool m_isMenuOpen = false;
    bool m_wasHeld = false;
};

} // namespace Monitor
