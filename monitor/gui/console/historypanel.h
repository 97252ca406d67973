// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandhistory.h"

#include <QtWidgets/qwidget.h>

class QAction;
class QLineEdit;
class QSortFilterProxyModel;
class QTabWidget;
class QTreeView;

namespace Monitor {

class FavouritesModel;
class HistoryModel;

/// What was sent, and what has a name: to search, to send again, to compare.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    /// @param history outlives the panel.
    explicit HistoryPanel(CommandHistory &history, QWidget *parent = nullptr);

    /// To the search in the history.
    void focusSearch();

    /// Compares the replies of the two selected entries.
    QAction *compareAction() const { return m_compare; }

    QAction *removeFavouriteAction() const { return m_removeFavourite; }

    QAction *clearAction() const { return m_clear; }

Q_SIGNALS:
    /// Somebody wants this request back.
    void entryActivated(const Monitor::HistoryEntry &entry);
    void favouriteActivated(const Monitor::Favourite &favourite);
    /// The search was left.
    void searchLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTreeView *createView(QSortFilterProxyModel *proxy, const QString &name);
    void createActions();
    void activate(const QModelIndex &index);
    void compare();
    void confirmClear();
    void updateActions();
    QList<int> selectedEntries() const;

    CommandHistory &m_history;
    HistoryModel *m_historyModel;
    FavouritesModel *m_favouritesModel;
    QSortFilterProxyModel *m_historyProxy;
    QSortFilterProxyModel *m_favouritesProxy;
    QLineEdit *m_search;
    QTabWidget *m_tabs;
    QTreeView *m_historyView;
    QTreeView *m_favouritesView;
    QAction *m_compare = nullptr;
    QAction *m_removeFavourite = nullptr;
    QAction *m_clear = nullptr;
};

} // namespace Monitor
