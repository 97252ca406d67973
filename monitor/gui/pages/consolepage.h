// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandhistory.h"
#include "core/load/loadreport.h"
#include "core/observer/observersnapshot.h"
#include "gui/console/requeststate.h"
#include "gui/pages/monitorpage.h"

#include <QtCore/qpointer.h>

class QSplitter;
class QTabWidget;

namespace Monitor {

class ConsoleActions;
class HistoryPanel;
class LoadTestDialog;
class RequestPane;
class ServerActions;

/// Sends requests to endpoints and shows the replies; remembers both. Each request has its own tab,
/// and all share the history.
class ConsolePage : public MonitorPage
{
    Q_OBJECT

public:
    /// How many closed tabs can be reopened; only those with content count.
    static constexpr qsizetype MostClosed = 50;

    /// @param history must outlive the page.
    explicit ConsolePage(CommandHistory &history, QWidget *parent = nullptr);
    ~ConsolePage() override;

    void setEndpoint(const EndpointAddress &address) override;
    /// Tells which servers can be started and stopped.
    void takeSnapshot(const SnapshotPointer &snapshot);
    /// Puts `bytes` into the editor, in a mode that can show them.
    void setRequest(const QByteArray &bytes);

    /// Puts `bytes` into the editor, to be sent to `endpoint`: in the current tab, or a new one if
    /// that has content.
    void editRequest(const EndpointAddress &endpoint, const QByteArray &bytes);

    /// Puts an earlier request and its reply into the current tab, or a new one.
    void showEntry(const HistoryEntry &entry, bool inNewTab);
    /// The same for a favourite.
    void showFavourite(const Favourite &favourite, bool inNewTab);
    /// Opens the load test of `endpoint`, with the current request if that is for the same one.
    void openLoadTest(const EndpointAddress &endpoint);

    QList<QAction *> pageActions() const override;
    TablePanel *tablePanel() const override;
    TablePanel *focusedTable() const override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;
    void resetLayout() override;

    /// \name Tabs
    /// There is always at least one.
    /// @{
    RequestPane &current() const;
    int tabCount() const;
    /// Opens an empty tab in front.
    RequestPane &openTab();
    /// Ends the tab's request. Closing the last tab opens a new one.
    /// @param index 0 to tabCount() - 1.
    void closeTab(int index);
    /// Reopens the last closed tab with its content.
    void reopenTab();

    /// @}

    /// \name Its parts
    /// @{
    ConsoleActions &actions() const { return *m_actions; }

    HistoryPanel &historyPanel() const { return *m_historyPanel; }

    ServerActions &serverActions() const { return *m_server; }

    QTabWidget &tabWidget() const { return *m_tabs; }

    /// @}

private:
    RequestPane &paneAt(int index) const;
    RequestPane *addPane(const RequestState &state);
    void createTabs();
    void connectRequestActions();
    void connectTabActions();
    void connectHistory();
    void connectServer();
    void sendAgain(const HistoryEntry &entry);
    void takeCurrent();
    void step(int by);
    void updateTab(const RequestPane &pane);
    void updateActions();

    CommandHistory &m_history;
    EndpointAddress m_selected; ///< In the window.
    QList<RequestState> m_closed;
    QList<LoadReport> m_loadTests; ///< Of this session.
    QPointer<LoadTestDialog> m_loadTest;

    ConsoleActions *m_actions;
    ServerActions *m_server;
    HistoryPanel *m_historyPanel;
    QTabWidget *m_tabs;
    QSplitter *m_columns;
};

} // namespace Monitor
