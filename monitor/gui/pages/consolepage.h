// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filetransfer.h"
#include "core/console/commandhistory.h"
#include "core/console/repeatrun.h"
#include "gui/look/icons.h"
#include "gui/pages/monitorpage.h"

#include <QtCore/qelapsedtimer.h>

class QFrame;
class QLabel;
class QPushButton;
class QSpinBox;
class QSplitter;
class QToolButton;

namespace Monitor {

class CommandEditor;
class EndpointSelector;
class HistoryPanel;
class RepeatControls;
class ReplyView;
class ServerActions;

/// Sends requests to an endpoint and shows the replies; remembers both.
class ConsolePage : public MonitorPage
{
    Q_OBJECT

public:
    /// @param history outlives the page.
    explicit ConsolePage(CommandHistory &history, QWidget *parent = nullptr);
    ~ConsolePage() override;

    void setEndpoint(const EndpointAddress &address) override;
    /// Puts `bytes` into the editor, in a mode that can show them.
    void setRequest(const QByteArray &bytes);

    QList<QAction *> pageActions() const override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(const QSettings &settings) override;

    /// \name Its parts
    /// @{
    CommandEditor &editor() const { return *m_editor; }

    ReplyView &replyView() const { return *m_reply; }

    EndpointSelector &endpointSelector() const { return *m_endpoint; }

    HistoryPanel &historyPanel() const { return *m_historyPanel; }

    RepeatControls &repeatControls() const { return *m_repeatControls; }

    ServerActions &serverActions() const { return *m_server; }

    /// @}

    void send();
    void cancel();

    bool isSending() const { return m_runner.isRunning() || m_file.isRunning(); }

    /// Of the last request: result, sizes, times.
    QString statusText() const;
    /// What is wrong, and what can be done; empty: nothing.
    QString problemText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void createActions();
    QWidget *createRequestArea();
    QWidget *createReplyArea();
    QWidget *createButtonRow();
    QWidget *createProblemBar();
    void connectRunner();
    void connectHistory();
    void colorSendButton();
    void showStatusMark();

    void sendFile();
    void sendBytes(const QByteArray &bytes);
    void startRepeating();
    void takeStart();
    void takeChunk(const QByteArray &bytes);
    void takeEnd(const CommandOutcome &outcome);
    void showReply();
    void remember();
    void walkHistory(int step);
    void copyAsCommand();
    void addFavourite();
    void showEntry(const HistoryEntry &entry);
    void showFavourite(const Favourite &favourite);
    void showStatus(const QString &text, std::optional<IconName> mark = {});
    void showProblem(const QString &text, bool canStart = false);
    void showProgress();
    void updateActions();

    CommandHistory &m_history;
    CommandRunner m_runner;
    RepeatRun m_run;
    FileTransfer m_file; ///< The file whose content is to be sent.
    CommandRequest m_request;
    QByteArray m_pending; ///< The reply that comes, while requests are repeated.
    std::optional<CommandOutcome> m_unremembered;
    bool m_isRepeating = false;
    bool m_hasBegun = false; ///< The reply shown is the one that comes now.
    bool m_wantsRepeat = false;
    QElapsedTimer m_started;
    QElapsedTimer m_lastShown;
    QTimer m_progress;
    qsizetype m_walked = -1; ///< How far back in the history the editor is; -1: in the draft.
    QByteArray m_draft;
    bool m_isWalking = false;

    EndpointSelector *m_endpoint;
    CommandEditor *m_editor;
    ReplyView *m_reply;
    HistoryPanel *m_historyPanel;
    RepeatControls *m_repeatControls;
    ServerActions *m_server;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QSpinBox *m_timeout;
    QPushButton *m_sendButton;
    QFrame *m_problemBar;
    QLabel *m_problemIcon;
    QLabel *m_problem;
    QToolButton *m_problemStart;
    QLabel *m_statusIcon;
    std::optional<IconName> m_statusMark;
    QLabel *m_status;
    QAction *m_send = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_repeat = nullptr;
    QAction *m_copyCommand = nullptr;
    QAction *m_favourite = nullptr;
    QAction *m_saveReply = nullptr;
    QAction *m_search = nullptr;
};

} // namespace Monitor
