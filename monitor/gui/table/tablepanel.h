// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filterproxymodel.h"
#include "models/table/freezemodel.h"
#include "models/table/tableexport.h"

#include <QtCore/qfuture.h>
#include <QtWidgets/qwidget.h>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace Monitor {

class FilterEdit;
class FindBar;
class RecordSearch;
class RecordView;

/// A table with its filter above and its counts below, shared by all pages.
///
/// Takes any flat model that answers models/roles.h. Rows are identified by KeyRole, never by
/// number. While hidden, the panel takes new rows but does not sort.
class TablePanel : public QWidget
{
    Q_OBJECT

public:
    using Format = TableExport::Format;

    /// @param model not owned; must outlive the panel.
    explicit TablePanel(QAbstractItemModel *model, QWidget *parent = nullptr);
    ~TablePanel() override;

    RecordView *view() const { return m_view; }

    FilterProxyModel *proxy() const { return m_proxy; }

    FilterEdit *filterEdit() const { return m_filter; }

    FindBar *findBar() const { return m_findBar; }

    RecordSearch *search() const { return m_search; }

    /// For models whose rows never change; see FreezeModel::setRowsChange().
    void setRowsChange(bool change) { m_freezer->setRowsChange(change); }

    /// Whether the table stands still while its model goes on.
    void setFrozen(bool frozen);

    bool isFrozen() const { return m_freezer->isFrozen(); }

    /// Copies the selected rows, or all rows shown if none is selected.
    void copyRows(Format format = Format::Tsv) const;

    /// Writes all rows shown to a file, in another thread. Takes the rows now.
    /// @return AccessDenied or SystemError, with a sentence for people.
    QFuture<IpcCore::Result<void>> exportTo(const QString &path, Format format) const;

    /// Invalid if no row is current.
    QVariant currentKey() const;
    /// From top to bottom.
    QVariantList selectedKeys() const;
    /// As RecordView::selectKey().
    bool selectKey(const QVariant &key);
    /// As RecordView::selectKeys().
    bool selectKeys(const QVariantList &keys);

    /// Shown instead of a table without rows. Without `action` there is no button.
    /// @param action, other not owned.
    void setEmptyState(const QString &text, QAction *action = nullptr, QAction *other = nullptr);

    /// Adds a widget beside the filter that changes what the table shows. Owned by the panel.
    void addTool(QWidget *tool);

    /// \name Another view of the same rows, in place of the table
    /// @{

    /// @param picture keeps the filter above and the counts below. Owned by the panel.
    void setPicture(QWidget *picture);
    /// Default: false.
    void showPicture(bool isShown);

    /// @}

    /// Shows sums over all rows, or anything else about them, below the table.
    void setTotals(const QString &text);

    /// For models that hold back new rows themselves while the user is not at the end: how many.
    void setWaitingRows(int count);

    /// Narrows the filter to rows with, or without, this value.
    /// @param value as written in a filter.
    void addFilterTerm(const QString &key, const QString &value, bool exclude);

    void clearFilter();
    /// Opens the find bar.
    void openFind();
    /// Focuses the filter and selects its text.
    void focusFilter();

    /// \name In the current group of `settings`
    /// Columns, sorting, the filter, saved and recent filters. Invalid values are ignored.
    /// @{
    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);
    /// @}

Q_SIGNALS:
    /// An invalid key if there is none.
    void currentKeyChanged(const QVariant &key);
    /// By Enter or double click.
    void activated(const QVariant &key);
    /// `menu` opens for this row after the slots have run; actions they add are deleted with it.
    void contextMenuAboutToShow(QMenu *menu, const QVariant &key);
    void frozenChanged(bool isFrozen);
    /// Of rows shown, or of all rows.
    void countsChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createWidgets();
    QWidget *createFilterRow();
    QWidget *createFooter();
    QWidget *createEmptyPage();
    void connectWidgets();
    void takeColumns();
    void copy(Format format, bool onlySelected) const;
    void updateHeld();
    void showKeptOrder();
    void takeExpression(const FilterExpression &expression);
    void showCounts();
    void showMissed();
    void showEmptyState();
    void showViewOrText();
    static void showAction(QPushButton &button, const QAction *action);
    QWidget *shownView() const;
    void showContextMenu(const QPoint &position, const QVariant &key);
    void addFilterActions(QMenu *menu, const QVariant &key);
    void addCopyActions(QMenu *menu);
    QStringList valuesOf(int column) const;

    QAbstractItemModel *const m_model;
    FreezeModel *const m_freezer;
    FilterProxyModel *const m_proxy;
    FilterEdit *m_filter = nullptr;
    RecordView *m_view = nullptr;
    FindBar *m_findBar = nullptr;
    RecordSearch *m_search = nullptr;
    QStackedWidget *m_stack = nullptr; ///< The view, the picture, or the empty state.
    QWidget *m_picture = nullptr;      ///< Null if there is none.
    QLabel *m_counts = nullptr;
    QLabel *m_totals = nullptr;
    QLabel *m_keptOrder = nullptr; ///< Why rows are not where sorting would put them.
    QLabel *m_frozen = nullptr;
    QLabel *m_invalid = nullptr;
    QToolButton *m_missed = nullptr; ///< "128 new" at the end, if the user is elsewhere.
    QToolButton *m_clear = nullptr;
    QWidget *m_emptyPage = nullptr;
    QLabel *m_emptyIcon = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyButton = nullptr;
    QPushButton *m_otherButton = nullptr;
    QAction *m_shownAction = nullptr; ///< The first button's action; null if it is hidden.
    QString m_emptyStateText;
    QAction *m_emptyStateAction = nullptr;
    QAction *m_otherAction = nullptr; ///< The second button's; null if it has none.
    QAction *m_clearAction = nullptr;
    int m_waitingRows = 0;
    bool m_hasRows = true; ///< So that the view is shown, and not the empty state.
    bool m_showsPicture = false;
    bool m_isAway = false; ///< Was shown before and is now hidden, for example behind another tab.
};

} // namespace Monitor
