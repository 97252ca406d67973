// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandhistory.h"

#include <QtWidgets/qwidget.h>

class QAction;
class QKeyEvent;
class QAbstractItemModel;
class QTabWidget;

namespace Monitor {

class FavouritesModel;
class HistoryModel;
class TablePanel;

/// The history and the favourites: to search, send again and compare.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    /// @param history must outlive the panel.
    explicit HistoryPanel(CommandHistory &history, QWidget *parent = nullptr);

    /// Focuses the history's filter.
    void focusSearch();

    /// \name The tables
    /// @{
    TablePanel &history() const { return *m_historyPanel; }

    TablePanel &favourites() const { return *m_favouritesPanel; }

    /// The one in front.
    TablePanel *currentTable() const;

    /// @}

    QAction *openInTabAction() const { return m_openInTab; }

    QAction *compareAction() const { return m_compare; }

    QAction *removeFavouriteAction() const { return m_removeFavourite; }

    QAction *clearAction() const { return m_clear; }

Q_SIGNALS:
    /// The user wants this request back, in the current tab or a new one.
    void entryActivated(const Monitor::HistoryEntry &entry, bool inNewTab);
    void favouriteActivated(const Monitor::Favourite &favourite, bool inNewTab);
    /// The same bytes to the same endpoint.
    void sendAgainRequested(const Monitor::HistoryEntry &entry);
    /// As a shell command.
    void copyCommandRequested(const Monitor::HistoryEntry &entry);
    /// Compare the replies of two entries, older one first.
    void compareRequested(const Monitor::HistoryEntry &first, const Monitor::HistoryEntry &second);
    /// The user has left the search.
    void searchLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    TablePanel *createPanel(QAbstractItemModel *model, const QString &name);
    void fitRequests();
    void createActions();
    bool takeSearchKey(QKeyEvent *event);
    const HistoryEntry *currentEntry() const;
    void activate(bool inNewTab);
    void activateFound();
    void findOlder();
    void compare();
    void confirmRemoval();
    void confirmClear();
    void updateActions();

    CommandHistory &m_history;
    HistoryModel *m_historyModel;
    FavouritesModel *m_favouritesModel;
    TablePanel *m_historyPanel;
    TablePanel *m_favouritesPanel;
    QTabWidget *m_tabs;
    QAction *m_sendAgain = nullptr;
    QAction *m_openInTab = nullptr;
    QAction *m_copyCommand = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_removeFavourite = nullptr;
    QAction *m_clear = nullptr;
};

} // namespace Monitor
